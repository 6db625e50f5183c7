import type { Entries } from '../vocabulary.ts'

const caseFigures = {
  cases: '',
  'cases-change': ', change within a year',
  'cases-rate': ' per 1,000 residents 60+',
}

/** Of figures that cards quote. */
export const evaluations = {
  quotedCases: ({ figure, provider }, { say }) =>
    say({ key: 'counsellingCases', provider }) + caseFigures[figure],
  quotedField: ({ field }) => `share of consultations: ${field.en}`,
} satisfies Partial<Entries>
