import type { RequestFaults } from './request-faults.ts'
import type { Dictionary, Vocabulary } from './vocabulary.ts'

export type FaultCode = keyof RequestFaults | 'IMPOSSIBLE_SCENARIO'

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
    return words.entries[this.code](this.details, words)
  }
}
