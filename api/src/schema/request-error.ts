import type { RequestFaults } from '@atlas/geo/words/request-faults'
import type { Dictionary, Vocabulary } from '@atlas/geo/words/vocabulary'
import { GraphQLError } from 'graphql'
import { dictionaries, type Language } from './language.ts'

export type RequestErrorCode = keyof RequestFaults

/** A failure that the caller is shown: a stable code, its details, and a sentence in each language. */
export class RequestError<Code extends RequestErrorCode = RequestErrorCode> extends GraphQLError {
  readonly code: Code
  readonly #sentence: (words: Dictionary) => string

  constructor(code: Code, details: Vocabulary[Code]) {
    const sentence = (words: Dictionary) => words.entries[code](details, words)
    super(sentence(dictionaries.en), { extensions: { code, ...details } })
    this.code = code
    this.#sentence = sentence
  }

  in(language: Language): string {
    return this.#sentence(dictionaries[language])
  }
}
