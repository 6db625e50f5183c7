import { type ReachGap, reachGaps } from '@atlas/geo/reach-gaps'
import type { DataContext } from '../../schema/context.ts'
import type { Localised } from '../../schema/language.ts'
import type { Position } from '../../walking/walking-distance.ts'
import { type Area } from '../areas/area.ts'
import { areaIndex } from '../areas/area-index.ts'
import { composeFigure, figureOf } from '../figures/compose-figure.ts'
import type { Ages, Figure, Sourced } from '../figures/figure.ts'
import { withheldIds } from './cell-map.ts'
import { distanceFor } from './distance-for.ts'
import { type NearestSite, nearestSites } from './nearest-sites.ts'
import { placesNote, withheldNote } from './notes.ts'
import { population } from './population.ts'
import { bandsOf, type CellAge, type Reach } from './reach.ts'
import { inBoth, peopleOf, says, together } from './says.ts'
import { toldCount, toldWith } from './told-count.ts'

/**
 * Cells belong to one gap when a chain of uncovered cells joins them in steps of at most this: the diagonal of cells
 * of 250 m is 354 m, and a cell's centre lies where its residents do, not in a raster.
 */
export const joinedMetres = 400

/** A connected part of a social space whose residents are beyond reach. */
export interface Gap {
  residents: Figure
  /** Where its cells are in the list of all. */
  cells: readonly number[]
  /** The middle of its residents. */
  centre: Position
  /** With the most of its residents first. */
  districts: readonly [Area, ...Area[]]
  /** The one nearest to most of its residents; null where no way leads to any. */
  nearestSiteId: number | null
  walkingMetres: Figure
}

interface UncoveredCell extends NearestSite {
  /** In the list of all cells. */
  index: number
  /** Those beyond their reach, of the ages asked for. */
  residents: number
}

/** Where people live beyond reach: connected groups of cells of a social space, those with the most residents first. */
export async function gapsOf(reach: Reach, ages: Ages, context: DataContext): Promise<Gap[]> {
  const bands = bandsOf(ages)
  const nearest = await nearestSites(reach.choice, context)
  const uncovered = nearest.flatMap((one, index): UncoveredCell[] => {
    const residents = bands.reduce((sum, band) => sum + beyond(one, band, reach), 0)
    return residents > 0 ? [{ ...one, index, residents }] : []
  })
  const areas = await areaIndex(context)
  const groups = reachGaps(
    uncovered.map(({ cell: { lon, lat, districtId }, way, residents }) => ({
      lon,
      lat,
      residents,
      district: districtId,
      socialSpace: areas.byId(districtId).socialSpaceId ?? districtId,
      way: way && { site: way.site.id, metres: way.metres },
    })),
    joinedMetres,
  )
  const tell = await teller(reach, ages, context)
  return groups.map((group) =>
    tell(
      group,
      group.members.flatMap((index) => uncovered[index] ?? []),
    ),
  )
}

const beyond = ({ cell, way }: NearestSite, age: CellAge, reach: Reach): number =>
  way && way.metres <= reach.metres[age] ? 0 : cell[age]

async function teller(reach: Reach, ages: Ages, context: DataContext) {
  const [{ day, sourceId }, areas, withheld] = await Promise.all([
    population(context),
    areaIndex(context),
    withheldIds(bandsOf(ages), context),
  ])
  const told = together(
    distanceFor(reach.choice.profile, context).told,
    await placesNote(reach.choice, context),
    await withheldNote(areas.atLevel('DISTRICT'), ages, context),
  )
  const common = { asOf: day, basis: 'REGISTER' } as const
  return (group: ReachGap, cells: readonly UncoveredCell[]): Gap => {
    const count = toldGap(group, cells, withheld, context, sourceId)
    const residents = figureOf(count, {
      ...common,
      unit: 'RESIDENTS',
      since: null,
      interval: null,
      explain: () => ({
        formula: formulaOf(ages),
        inputs: [],
        note: together(reach.told, joinedNote, told, says.cellsAreEstimates),
      }),
    })
    const { metres: ways, residents: walkers } = group.walked
    const [main, ...others] = group.districts.map(areas.byId)
    if (!main) throw new Error('a gap without cells')
    return {
      residents,
      cells: cells.map(({ index }) => index),
      centre: group.centre,
      districts: [main, ...others],
      nearestSiteId: group.nearestSite,
      walkingMetres: composeFigure({
        ...common,
        unit: 'METRES',
        inputs: [
          { ...count, name: peopleOf(ages), unit: 'RESIDENTS', asOf: day },
          { ...toldWith(count, ways, sourceId), name: says.sumOfWays, unit: 'METRES', asOf: day },
        ],
        compute: () => (walkers === 0 ? null : ways / walkers),
        formula: says.meanFormula,
        note: told,
        isEstimate: true,
      }),
    }
  }
}

/** Of withheld cells alone the sum tells; where one is withheld, the others could be subtracted from it. */
function toldGap(
  { residents }: ReachGap,
  cells: readonly UncoveredCell[],
  withheld: ReadonlySet<number>,
  { minimums }: DataContext,
  sourceId: string,
): Sourced {
  const hidden = cells.filter(({ cell }) => withheld.has(cell.id)).length
  return hidden === 1 || hidden === cells.length
    ? { value: null, status: 'SUPPRESSED', sourceId }
    : toldCount(residents, minimums, sourceId)
}

const formulaOf = (ages: Ages): Localised =>
  inBoth((language) =>
    language === 'de'
      ? `Summe: ${peopleOf(ages).de} in zusammenhängenden Zellen eines Stadtraums, die keinen Standort erreichen`
      : `sum: ${peopleOf(ages).en} in connected cells of one social space that reach no site`,
  )

const joinedNote: Localised = {
  de: `Zellen hängen zusammen, wo ihre Mitten höchstens ${joinedMetres} m auseinanderliegen und die im selben Stadtraum liegen.`,
  en: `Cells are connected where their centres are at most ${joinedMetres} m apart, within one social space.`,
}
