import type { Dictionaries } from '@atlas/geo/words/dictionaries'
import type { Dictionary } from '@atlas/geo/words/vocabulary'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

/** Finds, by a request's Accept-Language, the dictionary that answers it; the first where none is of its languages. */
export function negotiateDictionary(
  dictionaries: Dictionaries,
): (acceptLanguage: string | undefined) => Dictionary {
  const languages = dictionaries.map(({ language }) => language)
  // What callers write is one of some hundred texts of some ten characters.
  const negotiated = new LRUCache<string, Dictionary>({
    maxSize: 200_000,
    sizeCalculation: (_, acceptLanguage) => 100 + 2 * acceptLanguage.length,
  })
  return (acceptLanguage = '*') => {
    const known = negotiated.get(acceptLanguage)
    if (known) return known
    const headers = { 'accept-language': acceptLanguage }
    const preferred = new Negotiator({ headers }).language(languages)
    const words = dictionaries.find(({ language }) => language === preferred) ?? dictionaries[0]
    negotiated.set(acceptLanguage, words)
    return words
  }
}
