import { fitCells } from '../estimate/fit-cells.ts'
import type { Sourced } from '../terms/certainty.ts'
import { type AreaIndex, indexAreas } from '../world/area-index.ts'
import { PublishedCells } from '../world/published-cells.ts'
import { type PublishedCount, PublishedResidents } from '../world/published-residents.ts'
import { type Minimums, Published } from '../world/published-world.ts'
import { withoutChanges } from '../world/scenario.ts'
import type { ResidentCount, Snapshot } from '../world/snapshot.ts'
import { protectCases } from './protect-cases.ts'
import { protectPeople } from './protect-people.ts'
import { isStated } from './residents-table.ts'

/**
 * Disclosure control, once for each state of the data: what may be known of a city.
 * @throws RangeError when a minimum or a count is negative or not finite, or the areas are not those of one city
 */
export function publish(snapshot: Snapshot, minimums: Minimums): Published {
  const areas = indexAreas(snapshot.areas, snapshot.districtParts)
  const { suppressed, cells } = peopleOf(snapshot, areas, minimums.residents)
  const sites = [...snapshot.sites].sort((one, other) => (one.slug < other.slug ? -1 : 1))
  return new Published({
    dataVersion: snapshot.version,
    scenario: withoutChanges,
    areas,
    sources: new Map(snapshot.sources.map((source) => [source.id, source])),
    residents: new PublishedResidents(publishedCounts(snapshot.residents, suppressed, areas)),
    plan: snapshot.plan,
    counselling: {
      cases: protectCases(snapshot.counselling.cases, minimums.cases),
      fields: snapshot.counselling.fields,
    },
    sites,
    sitesToday: sites,
    siteTotals: snapshot.siteTotals,
    offices: snapshot.offices,
    helplines: snapshot.helplines,
    stops: snapshot.stops,
    transitStreets: snapshot.transitStreets,
    waterways: snapshot.waterways,
    calendar: snapshot.calendar,
    cells,
    estimateErrors: snapshot.estimateErrors,
    minimums,
  })
}

function peopleOf(snapshot: Snapshot, areas: AreaIndex, minimum: number) {
  const { residents } = snapshot
  const cells = snapshot.cells && fitCells(snapshot.cells, residents, areas)
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
