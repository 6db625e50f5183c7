import { describe, expect, it } from 'vitest'
import { atLeastZero, difference, growth, number, product, quotient, sum } from './arithmetic.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { spreadsheetFormula } from './spreadsheet.ts'
import type { Message } from './vocabulary.ts'

const signs: Readonly<Record<string, string>> = { '+': '+', '−': '-', '×': '*', '÷': '/' }
const named = (name: string): Message => ({ key: 'name', name })
const [a, b, c] = [named('a'), named('b'), named('c')] as const

const formulas: readonly (readonly [Message, string])[] = [
  [sum(a, b, c), 'a + b + c'],
  [difference(a, sum(b, c)), 'a − (b + c)'],
  [difference(a, difference(b, c)), 'a − (b − c)'],
  [difference(a, quotient(b, c)), 'a − b ÷ c'],
  [product(a, sum(number(1), b)), 'a × (1 + b)'],
  [quotient(difference(a, b), c), '(a − b) ÷ c'],
  [quotient(a, product(b, c)), 'a ÷ (b × c)'],
  [quotient(a, quotient(b, c)), 'a ÷ (b ÷ c)'],
  [product(quotient(a, b), c), 'a ÷ b × c'],
  [growth(a, b), '(a − b) ÷ b'],
]

it.each(formulas)(
  'a formula has brackets where a calculator needs them: %#',
  (formula, written) => {
    expect(german.say(formula)).toBe(written)
    expect(english.say(formula)).toBe(written)
  },
)

describe('a formula in a spreadsheet', () => {
  const cellOf = (operand: Message) =>
    operand.key === 'name' ? `${operand.name.toUpperCase()}5` : null

  it.each(formulas)('is the one that is said, on cells: %#', (formula, written) => {
    const onCells = written
      .replaceAll(/[abc]/g, (name) => `${name.toUpperCase()}5`)
      .replaceAll(/ ?([+−×÷]) ?/g, (_, sign: string) => signs[sign] ?? '')
    expect(spreadsheetFormula(formula, cellOf)).toBe(onCells)
  })

  it('is at least zero by MAX, and has numbers as spreadsheets write them', () => {
    const formula = atLeastZero(difference(a, product(b, number(1000.5))))
    expect(spreadsheetFormula(formula, cellOf)).toBe('MAX(0,A5-B5*1000.5)')
  })

  it('is none where it takes more than arithmetic on cells', () => {
    expect(spreadsheetFormula(quotient(a, { key: 'columnSum', of: b }), cellOf)).toBeNull()
  })
})

it('a formula is written with the numbers and words of its language', () => {
  const formula = atLeastZero(product(a, number(1000.5)))
  expect(german.say(formula)).toBe('a × 1.000,5, mindestens 0')
  expect(english.say(formula)).toBe('a × 1,000.5, at least 0')
})
