import { connectedPlaces } from '@atlas/geo/connected-places'
import type { DataContext } from '../../schema/context.ts'
import type { Localised } from '../../schema/language.ts'
import { type Area } from '../areas/area.ts'
import { areaIndex } from '../areas/area-index.ts'
import { composeFigure, figureOf } from '../figures/compose-figure.ts'
import type { Ages, Figure, Sourced } from '../figures/figure.ts'
import { withheldIds } from './cell-map.ts'
import { type NearestSite, nearestSites } from './nearest-sites.ts'
import { population } from './population.ts'
import { bandsOf, type CellAge, type Reach } from './reach.ts'
import { inBoth, peopleOf, says, together } from './says.ts'
import { toldCount, toldWith } from './told-count.ts'
import { type Position, walkingDistance } from './walking-distance.ts'

/**
 * Cells belong to one gap when a chain of uncovered cells joins them in steps of at most this: the diagonal of cells
 * of 250 m is 354 m, and a cell's centre lies where its residents do, not in a raster.
 */
export const joinedMetres = 400

/** A connected part of the city whose residents are beyond reach. */
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

/** Where people live beyond reach: connected groups of cells, those with the most residents first. */
export async function gapsOf(reach: Reach, ages: Ages, context: DataContext): Promise<Gap[]> {
  const bands = bandsOf(ages)
  const nearest = await nearestSites(reach.choice, context)
  const uncovered = nearest.flatMap((one, index): UncoveredCell[] => {
    const residents = bands.reduce((sum, band) => sum + beyond(one, band, reach), 0)
    return residents > 0 ? [{ ...one, index, residents }] : []
  })
  const groups = connectedPlaces(
    uncovered.map(({ cell }) => cell),
    joinedMetres,
  ).map((group) => group.flatMap((index) => uncovered[index] ?? []))
  const tell = await teller(reach, ages, context)
  return groups
    .sort((a, b) => sumOf(b) - sumOf(a) || (a[0]?.index ?? 0) - (b[0]?.index ?? 0))
    .map(tell)
}

const beyond = ({ cell, way }: NearestSite, age: CellAge, reach: Reach): number =>
  way && way.metres <= reach.metres[age] ? 0 : cell[age]

const sumOf = (group: readonly UncoveredCell[]) =>
  group.reduce((sum, { residents }) => sum + residents, 0)

async function teller(reach: Reach, ages: Ages, context: DataContext) {
  const [{ day, sourceId }, areas, withheld] = await Promise.all([
    population(context),
    areaIndex(context),
    withheldIds(bandsOf(ages), context),
  ])
  const { told } = walkingDistance()
  const common = { asOf: day, basis: 'REGISTER' } as const
  return (group: readonly UncoveredCell[]): Gap => {
    const count = toldGap(group, withheld, context, sourceId)
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
    const walking = group.filter(({ way }) => way !== null)
    const ways = walking.reduce(
      (sum, { way, residents: people }) => sum + (way?.metres ?? 0) * people,
      0,
    )
    const walkers = sumOf(walking)
    const [main, ...others] = mostResidents(group, ({ cell }) => cell.districtId).map(areas.byId)
    if (!main) throw new Error('a gap without cells')
    return {
      residents,
      cells: group.map(({ index }) => index),
      centre: middleOf(group),
      districts: [main, ...others],
      nearestSiteId: mostResidents(walking, ({ way }) => way?.site.id ?? 0)[0] ?? null,
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
  group: readonly UncoveredCell[],
  withheld: ReadonlySet<number>,
  { minimums }: DataContext,
  sourceId: string,
): Sourced {
  const hidden = group.filter(({ cell }) => withheld.has(cell.id)).length
  return hidden === 1 || hidden === group.length
    ? { value: null, status: 'SUPPRESSED', sourceId }
    : toldCount(sumOf(group), minimums, sourceId)
}

function middleOf(group: readonly UncoveredCell[]): Position {
  const total = sumOf(group)
  const mean = (side: 'lon' | 'lat') =>
    group.reduce((sum, { cell, residents }) => sum + (cell[side] * residents) / total, 0)
  return { lon: mean('lon'), lat: mean('lat') }
}

function mostResidents(
  group: readonly UncoveredCell[],
  idOf: (cell: UncoveredCell) => number,
): number[] {
  const sums = new Map<number, number>()
  for (const cell of group) sums.set(idOf(cell), (sums.get(idOf(cell)) ?? 0) + cell.residents)
  return [...sums].sort(([idA, a], [idB, b]) => b - a || idA - idB).map(([id]) => id)
}

const formulaOf = (ages: Ages): Localised =>
  inBoth((language) =>
    language === 'de'
      ? `Summe: ${peopleOf(ages).de} in zusammenhängenden Zellen, die keinen Standort erreichen`
      : `sum: ${peopleOf(ages).en} in connected cells that reach no site`,
  )

const joinedNote: Localised = {
  de: `Zellen hängen zusammen, wo ihre Mitten höchstens ${joinedMetres} m auseinanderliegen.`,
  en: `Cells are connected where their centres are at most ${joinedMetres} m apart.`,
}
