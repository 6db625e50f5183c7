import { german } from '@atlas/geo/words/de'
import { english } from '@atlas/geo/words/en'
import type { Dictionary } from '@atlas/geo/words/vocabulary'
import Negotiator from 'negotiator'

export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]
/** A text in every language there is. */
export type Localised = Record<Language, string>

/** Who says what rules have to say. */
export const dictionaries: Record<Language, Dictionary> = { de: german, en: english }

/** The caller's language as told by Accept-Language; German when it says nothing we speak. */
export function negotiateLanguage(acceptLanguage: string | undefined): Language {
  const preferred = new Negotiator({ headers: { 'accept-language': acceptLanguage } }).language([
    ...languages,
  ])
  return languages.find((language) => language === preferred) ?? 'de'
}
