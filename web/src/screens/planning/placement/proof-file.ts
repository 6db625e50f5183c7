import type { Scenario } from '@atlas/geo/world/scenario'

interface Asked {
  /** As the API takes it. */
  input: object
  scenario: Scenario
}

interface Answered {
  note: string | null
  asOf: string
  source: object
  certificate: unknown
}

/** An answer with its question and its proof, as somebody keeps it who wants to recompute or ask again. */
export function proofFileText(
  question: Asked,
  { note, asOf, source, certificate, ...answer }: Answered,
  made: { dataVersion: string; at: string },
): string {
  const file = {
    schema: 1,
    ...made,
    question,
    answer,
    note,
    people: { asOf, source },
    certificate,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
