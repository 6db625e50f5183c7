import { wcagContrast } from 'culori'
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { inkOn } from './name-ink'

it('is legible on every colour a class may have', () => {
  const part = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(part, part, part, (red, green, blue) => {
      const colour = `rgb(${red}, ${green}, ${blue})`
      expect(wcagContrast(inkOn(colour), colour)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

it('is dark on light and light on dark', () => {
  expect(inkOn('#f1e9d8')).toBe('#1d2b36')
  expect(inkOn('#6b2f4d')).toBe('#fffdf8')
  expect(inkOn('#fff')).toBe('#1d2b36')
})
