import type { Localised } from '../schema/language.ts'

const inLanguage = (day: string, locale: string) =>
  new Date(day).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })

/** A day (yyyy-mm-dd) as it is written in a sentence. */
export const dayInWords = (day: string): Localised => ({
  de: inLanguage(day, 'de-DE'),
  en: inLanguage(day, 'en-GB'),
})
