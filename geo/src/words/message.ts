/** What a rule has to say: the key of a sentence and the values in it; a dictionary says it in a language. JSON. */
export interface Message {
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
}
