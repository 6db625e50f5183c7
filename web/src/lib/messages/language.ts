export type Language = 'de' | 'en'

/** German lives at `/`, English at `/en`. */
export function languageOf(param: string | undefined): Language {
  return param === 'en' ? 'en' : 'de'
}

/** The map screen's path in a language. */
export function homePath(language: Language): string {
  return language === 'en' ? '/en' : '/'
}

/** The demand screen's path in a language. */
export function demandPath(language: Language): string {
  return `${prefix(language)}/bedarf`
}

/** The path of an area's page to print. */
export function handoutPath(language: Language, level: string, code: string): string {
  return `${prefix(language)}/profil/${level}/${code}`
}

function prefix(language: Language): string {
  return language === 'en' ? '/en' : ''
}
