import type { RequestFaults } from './request-faults.ts'
import type { Dictionary, Vocabulary } from './vocabulary.ts'

export type FaultCode = keyof RequestFaults | 'IMPOSSIBLE_SCENARIO' | 'UNREADABLE_CERTIFICATE'

/** A question that has no answer as it was asked: says what is wrong and, where there is something, what there is instead. */
export class Refusal<Code extends FaultCode = FaultCode> extends Error {
  override name = 'Refusal'
  readonly code: Code
  readonly details: Vocabulary[Code]

  constructor(code: Code, details: Vocabulary[Code]) {
    super(`${code} ${JSON.stringify(details)}`)
    this.code = code
    this.details = details
  }

  in(words: Dictionary): string {
    return refusalIn(words, this.code, this.details)
  }
}

/** What is wrong, in a language. */
export const refusalIn = <Code extends FaultCode>(
  words: Dictionary,
  code: Code,
  details: Vocabulary[Code],
): string => words.entries[code](details, words)
