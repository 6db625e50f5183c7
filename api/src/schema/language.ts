import Negotiator from 'negotiator'

export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]
/** A text in every language there is. */
export type Localised = Record<Language, string>

/** The caller's language as told by Accept-Language; German when it says nothing we speak. */
export function negotiateLanguage(acceptLanguage: string | undefined): Language {
  const preferred = new Negotiator({ headers: { 'accept-language': acceptLanguage } }).language([
    ...languages,
  ])
  return languages.find((language) => language === preferred) ?? 'de'
}
