import { languages, type Language } from '$words/languages'

/** As it is dialled from anywhere; for a link. */
export function telephoneLink(telephone: string): string {
  return `tel:${telephone.replaceAll(' ', '')}`
}

/** As readers of a language are used to it. */
export function telephoneText(telephone: string, language: Language): string {
  return languages[language].notation.telephone(telephone)
}

/** As it is dialled in the country: no spreadsheet takes it for a formula, as it would one that begins with a plus. */
export function telephoneInFile(telephone: string): string {
  return telephoneText(telephone, 'de').replace(/^\+/, '00')
}
