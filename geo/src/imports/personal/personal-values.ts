import { readDay } from '../cells/days.ts'
import type { PersonalRule } from '../words/table-problems.ts'

/** How certainly a cell alone tells of one person: of some kinds one cell is enough, others are common as texts, too. */
export interface PersonalValue {
  readonly rule: PersonalRule
  readonly isCertain: boolean
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
export function ruleOfValue(cell: string, today: string): PersonalValue | null {
  const certain = (rule: PersonalRule) => ({ rule, isCertain: true })
  if (email.test(cell)) return certain('EMAIL')
  if (telephone.test(cell)) return certain('TELEPHONE')
  if (identity.some((pattern) => pattern.test(cell))) return certain('IDENTITY_NUMBER')
  if (titled.test(cell)) return certain('NAME')
  if (isBirth(cell, Number(today.slice(0, 4)))) return certain('BIRTH')
  if (houseNumber.test(cell)) return { rule: 'ADDRESS', isCertain: false }
  return surnameFirst.test(cell) ? { rule: 'NAME', isCertain: false } : null
}

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
