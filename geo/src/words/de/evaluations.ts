import type { Entries } from '../vocabulary.ts'

const caseFigures = {
  cases: '',
  'cases-change': ', Veränderung zum Vorjahr',
  'cases-rate': ' je 1.000 Einwohner ab 60',
}

/** Of figures that cards quote. */
export const evaluations = {
  quotedCases: ({ figure, provider }, { say }) =>
    say({ key: 'counsellingCases', provider }) + caseFigures[figure],
  quotedField: ({ field }) => `Anteil an den Beratungen: ${field.de}`,
} satisfies Partial<Entries>
