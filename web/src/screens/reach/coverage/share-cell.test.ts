import { describe, expect, it } from 'vitest'

import { quotientCell } from './share-cell'

describe('a share in the file of reach', () => {
  const range = { low: 0.15, high: 0.28 }

  it('is a formula where it follows from the people beside it as they are told', () => {
    // 37,412 of 160,058 are told as 37,400.
    const share = { value: 37_412 / 160_058, range }
    expect(quotientCell('F2/E2', share, [37_400, 160_058])).toEqual({
      formula: 'ROUND(F2/E2,2)',
      value: 0.23,
      unit: 'SHARE',
      step: 0.01,
    })
  })

  it('is a value where these are rounded too much for that', () => {
    // 14 of 61 are told as 10 of 60.
    const share = { value: 14 / 61, range }
    expect(quotientCell('F2/E2', share, [10, 60])).toEqual({
      amount: 0.23,
      unit: 'SHARE',
      step: 0.01,
    })
  })

  it('is not there where it is not told, and a value where nobody knows of whom', () => {
    expect(quotientCell('F2/E2', { value: null, range: null }, [10, 60])).toBeNull()
    expect(quotientCell('F2/E2', { value: 0.25, range: null }, [10, null])).toEqual({
      amount: 0.25,
      unit: 'SHARE',
    })
  })
})
