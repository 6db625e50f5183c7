import type { Language } from '$words/language'

/** As it is dialled from anywhere; for a link. */
export function telephoneLink(telephone: string): string {
  return `tel:${telephone.replaceAll(' ', '')}`
}

/** As readers of a language are used to it: at home without the country's code. */
export function telephoneText(telephone: string, language: Language): string {
  return language === 'de' ? telephone.replace(/^\+49 /, '0') : telephone
}
