import { indexAreas } from '../world/area-index.ts'
import { withoutChanges } from '../world/scenario.ts'
import type { Snapshot } from '../world/snapshot.ts'

import { protectCases } from './protect-cases.ts'
import { protectCells } from './protect-cells.ts'
import { protectResidents } from './protect-residents.ts'
import { type Minimums, Published } from './published-world.ts'

/**
 * Disclosure control, once for each state of the data: what may be known of a city.
 * @throws RangeError when a minimum or a count is negative or not finite, or the areas are not those of one city
 */
export function publish(snapshot: Snapshot, minimums: Minimums): Published {
  const areas = indexAreas(snapshot.areas)
  return new Published({
    dataVersion: snapshot.version,
    scenario: withoutChanges,
    areas,
    sources: new Map(snapshot.sources.map((source) => [source.id, source])),
    residents: protectResidents(snapshot.residents, areas, minimums.residents),
    plan: snapshot.plan,
    counselling: {
      cases: protectCases(snapshot.counselling.cases, minimums.cases),
      fields: snapshot.counselling.fields,
    },
    sites: [...snapshot.sites].sort((one, other) => (one.slug < other.slug ? -1 : 1)),
    siteTotals: snapshot.siteTotals,
    cells: snapshot.cells && protectCells(snapshot.cells, areas, minimums.residents),
    minimums,
  })
}
