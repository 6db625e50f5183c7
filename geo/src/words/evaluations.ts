import type { Provider } from '../terms/classifications.ts'

/** What figures are called that cards quote and no indicator is. */
export interface EvaluationWords {
  /** null: of all providers. */
  quotedCases: { figure: 'cases' | 'cases-change' | 'cases-rate'; provider: Provider | null }
  /** Of what counselling was about. */
  quotedField: { field: { readonly de: string; readonly en: string } }
}
