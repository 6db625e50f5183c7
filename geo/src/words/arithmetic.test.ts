import { expect, it } from 'vitest'
import { atLeastZero, difference, growth, number, product, quotient, sum } from './arithmetic.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import type { Message } from './vocabulary.ts'

const named = (name: string): Message => ({ key: 'name', name })
const [a, b, c] = [named('a'), named('b'), named('c')] as const

it.each([
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
])('a formula has brackets where a calculator needs them: %#', (formula, written) => {
  expect(german.say(formula)).toBe(written)
  expect(english.say(formula)).toBe(written)
})

it('a formula is written with the numbers and words of its language', () => {
  const formula = atLeastZero(product(a, number(1000.5)))
  expect(german.say(formula)).toBe('a × 1.000,5, mindestens 0')
  expect(english.say(formula)).toBe('a × 1,000.5, at least 0')
})
