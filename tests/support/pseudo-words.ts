import { dictionaryOf } from '../../geo/src/words/dictionary.ts'
import { english } from '../../geo/src/words/en.ts'
import type { Entries } from '../../geo/src/words/vocabulary.ts'

const mark = (text: string) => `⟦${text}⟧`

/** What is left of a text without what a marked dictionary says in it. */
export function unmarked(text: string): string {
  const rest = text.replace(/⟦[^⟦⟧]*⟧/g, '')
  return rest === text ? text : unmarked(rest)
}

const entries: Entries = new Proxy(english.entries, {
  get(target, key): unknown {
    const entry: unknown = Reflect.get(target, key)
    if (typeof entry !== 'function') return entry
    return (...values: unknown[]) => mark(String(Reflect.apply(entry, undefined, values)))
  },
})

/**
 * A language nobody speaks: English with every sentence in brackets, numbers and days written as in Greek. What comes
 * without brackets was said by no dictionary; what Greek would write otherwise was written in some language's own way.
 */
export const pseudo = dictionaryOf('qps', 'el-GR', 'en', entries)

/** Everything that the words of a screen say, in brackets: texts, and what functions make of values. */
export function markWords<Words>(words: Words): Words
export function markWords(words: unknown): unknown {
  if (typeof words === 'string') return mark(words)
  if (typeof words === 'function')
    return (...values: unknown[]): unknown => {
      const sentence: unknown = Reflect.apply(words, undefined, values)
      return markWords(sentence)
    }
  if (Array.isArray(words)) return words.map((one: unknown) => markWords(one))
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(Object.entries(words).map(([name, one]) => [name, markWords(one)]))
}
