export type Language = 'de' | 'en'

/** German lives at `/`, English at `/en`. */
export function languageOf(param: string | undefined): Language {
  return param === 'en' ? 'en' : 'de'
}

/** The map screen's path in a language. */
export function homePath(language: Language): string {
  return language === 'en' ? '/en' : '/'
}
