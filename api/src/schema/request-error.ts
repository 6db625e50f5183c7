import { english } from '@atlas/geo/words/en'
import { type FaultCode, Refusal } from '@atlas/geo/words/refusal'
import type { Dictionary, Vocabulary } from '@atlas/geo/words/vocabulary'
import { GraphQLError } from 'graphql'

/** A failure that the caller is shown: a stable code, its details, and a sentence in each language. */
export class RequestError<Code extends FaultCode = FaultCode> extends GraphQLError {
  readonly code: Code
  readonly #refusal: Refusal<Code>

  constructor(code: Code, details: Vocabulary[Code]) {
    const refusal = new Refusal(code, details)
    super(refusal.in(english), { extensions: { code, ...details } })
    this.code = code
    this.#refusal = refusal
  }

  /** What a rule refuses. */
  static of<Code extends FaultCode>({ code, details }: Refusal<Code>): RequestError<Code> {
    return new RequestError(code, details)
  }

  in(words: Dictionary): string {
    return this.#refusal.in(words)
  }
}
