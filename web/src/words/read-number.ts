import { languages, type Language } from './languages'

export type NumberFault = 'not-a-number' | 'ambiguous'

/** How a language parts thousands and decimals. */
function signsOf(language: Language): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(languages[language].locale).formatToParts(12_345.6)
  const sign = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value ?? ''
  return { group: sign('group'), decimal: sign('decimal') }
}

/**
 * A number as somebody types it on a page of a language, whatever the language of the browser. What the page writes
 * itself is understood: "1.500" and "3,5" in German, "1,500" and "3.5" in English, spaces between thousands in both. A
 * decimal sign of the other language is taken where nothing else can be meant, before one digit or two, as in addresses
 * ("5900.5"). Three digits after a sign that would be thousands in the other language are refused, and so are more
 * ("10.0000"), of which one may be a slip: nobody knows which was meant.
 */
export function readNumber(given: string, language: Language): number | NumberFault {
  const text = given.trim().replace(/^[-−]\s*/, '-')
  const sign = text.startsWith('-') ? -1 : 1
  const digits = text.replace(/^-/, '')
  if (!/^\d[\d.,'’\s]*$/.test(digits) || digits.length > longest) return 'not-a-number'

  const value = inOwnSigns(digits, signsOf(language)) ?? inForeignSigns(digits)
  return typeof value === 'number' ? sign * value : value
}

/** As pages of the language write it; null where the signs are not so placed. */
function inOwnSigns(
  digits: string,
  { group, decimal }: { group: string; decimal: string },
): number | 'ambiguous' | null {
  const [whole = '', fraction, ...more] = digits.split(decimal)
  const plain = ungrouped(whole, group)
  if (plain === null || more.length > 0) return null
  if (fraction === undefined) return Number(plain)
  if (!/^\d+$/.test(fraction)) return null
  return couldBeThousands(whole, fraction) ? 'ambiguous' : Number(`${plain}.${fraction}`)
}

/** One sign with too few decimals after it to be thousands is taken; what else has points or commas is not. */
function inForeignSigns(digits: string): number | NumberFault {
  const [, units, decimals] = /^(\d+)[.,](\d{1,2})$/.exec(digits) ?? []
  if (units !== undefined && decimals !== undefined) return Number(`${units}.${decimals}`)
  return /^\d+(?:[.,'’\s]\d+)+$/.test(digits) && /[.,]/.test(digits) ? 'ambiguous' : 'not-a-number'
}

/** Characters; beyond, a number would lose digits. */
const longest = 30

/** Digits without what parts their thousands; null where something else stands between them. */
function ungrouped(whole: string, group: string): string | null {
  if (/^\d+$/.test(whole)) return whole
  const separators = [group, "'", '’', ' ', '\u00a0', '\u202f']
  const parted = separators.some(
    (separator) =>
      whole.includes(separator) &&
      whole
        .split(separator)
        .every((part, place) => (place === 0 ? /^[1-9]\d{0,2}$/ : /^\d{3}$/).test(part)),
  )
  return parted ? whole.replace(/\D/g, '') : null
}

/** 1,500 in German may be an English 1500; 0,500 and 1500,125 may not. */
const couldBeThousands = (whole: string, fraction: string) =>
  fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)
