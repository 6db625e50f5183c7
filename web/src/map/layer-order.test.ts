import { describe, expect, it } from 'vitest'

import { layerAbove } from './layer-order'

describe('layerAbove', () => {
  it('finds the next layer that is drawn', () => {
    expect(layerAbove('area-fill', ['waterways', 'sites'])).toBe('waterways')
    expect(layerAbove('sites', ['area-fill'])).toBeUndefined()
  })

  it('refuses a name the list does not know', () => {
    expect(() => layerAbove('clouds', [])).toThrow(RangeError)
  })
})
