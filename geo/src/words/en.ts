import { dictionaryOf } from './dictionary.ts'
import { dataSets } from './en/data-sets.ts'
import { evaluations } from './en/evaluations.ts'
import { figures } from './en/figures.ts'
import { indicatorWords } from './en/indicators.ts'
import { needIndex } from './en/need-index.ts'
import { placement } from './en/placement.ts'
import { reach } from './en/reach.ts'
import { requestFaults } from './en/request-faults.ts'
import { scenario } from './en/scenario.ts'
import { sites } from './en/sites.ts'
import { staffing } from './en/staffing.ts'
import { wayfinding } from './en/wayfinding.ts'
import type { Entries } from './vocabulary.ts'

const entries: Entries = {
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

export const english = dictionaryOf('en', 'en-GB', 'en', entries)
