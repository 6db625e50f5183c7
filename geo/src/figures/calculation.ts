import { spreadsheetFormula } from '../words/spreadsheet.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Explanation } from './figure.ts'

/**
 * What an input is, by its name: the same in every language, and of every area, whose sizes are official ones or
 * estimated.
 */
export const inputKey = (name: Message): string =>
  keyOf(name.key === 'splitArea' ? ({ key: 'officialArea' } satisfies Message) : name)

/** Of what a message holds: a word, a number or another message. */
const keyOf = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.values(value).map(keyOf).join('-')
    : String(value)

/**
 * How a figure follows from its inputs as a spreadsheet computes it, each input as its key in braces.
 * @returns null where it follows from none, or takes more than arithmetic
 */
export function calculationOf({ formula, inputs }: Explanation): string | null {
  if (inputs.length === 0) return null
  const keys = new Set(inputs.map(({ name }) => inputKey(name)))
  return spreadsheetFormula(formula, (operand) => {
    const key = inputKey(operand)
    return keys.has(key) ? `{${key}}` : null
  })
}
