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
  // A line for each part: with one for each number, as JSON is made readable, a long proof would be twice as long.
  const lines = Object.entries(file).map(([key, part]) => `  "${key}": ${JSON.stringify(part)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}
