import { german } from '@atlas/geo/words/de'
import { english } from '@atlas/geo/words/en'
import type { Dictionary } from '@atlas/geo/words/vocabulary'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]

/** Who says what rules have to say. */
export const dictionaries: Record<Language, Dictionary> = { de: german, en: english }

/** What callers write in Accept-Language is one of some hundred texts. */
const negotiated = new LRUCache<string, Language>({ max: 1000 })

/** The caller's language as told by Accept-Language; German when it says nothing we speak. */
export function negotiateLanguage(acceptLanguage = '*'): Language {
  const known = negotiated.get(acceptLanguage)
  if (known) return known
  const preferred = new Negotiator({ headers: { 'accept-language': acceptLanguage } }).language([
    ...languages,
  ])
  const language = languages.find((one) => one === preferred) ?? 'de'
  negotiated.set(acceptLanguage, language)
  return language
}
