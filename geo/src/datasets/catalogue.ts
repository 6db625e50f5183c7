import { Refusal } from '../words/refusal.ts'
import type { DataSet } from './data-set.ts'
import { estimateErrors, siteTotals, sources } from './evidence.ts'
import { cells, figures, residents } from './people.ts'
import { areas, helplines, offices, sites, stops, transitStreets, waterways } from './places.ts'
import {
  counsellingCases,
  counsellingFields,
  expectedChanges,
  frameworks,
  planningKeys,
  publishedTargets,
  staff,
} from './planning.ts'

/** Every table of the city's data. A new one is a new entry here, and its words in each dictionary. */
export const dataSets: readonly DataSet[] = [
  areas,
  figures,
  residents,
  cells,
  sites,
  siteTotals,
  helplines,
  offices,
  staff,
  frameworks,
  planningKeys,
  expectedChanges,
  publishedTargets,
  counsellingCases,
  counsellingFields,
  stops,
  transitStreets,
  waterways,
  estimateErrors,
  sources,
]

/** @throws Refusal UNKNOWN_DATA_SET */
export function dataSetById(id: string): DataSet {
  const found = dataSets.find((one) => one.id === id)
  if (found) return found
  throw new Refusal('UNKNOWN_DATA_SET', {
    dataSet: id.slice(0, 100),
    available: dataSets.map((one) => one.id),
  })
}
