import { least } from 'd3-array'
import { composeFigure } from '../../figures/compose-figure.ts'
import {
  type Figure,
  type FigureSource,
  sourcesOfInputs,
  type WorkedTable,
} from '../../figures/figure.ts'
import { statedOf } from '../../terms/certainty.ts'
import { number, product, quotient } from '../../words/arithmetic.ts'
import { sentences } from '../../words/sentences.ts'
import type { Message } from '../../words/vocabulary.ts'
import { type Checkpoint, neverGivenUp } from '../../work/checkpoint.ts'
import type { Area, ServiceSite } from '../../world/snapshot.ts'
import { drawnRange, type DrawnSites } from '../drawn-reach.ts'
import {
  demandByWays,
  demandInDraws,
  type FloatingCatchment,
  floatingCatchment,
} from './floating-catchment.ts'
import { bandsOf, type ByAge, type ReachAges } from '../cells/reach-cells.ts'
import type { ReachLimit } from '../reach-question.ts'
import {
  type AreaReach,
  areaReach,
  type ReachedWorld,
  sourcesOfSites,
  statedReach,
  statedResidents,
} from '../reached-world.ts'
import { type SiteSupply, siteSupplies } from './site-supply.ts'
import type { Ways } from '../distance/ways.ts'

/** Of three zones, as in Luo and Qi (2009): the slower of their two Gaussian decays. */
export const defaultZoneWeights: readonly number[] = [1, 0.68, 0.22]

export interface AskedAccessibility {
  readonly ages: ReachAges
  readonly limit: ReachLimit
  /** Of zones of equal width, from the nearest on; a single 1 is the plain method. */
  readonly weights: readonly number[]
}

/** Full-time posts allocated to the people of each district, and by which sites: computed once for all areas. */
export interface AllocatedFte extends FloatingCatchment {
  readonly supplies: readonly SiteSupply[]
  /** Those in every draw of the sites, with the shortest ways and with the longest, computed when asked. */
  readonly inDraws: ((checkpoint: Checkpoint) => readonly ByAge<Float64Array>[]) | null
}

/** @param ways at least as far as the limit */
export function allocatedFte(
  { world, kind, cells, sites, drawn }: ReachedWorld,
  ways: Ways,
  { ages, limit, weights }: AskedAccessibility,
  checkpoint: Checkpoint = neverGivenUp,
): AllocatedFte {
  const supplies = siteSupplies(sites, kind, cells.cells.day, world)
  const fte = supplies.map((supply) => supply.fte)
  const asked = { ages, limits: limit.metres, weights }
  let found: ByAge<Float64Array>[] | null = null
  const draw = (places: DrawnSites, checkpoint: Checkpoint) =>
    Array.from(
      demandInDraws(cells, places, asked, checkpoint),
      (demand) => floatingCatchment(cells, demand, fte).given,
    )
  return {
    ...floatingCatchment(cells, demandByWays(cells, ways, sites.length, asked, checkpoint), fte),
    supplies,
    inDraws: drawn && ((checkpoint) => (found ??= draw(drawn(), checkpoint))),
  }
}

/** What the sites in reach have to give for 1,000 residents of an area, weighed against all who reach them. */
export function accessibilityOf(
  reached: ReachedWorld,
  allocated: AllocatedFte,
  area: Area,
  { ages, limit, weights }: AskedAccessibility,
): Figure {
  const { cells, sites } = reached
  const { given, supplies, inDraws } = allocated
  const { day, sourceId } = cells.cells
  const known = areaReach(reached, area, ages)
  const all = cells.sumOver(known.districtIds, bandsOf(ages), cells.residents, known.parts)
  const residents = statedResidents(all, known.own)
  const givenBy = (of: ByAge<Float64Array>) =>
    cells.sumOver(known.districtIds, bandsOf(ages), of, known.parts) ?? 0
  const inReach = statedReach(givenBy(given), residents, known, sourceId)
  const staff = oldestStaff(supplies)
  return composeFigure({
    unit: 'FTE_PER_1000_RESIDENTS',
    asOf: day,
    basis: 'REGISTER',
    inputs: [
      {
        sourceId: staff?.sourceId ?? sourceId,
        sources: () =>
          sourcesOfInputs([
            { sourceId, status: inReach.status, unit: 'RESIDENTS', asOf: day },
            ...sourcesOfStaff(supplies),
            ...sourcesOfSites(reached)(),
          ]),
        name: { key: 'staffInReach' },
        unit: 'FTE',
        asOf: staff?.day ?? day,
        range: (checkpoint = neverGivenUp) =>
          inDraws &&
          drawnRange(inReach.value, inDraws(checkpoint).map(givenBy), 'rangeOfUnevenReach'),
        ...statedOf(inReach),
      },
      {
        name: { key: 'residents', ages, trait: 'ALL' },
        unit: 'RESIDENTS',
        asOf: day,
        ...residents,
      },
    ],
    compute: (fte, people) => (people === 0 ? null : (fte / people) * 1000),
    formula: (fte, people) => product(quotient(fte, people), number(1000)),
    table: () => sitesTable(allocated, sites, known, weights.length > 1),
    note: known.note(
      { key: 'staffByReach' },
      limit.message,
      weights.length === 1 ? null : { key: 'zoneWeights', weights },
      supplyNote(supplies),
    ),
    atBest: 'ESTIMATED',
  })
}

/** What each site has to give to those who reach it from an area. */
function sitesTable(
  { drawn, drawnFrom, supplies }: AllocatedFte,
  sites: readonly ServiceSite[],
  area: AreaReach,
  weighed: boolean,
): WorkedTable {
  const here = drawnFrom(area)
  const staff: Message = { key: 'staffOfSite' }
  const ofHere: Message = { key: 'residentsOfSiteHere', weighed }
  const ofAll: Message = { key: 'residentsOfSite', weighed }
  return {
    caption: { key: 'sitesInReach' },
    columns: [
      { name: staff, unit: 'FTE' },
      { name: ofHere, unit: 'RESIDENTS' },
      { name: ofAll, unit: 'RESIDENTS' },
      { name: { key: 'staffInReach' }, unit: 'FTE' },
    ],
    rows: sites.flatMap(({ name }, site) => {
      const [fte, some, all] = [supplies[site]?.fte ?? 0, here[site] ?? 0, drawn[site] ?? 0]
      if (some === 0) return []
      return [{ name: { key: 'name', name }, values: [fte, some, all, (fte * some) / all] }]
    }),
    rule: quotient(product(staff, ofHere), ofAll),
  }
}

/** Staff is divided among sites as it is reported. */
const sourcesOfStaff = (supplies: readonly SiteSupply[]): FigureSource[] =>
  supplies.flatMap(({ staff }) =>
    staff ? [{ sourceId: staff.sourceId, status: 'REPORTED', unit: 'FTE', asOf: staff.day }] : [],
  )

const oldestStaff = (supplies: readonly SiteSupply[]) =>
  least(
    supplies.flatMap(({ staff }) => staff ?? []),
    ({ day }) => day,
  )

function supplyNote(supplies: readonly SiteSupply[]): Message | null {
  const assumed = supplies.filter(({ staff }) => staff === null).length
  const staff = oldestStaff(supplies)
  return sentences([
    staff ? { key: 'staffDividedAmongSites', day: staff.day } : null,
    assumed === 0 ? null : { key: 'staffAssumed', sites: assumed },
  ])
}
