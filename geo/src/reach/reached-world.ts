import type { FigureSource } from '../figures/figure.ts'
import { knownOfTotal } from '../sites/known-of-total.ts'
import type { KnownCertainty, MissingReason, Sourced } from '../terms/certainty.ts'
import type { AreaLevel, ServiceKind } from '../terms/classifications.ts'
import { sentences } from '../words/sentences.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Published } from '../world/published.ts'
import { assumesPeople } from '../world/scenario.ts'
import { scenarioSourceId } from '../world/scenario-source.ts'
import type { Area, ServiceSite } from '../world/snapshot.ts'
import type { DrawnSites } from './drawn-reach.ts'
import { sitesKnownIn } from './known-sites.ts'
import type { Nearest } from './distance/nearest-sites.ts'
import {
  bandsOf,
  type ByAge,
  type DistrictParts,
  districtsIn,
  type ReachAges,
  type ReachCells,
} from './cells/reach-cells.ts'
import type { SharedDistrict } from '../world/shared-districts.ts'

/** A world and where its people live, from where ways lead to whatever is asked about. */
export interface WalkedWorld {
  readonly world: Published
  readonly cells: ReachCells
  /** Districts that lie in several social spaces. */
  readonly shared: readonly SharedDistrict<number>[]
  /** How ways were measured. */
  readonly walking: Message
}

/** A world and the ways in it to the sites that count: what every figure about reach is made from. */
export interface ReachedWorld extends WalkedWorld {
  readonly kind: ServiceKind
  /** By slug. */
  readonly sites: readonly ServiceSite[]
  readonly nearest: Nearest
  /** Planning areas with staff of the kind and no known site. */
  readonly unknownIn: readonly Area[]
  /** The sites as they may stand within their accuracy, drawn when asked; null where ways are not estimated. */
  readonly drawn: (() => DrawnSites) | null
}

/** What of an area may be told about reach. */
export interface AreaReach {
  /** Those whose cells are meant, by id. */
  readonly districtIds: readonly number[]
  /** Of those of them that lie in other social spaces, too, which part counts. */
  readonly parts?: DistrictParts
  /** How its own number of residents is known, to which its cells add up. */
  readonly own: OwnResidents
  /** Whether the sites are known well enough to tell who reaches one. */
  readonly isAnswered: boolean
  /** Why not, where it is not that sites are unknown. */
  readonly missingReason?: MissingReason
}

/** With what is said besides. */
export interface NotedReach extends AreaReach {
  readonly note: (...more: readonly (Message | null)[]) => Message | null
}

/** The cells of an area, and how its own residents are known. */
export function areaCells(
  { world, cells, shared }: Pick<WalkedWorld, 'world' | 'cells' | 'shared'>,
  area: Area,
  ages: ReachAges,
): Pick<AreaReach, 'districtIds' | 'own'> & { parts: DistrictParts } {
  const members = membersOf(area, districtsIn(area, world.areas), shared)
  return { ...members, own: ownResidents({ world, cells }, area, members, ages) }
}

/** What of an area may be told about reach, and what is said besides. */
export function areaReach(reached: ReachedWorld, area: Area, ages: ReachAges): NotedReach {
  const { world, kind, sites, unknownIn: everywhere, shared, walking, drawn } = reached
  const { isAnswered, unknownIn } = sitesKnownIn(area, everywhere, world.areas)
  const areas = unknownIn.map(({ name }) => name)
  return {
    ...areaCells(reached, area, ages),
    isAnswered,
    note: (...more) =>
      sentences([
        isAnswered ? null : { key: 'notAnswered', kind, areas },
        ...more,
        walking,
        rangesNote(drawn),
        sites.length === 0 ? { key: 'noSites', kind } : null,
        ...knownSites(world, kind, isAnswered ? unknownIn : []),
        districtsNote(area, shared),
      ]),
  }
}

/**
 * How complete the list of sites is.
 * @param unknownIn the planning areas to be named whose sites are unknown
 */
export function knownSites(
  world: Pick<Published, 'sitesToday' | 'siteTotals'>,
  kind: ServiceKind,
  unknownIn: readonly Area[],
): readonly Message[] {
  const totals = knownOfTotal(world.sitesToday, world.siteTotals).filter((one) => one.kind === kind)
  const areas = unknownIn.map(({ name }) => name)
  return [
    { key: 'onlyKnownSites' },
    ...totals.map(({ message }) => message),
    ...(areas.length === 0 ? [] : [{ key: 'sitesUnknownIn', kind, areas } as const]),
  ]
}

/** The districts whose cells count for an area, shared ones in part. */
export function membersOf<Id>(
  { id, level }: { readonly id: Id; readonly level: AreaLevel },
  districts: readonly number[],
  shared: readonly SharedDistrict<number, Id>[],
): { districtIds: number[]; parts: Map<number, ByAge<number>> } {
  const mine = level === 'SOCIAL_SPACE' ? shared.filter((one) => one.socialSpaceId === id) : []
  return {
    districtIds: [...new Set([...districts, ...mine.map(({ districtId }) => districtId)])],
    parts: new Map(mine.map(({ districtId, part }) => [districtId, part])),
  }
}

/**
 * Who states where the sites are that count, each as of the day its source gives; and the scenario, where it assumes how
 * many people live where.
 */
export const sourcesOfSites =
  ({ world, sites }: Pick<ReachedWorld, 'world' | 'sites'>) =>
  (): FigureSource[] => [
    ...sites.map(({ sourceId, asOf }): FigureSource => ({
      sourceId,
      status: 'REPORTED',
      unit: null,
      asOf: asOf ?? world.sources.get(sourceId)?.asOf ?? '',
    })),
    ...sourcesOfAssumedPeople(world),
  ]

/** The scenario, where it assumes how many people live where. */
export const sourcesOfAssumedPeople = ({
  scenario,
  inhabited,
}: Pick<Published, 'scenario' | 'inhabited'>): FigureSource[] =>
  assumesPeople(scenario)
    ? [
        {
          sourceId: scenarioSourceId,
          status: 'ESTIMATED',
          unit: 'RESIDENTS',
          asOf: inhabited.day,
        },
      ]
    : []

/** Why figures of reach have no range. */
export const rangesNote = (drawn: ReachedWorld['drawn']): Message | null =>
  drawn === null ? { key: 'noRangeOfMeasuredWays', to: 'SITE' } : null

/** Where it is not plain which cells are an area's. */
export function districtsNote(
  { id, reportedWithId }: Area,
  shared: readonly SharedDistrict<number>[],
): Message | null {
  if (reportedWithId !== null) return { key: 'reportedElsewhere' }
  return shared.some(({ socialSpaceId }) => socialSpaceId === id)
    ? { key: 'sharedDistricts' }
    : null
}

/** As the residents of an area are stated wherever they stand. */
export interface OwnResidents {
  readonly status: KnownCertainty | 'SUPPRESSED'
  readonly sourceId: string
}

/**
 * How the residents of an area are known whose cells are asked about: as its own number is, counted or estimated, where
 * its cells add up to it. Where they do not, as with a neighbour that joined them, all that is known of them is what the
 * cells estimate.
 */
export function ownResidents(
  { world, cells }: Pick<ReachedWorld, 'world' | 'cells'>,
  { id }: Pick<Area, 'id'>,
  { districtIds, parts }: Pick<AreaReach, 'districtIds' | 'parts'>,
  ages: ReachAges,
): OwnResidents {
  const { day, sourceId } = cells.cells
  const own = world.residents.at(id, { ageBand: ages, trait: 'ALL' }, day, 'REGISTER')
  if (own.status === 'SUPPRESSED') return { status: own.status, sourceId: own.sourceId }
  const sum = cells.sumOver(districtIds, bandsOf(ages), cells.residents, parts)
  if (own.value === null || sum === null || Math.abs(own.value - sum) >= 0.01) {
    return { status: 'ESTIMATED', sourceId }
  }
  return { status: own.status, sourceId: own.sourceId }
}

/** A number of people of cells: known as their area's is, suppressed where that is, missing where there are no cells. */
export function statedResidents(count: number | null, { status, sourceId }: OwnResidents): Sourced {
  if (status === 'SUPPRESSED') return { value: null, status, sourceId }
  if (count === null) return { value: null, status: 'MISSING', sourceId }
  return { value: summed(count), status, sourceId }
}

/**
 * What follows from the way to the nearest site, an estimate from cells: missing, too, where the sites are not known.
 * @param sourceId of the cells
 */
export function statedReach(
  value: number,
  residents: Sourced,
  { isAnswered, missingReason = 'SITES_UNKNOWN' }: Pick<AreaReach, 'isAnswered' | 'missingReason'>,
  sourceId: string,
): Sourced {
  if (residents.value === null) return { ...residents, sourceId }
  if (!isAnswered) return { value: null, status: 'MISSING', missingReason, sourceId }
  return { value: summed(value), status: 'ESTIMATED', sourceId }
}

/** Without what floating point leaves of a sum of many cells: 160,058.00000000003. */
export const summed = (value: number) => Number(value.toPrecision(12))
