import { fitCells } from '../estimate/fit-cells.ts'
import { levelsOf } from '../terms/level-names.ts'
import type { Sourced } from '../terms/certainty.ts'
import { type AreaIndex, indexAreas } from '../world/area-index.ts'
import { textsInForce } from '../world/texts-in-force.ts'
import { PublishedCells } from '../world/published-cells.ts'
import { type PublishedCount, PublishedResidents } from '../world/published-residents.ts'
import { type Minimums, Published, type PublishedCounselling } from '../world/published-world.ts'
import { withoutChanges } from '../world/scenario.ts'
import type { Cells, ResidentCount, Snapshot } from '../world/snapshot.ts'
import { generaliseCells } from './generalise-cells.ts'
import { protectCases } from './protect-cases.ts'
import { protectMonths } from './protect-months.ts'
import { protectPeople } from './protect-people.ts'
import { isStated } from './residents-table.ts'

/** A Snapshot after disclosure control, as plain values: what takes long is done, and another thread can be handed it. */
export interface ProtectedSnapshot extends Omit<Snapshot, 'residents' | 'counselling' | 'cells'> {
  readonly residents: readonly PublishedCount[]
  readonly counselling: PublishedCounselling
  readonly cells: (Cells & Pick<PublishedCells, 'countedWith'>) | null
  readonly minimums: Minimums
}

/**
 * Disclosure control, once for each state of the data: what may be known of a city.
 * @throws RangeError when a minimum or a count is negative or not finite, or the areas are not those of one city
 */
export const publish = (snapshot: Snapshot, minimums: Minimums): Published =>
  published(protectSnapshot(snapshot, minimums))

/** @throws RangeError as `publish` */
export function protectSnapshot(snapshot: Snapshot, minimums: Minimums): ProtectedSnapshot {
  const areas = indexAreas(snapshot.areas, snapshot.districtParts, levelsOf(snapshot.levels))
  const { suppressed, cells } = peopleOf(snapshot, areas, minimums.residents)
  return {
    ...snapshot,
    residents: publishedCounts(snapshot.residents, suppressed, areas),
    counselling: {
      cases: protectCases(snapshot.counselling.cases, minimums.cases),
      fields: snapshot.counselling.fields,
      sums: protectMonths(snapshot.counselling.months, clientDistricts(areas), minimums.cases),
    },
    cells: cells && plainCells(cells),
    minimums,
  }
}

/** The same to be asked, in a moment however large the city is. */
export function published(snapshot: ProtectedSnapshot): Published {
  const { cells, minimums } = snapshot
  const areas = indexAreas(snapshot.areas, snapshot.districtParts, levelsOf(snapshot.levels))
  const sites = [...snapshot.sites].sort((one, other) => (one.slug < other.slug ? -1 : 1))
  return new Published({
    dataVersion: snapshot.version,
    scenario: withoutChanges,
    areas,
    levels: snapshot.levels,
    texts: textsInForce(snapshot),
    sources: new Map(snapshot.sources.map((source) => [source.id, source])),
    residents: new PublishedResidents(snapshot.residents),
    plan: snapshot.plan,
    counselling: snapshot.counselling,
    evaluationCards: snapshot.evaluationCards,
    offerCategories: snapshot.offerCategories,
    consultationSteps: snapshot.consultationSteps,
    sites,
    sitesToday: sites,
    siteTotals: snapshot.siteTotals,
    offices: snapshot.offices,
    helplines: snapshot.helplines,
    stops: snapshot.stops,
    transitStreets: snapshot.transitStreets,
    waterways: snapshot.waterways,
    calendar: snapshot.calendar,
    cells: cells && new PublishedCells(cells, cells.countedWith),
    estimateErrors: measuredErrors(snapshot),
    minimums,
  })
}

/**
 * An error of cells is that of the cells whose source it names: of others, as of an imported grid or of squares in which
 * cells are summed up, none is measured.
 */
const measuredErrors = ({
  estimateErrors,
  cells,
}: Pick<ProtectedSnapshot, 'estimateErrors' | 'cells'>) =>
  estimateErrors.filter(
    ({ level, sourceId }) =>
      level !== 'CELL' || (sourceId === cells?.sourceId && !cells.generalised),
  )

/** Codes of those in which people live: clients come from no others. */
const clientDistricts = (areas: AreaIndex): string[] =>
  areas
    .atLevel('DISTRICT')
    .filter(({ reportedWithId }) => reportedWithId === null)
    .map(({ code }) => code)

const plainCells = ({
  day,
  sourceId,
  lon,
  lat,
  district,
  residents,
  generalised,
  countedWith,
}: PublishedCells): ProtectedSnapshot['cells'] => ({
  day,
  sourceId,
  lon,
  lat,
  district,
  residents,
  generalised,
  countedWith,
})

function peopleOf(snapshot: Snapshot, areas: AreaIndex, minimum: number) {
  const { residents } = snapshot
  const cells = snapshot.cells && fitCells(generaliseCells(snapshot.cells), residents, areas)
  if (!(minimum >= 0 && minimum < Infinity)) {
    throw new RangeError(`A minimum must be finite and not negative: ${minimum}`)
  }
  if (minimum === 0) {
    return {
      suppressed: new Set<ResidentCount>(),
      cells: cells && new PublishedCells(cells, new Map()),
    }
  }
  const people = protectPeople(residents, cells, areas, minimum)
  return { suppressed: people.suppressed, cells: people.cells?.cells ?? null }
}

const publishedCounts = (
  counts: readonly ResidentCount[],
  suppressed: ReadonlySet<ResidentCount>,
  areas: AreaIndex,
): PublishedCount[] =>
  counts.flatMap((count): PublishedCount[] => {
    const { areaId, ageBand, trait, day, basis, status, sourceId } = count
    if (!isStated(ageBand)) return []
    const stated: Sourced = suppressed.has(count)
      ? { value: null, status: 'SUPPRESSED', sourceId }
      : { value: count.count, status, sourceId }
    const { level } = areas.byId(areaId)
    return [{ areaId, level, group: { ageBand, trait }, day, basis, knownAs: status, stated }]
  })
