import { describe, expect, it } from 'vitest'
import { catalogue } from '../indicators/catalogue.ts'
import { needIndexPresets } from './presets.ts'

describe('the presets of the need index', () => {
  it.each(needIndexPresets.map((preset) => [preset.id, preset.parts] as const))(
    '%s is made of different indicators there are, each with a weight',
    (_, parts) => {
      const known = catalogue.map(({ id }) => id)
      expect(known).toEqual(expect.arrayContaining(parts.map(({ indicator }) => indicator)))
      expect(new Set(parts.map(({ indicator }) => indicator)).size).toBe(parts.length)
      expect(parts.every(({ weight }) => weight > 0)).toBe(true)
    },
  )
})
