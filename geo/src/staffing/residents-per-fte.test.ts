import { describe, expect, it } from 'vitest'

import { residentsPerFte } from './residents-per-fte.ts'

describe('residentsPerFte', () => {
  it('is residents by staff', () => {
    expect(residentsPerFte(13_000, 2.5)).toBe(5200)
    expect(residentsPerFte(0, 2)).toBe(0)
  })

  it('is undefined without staff', () => {
    expect(residentsPerFte(13_000, 0)).toBeNull()
    expect(residentsPerFte(0, 0)).toBeNull()
  })

  it('refuses what is negative or no number', () => {
    for (const wrong of [-1, Infinity, Number.NaN]) {
      expect(() => residentsPerFte(wrong, 1)).toThrow(RangeError)
      expect(() => residentsPerFte(1, wrong)).toThrow(RangeError)
    }
  })
})
