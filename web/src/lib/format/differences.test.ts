import { describe, expect, it } from 'vitest'

import de from '$messages/de'
import en from '$messages/en'

import { differenceFormat } from './differences'

describe('differenceFormat', () => {
  it('says percentage points where per cent would mean something else', () => {
    expect(differenceFormat('SHARE', 'de', de)(0.0416)).toBe('+4,2 Prozentpunkte')
    expect(differenceFormat('RELATIVE_CHANGE', 'en', en)(-0.1)).toBe('−10.0 percentage points')
  })

  it('signs every other unit once, with a true minus', () => {
    expect(differenceFormat('RESIDENTS', 'de', de)(-1310)).toBe('−1.310')
    expect(differenceFormat('RESIDENTS', 'de', de)(1310)).toBe('+1.310')
  })

  it('has a word for no difference', () => {
    expect(differenceFormat('RESIDENTS', 'de', de)(0)).toBe('gleich')
  })
})
