import { describe, expect, it } from 'vitest'

import { withoutFloatingError } from './without-floating-error.ts'

describe('withoutFloatingError', () => {
  it('makes equal what is equal on paper', () => {
    expect(0.1 + 0.2).not.toBe(0.3)
    expect(withoutFloatingError(0.1 + 0.2)).toBe(withoutFloatingError(0.3))
    expect(withoutFloatingError(-1e-17)).toBe(0)
  })

  it('keeps apart what differs', () => {
    expect(withoutFloatingError(61.250_000_001)).toBeGreaterThan(withoutFloatingError(61.25))
  })
})
