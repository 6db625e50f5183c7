import { english } from '@atlas/geo/words/en'
import { type FaultCode, Refusal } from '@atlas/geo/words/refusal'
import type { Dictionary, Vocabulary } from '@atlas/geo/words/vocabulary'
import { GraphQLError } from 'graphql'

const busy: ReadonlySet<FaultCode> = new Set(['DEADLINE', 'OVERLOADED', 'TOO_MANY_REQUESTS'])

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

  /** After which it is worth asking again; null where that would not help. */
  get retryAfterSeconds(): number | null {
    const { details } = this.#refusal
    return busy.has(this.code) && 'seconds' in details ? details.seconds : null
  }

  in(words: Dictionary): string {
    return this.#refusal.in(words)
  }
}
