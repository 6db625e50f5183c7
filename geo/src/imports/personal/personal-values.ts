import { readDay } from '../cells/days.ts'
import type { PersonalRule } from '../words/table-problems.ts'
import { isFirstName } from './first-names.ts'

/**
 * How surely a cell alone tells of one person: of some kinds one cell is enough; a first name before another may be that of
 * a place that was called after somebody; others are common as texts, too.
 */
export type Sureness = 'CERTAIN' | 'LIKELY' | 'UNSURE'

export interface PersonalValue {
  readonly rule: PersonalRule
  readonly sureness: Sureness
}

const email = /[^\s@;,]+@[^\s@;,]+\.[a-z]{2,}/i
const telephone =
  /^(?:tel\.?:? ?)?(?:(?:\+|00)[1-9]\d[\d ()/-]{6,}|\(?0[1-9]\d{1,4}\)?[ /-]+\d[\d /-]{4,}|01[5-7]\d{8,9})$/i
const identity = [
  // Accounts, pensions, health insurance.
  /^[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,4})?$/,
  /^\d{2} ?\d{6} ?[A-Z] ?\d{3}$/,
  /^[A-Z]\d{9}$/,
]
const titled = /^(?:Herrn?|Frau|Hr\.|Fr\.|Mr\.?|Mrs\.?|Ms\.?|Familie) \p{Lu}\p{Ll}/u
const surnameFirst =
  /^\p{Lu}[\p{L}'’]+(?:[- ]\p{Lu}[\p{L}'’]+)*, ?\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)?$/u
const houseNumber =
  /\p{L}(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|ufer|hof|damm|chaussee|steig| Straße| Str\.| Weg| Platz| Allee) ?\d{1,3} ?[a-z]?\b/iu
const twoDigitYear = /^\d{1,2}\.\d{1,2}\.(\d{2})$/

/** The rule by which a cell tells of one person; null: it need not. Counts older than 40 years do not exist here. */
export function ruleOfValue(whole: string, today: string): PersonalValue | null {
  const cell = whole.slice(0, mostLookedAt)
  const certain = (rule: PersonalRule): PersonalValue => ({ rule, sureness: 'CERTAIN' })
  if (email.test(cell)) return certain('EMAIL')
  if (telephone.test(cell)) return certain('TELEPHONE')
  if (identity.some((pattern) => pattern.test(cell))) return certain('IDENTITY_NUMBER')
  if (titled.test(cell)) return certain('NAME')
  if (isBirth(cell, Number(today.slice(0, 4)))) return certain('BIRTH')
  if (houseNumber.test(cell)) return { rule: 'ADDRESS', sureness: 'UNSURE' }
  const named = namedSurely(cell)
  return named && { rule: 'NAME', sureness: named }
}

/** Longer texts are free ones, or outlines: to look for people in all of one could take minutes. */
const mostLookedAt = 500

/** So long is nobody's name. */
const mostOfName = 60

function namedSurely(cell: string): Sureness | null {
  if (cell.length > mostOfName || /\d/.test(cell)) return null
  const words = inOrder(cell.replace(academic, '')).split(/ +/)
  const [first = '', ...others] = words
  const areNames = others.every((word) => /^\p{L}[\p{L}’'-]*\.?$/u.test(word))
  if (areNames && others.length < 5 && isFirstName(first)) {
    // Erika, as some columns have it; Martha-Stift, or Haus Martha, is a place.
    if (others.length === 0) return 'UNSURE'
    return ofPlace.test(others.at(-1) ?? '') ? null : 'LIKELY'
  }
  return surnameFirst.test(cell) ? 'UNSURE' : null
}

const academic = /^(?:(?:Dr|Prof|Dipl|med|phil|jur|Ing)\.? ?-?)+/i
const ofPlace =
  /(?:haus|treff|platz|straße|strasse|str\.|heim|zentrum|clubs?|klubs?|café|stift|kirche|schule|garten|hof|park|stube|verein|stiftung|gmbh|saal|laden|ring|weg|allee|ufer|stadt|dorf|siedlung|gemeinde|werk|bund|hilfe|kreis)$/i

/** Muster, Erika is Erika Muster. */
function inOrder(cell: string): string {
  const [last, first, more] = cell.split(/ *, */)
  return last !== undefined && first !== undefined && more === undefined ? `${first} ${last}` : cell
}

/** Whether a text may tell of somebody, so that it is told to nobody: whatever its file is. */
export const mayTellOfSomebody = (text: string): boolean => ruleOfValue(text, lateEnough) !== null

/** Whoever is counted, sites and staff have days of this century. */
const lateEnough = '2040-01-01'

/** Days with which programs begin to count, where they know none. */
const beginnings = ['1970-01-01', '1900-01-01', '1899-12-30', '1904-01-01']

function isBirth(cell: string, year: number): boolean {
  const short = twoDigitYear.exec(cell)
  if (short) {
    const born = Number(short[1])
    return born > (year % 100) + 1 && born < (year % 100) + 61
  }
  const day = readDay(cell)
  return (
    day !== null &&
    !beginnings.includes(day) &&
    Number(day.slice(0, 4)) > year - 125 &&
    Number(day.slice(0, 4)) < year - 40
  )
}
