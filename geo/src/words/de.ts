import { dictionaryOf } from './dictionary.ts'
import { dataSets } from './de/data-sets.ts'
import { evaluations } from './de/evaluations.ts'
import { figures } from './de/figures.ts'
import { indicatorWords } from './de/indicators.ts'
import { needIndex } from './de/need-index.ts'
import { placement } from './de/placement.ts'
import { reach } from './de/reach.ts'
import { requestFaults } from './de/request-faults.ts'
import { scenario } from './de/scenario.ts'
import { sites } from './de/sites.ts'
import { staffing } from './de/staffing.ts'
import { wayfinding } from './de/wayfinding.ts'
import type { Entries } from './vocabulary.ts'

export const germanEntries: Entries = {
  ...figures,
  ...staffing,
  ...needIndex,
  ...sites,
  ...reach,
  ...placement,
  ...requestFaults,
  ...scenario,
  ...wayfinding,
  ...dataSets,
  ...evaluations,
  indicatorName: ({ indicator }) => indicatorWords[indicator].name,
  indicatorDescription: ({ indicator }) => indicatorWords[indicator].description,
}

export const german = dictionaryOf('de', 'de-DE', 'de', germanEntries)
