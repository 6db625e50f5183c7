import { describe, expect, it } from 'vitest'

import { mapBreaks } from './map-breaks'

describe('mapBreaks', () => {
  it('puts a break at zero between decline and growth', () => {
    const values = [-0.02, 0.019, 0.03, 0.05, 0.09, 0.1]
    expect(mapBreaks(values, 'quantile', 3, true)[0]).toBe(0)
    expect(mapBreaks(values, 'equal-interval', 5, true)).toContain(0)
    expect(mapBreaks(values, 'quantile', 3, false)).not.toContain(0)
  })

  it('leaves a map without decline as it is', () => {
    expect(mapBreaks([0.2, 0.27, 0.34, 0.41], 'quantile', 2, true)).toEqual([0.3])
  })

  it('keeps equal intervals apart and about equally wide where classes are empty', () => {
    expect(mapBreaks([0.01, 0.1, 0.9, 1], 'equal-interval', 6, false)).toEqual([
      0.18, 0.34, 0.51, 0.67, 0.84,
    ])
  })

  it('has none where there is no value', () => {
    expect(mapBreaks([], 'quantile', 5, true)).toEqual([])
  })
})
