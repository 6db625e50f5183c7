import type { KeyError } from './view'

/** What the API computes with. */
const smallest = 1
const largest = 1_000_000
const grouped = /^\d{1,3}(?:[.,'\s]\d{3})+$/
const plain = /^\d+(?:[.,]\d{1,2})?$/
const signed = /^[-−]\s*(?=\d)/

/**
 * A planning key as somebody types it, in either language's notation: three
 * digits after a sign of separation are thousands, one or two are decimals.
 */
export function readKey(given: string): number | KeyError {
  const text = given.trim().replace(/^1\s*:\s*/, '')
  if (signed.test(text)) return 'not-above-zero'
  const value = grouped.test(text)
    ? Number(text.replace(/\D/g, ''))
    : plain.test(text)
      ? Number(text.replace(',', '.'))
      : Number.NaN
  if (Number.isNaN(value)) return 'not-a-number'
  if (value <= 0) return 'not-above-zero'
  if (value < smallest) return 'too-small'
  return value > largest ? 'too-large' : value
}
