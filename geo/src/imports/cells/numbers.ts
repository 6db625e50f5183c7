/** Which sign begins the fraction of a number; null where a file has no fraction that tells. */
export type DecimalSign = ',' | '.' | null

/** How a file writes numbers. */
export interface Notation {
  readonly decimal: DecimalSign
  /** Some of its numbers can only be read in one way, some only in the other. */
  readonly isMixed: boolean
}

export type NumberFault =
  | 'EMPTY_CELL'
  | 'NOT_A_NUMBER'
  | 'SPREADSHEET_ERROR'
  | 'SPREADSHEET_DATE'
  | 'ROUNDED_BY_SPREADSHEET'
  | 'WITHHELD_VALUE'
  | 'MIXED_NOTATION'
  | 'AMBIGUOUS_NUMBER'

export type ReadNumber = { readonly value: number } | { readonly fault: NumberFault }

const grouped = (sign: string) => new RegExp(`^[+-]?\\d{1,3}(${sign}\\d{3})+$`)
const byPoints = grouped('\\.')
const byCommas = grouped(',')
const bySpaces = /^[+-]?\d{1,3}([ \u00a0\u202f\u2009'’]\d{3})+(?=$|[.,]\d)/

/** A number may be both: 1.234 is 1234 in German and a little more than one in English. */
const pointsAreDecimal = (cell: string) =>
  /^[+-]?\d*\.\d+$/.test(cell) && !byPoints.test(cell)
    ? true
    : /^[+-]?\d{1,3}(,\d{3})+\.\d+$/.test(cell)
const commasAreDecimal = (cell: string) =>
  /^[+-]?\d*,\d+$/.test(cell) && !byCommas.test(cell)
    ? true
    : /^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(cell)

/** How the numbers of a file are written, by those of them that can be read in one way only. */
export function notationOf(cells: Iterable<string>): Notation {
  let [points, commas] = [false, false]
  for (const cell of cells) {
    const plain = withoutSigns(cell)
    points ||= pointsAreDecimal(plain)
    commas ||= commasAreDecimal(plain)
  }
  return { decimal: points === commas ? null : points ? '.' : ',', isMixed: points && commas }
}

/** Spaces between thousands, a percent sign and the minus of typographers. */
const withoutSigns = (cell: string): string => {
  const plain = cell
    .trim()
    .replace(/^[−–](?=\d)/, '-')
    .replace(/\s*%$/, '')
  return bySpaces.test(plain) ? plain.replaceAll(/[ \u00a0\u202f\u2009'’]/g, '') : plain
}

const withheld =
  /^([-–—./xX*•·…]|\.\.\.|k\. ?A\.|n\. ?a\.|n\/a|na|nan|null|none|geheim|unbekannt)$/i
/** 5-9 becomes 5. Sep, and 1.5 the first of May. */
const madeADate =
  /^(\d{1,2}\.? ?-?(jan|feb|mär|mrz|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)[a-zä]*\.?|(jan|feb|mär|mrz|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)[a-zä]*\.? ?-?\d{2,4}|\d{1,2}\.\d{1,2}\.(\d{4})?)$/i

/** A number as a file writes it. `isWhole`: it is of things that are counted, so that 1.234 can only be thousands. */
export function readNumber(cell: string, notation: Notation, isWhole: boolean): ReadNumber {
  const plain = withoutSigns(cell)
  if (plain === '') return { fault: 'EMPTY_CELL' }
  if (/^[+-]?\d+$/.test(plain)) return { value: Number(plain) }
  if (plain.startsWith('#')) return { fault: 'SPREADSHEET_ERROR' }
  if (/^[+-]?\d+([.,]\d+)?e[+-]?\d+$/i.test(plain)) return { fault: 'ROUNDED_BY_SPREADSHEET' }
  if (madeADate.test(plain)) return { fault: 'SPREADSHEET_DATE' }
  if (withheld.test(plain)) return { fault: 'WITHHELD_VALUE' }
  return readFraction(plain, notation, isWhole)
}

function readFraction(plain: string, notation: Notation, isWhole: boolean): ReadNumber {
  if (byPoints.test(plain) || byCommas.test(plain)) return readGroups(plain, notation, isWhole)
  const [points, commas] = [pointsAreDecimal(plain), commasAreDecimal(plain)]
  if (!points && !commas) return { fault: 'NOT_A_NUMBER' }
  if (notation.isMixed) return { fault: 'MIXED_NOTATION' }
  const number = points ? plain.replaceAll(',', '') : plain.replaceAll('.', '').replace(',', '.')
  return { value: Number(number) }
}

/** Digits in threes: thousands, unless there is one sign and it begins fractions in this file. */
function readGroups(plain: string, notation: Notation, isWhole: boolean): ReadNumber {
  const sign = byPoints.test(plain) ? '.' : ','
  const thousands = { value: Number(plain.replaceAll(sign, '')) }
  if (plain.split(sign).length > 2) return thousands
  if (notation.isMixed) return { fault: 'MIXED_NOTATION' }
  if (notation.decimal === sign) return { value: Number(plain.replace(sign, '.')) }
  return notation.decimal === null && !isWhole ? { fault: 'AMBIGUOUS_NUMBER' } : thousands
}
