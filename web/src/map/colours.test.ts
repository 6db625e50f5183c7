import { describe, expect, it } from 'vitest'

import { classColours, wayColours } from '$classes/colours'

import { mapColours } from './colours'
import { contrast, luminance } from './names/name-ink'

/** What is seen where a see-through ink lies on a colour. */
function mixed(ink: string, background: string): string {
  const [red = 0, green = 0, blue = 0, percent = 0] = (ink.match(/\d+/g) ?? []).map(Number)
  const below = [1, 3, 5].map((at) => Number.parseInt(background.slice(at, at + 2), 16))
  const parts = [red, green, blue].map(
    (part, at) => (part * percent + (below[at] ?? 0) * (100 - percent)) / 100,
  )
  return `rgb(${parts.join(', ')})`
}

describe.each(['light', 'dark'] as const)('the hatch of estimates, %s', (theme) => {
  const inks = [mapColours[theme].estimatedHatch, mapColours[theme].estimatedHatchBeside]
  const backgrounds = [
    ...wayColours,
    ...classColours(5, { diverging: false, lowMeansNeed: false }),
    ...classColours(7, { diverging: true, lowMeansNeed: false }),
  ].map((colour) => colour[theme])

  it.each(backgrounds)('is seen on %s, by one of its two lines', (background) => {
    const seen = inks.map((ink) =>
      contrast(luminance(mixed(ink, toHex(background))), luminance(background)),
    )
    expect(Math.max(...seen)).toBeGreaterThan(1.15)
  })
})

const toHex = (colour: string) =>
  colour.startsWith('#')
    ? colour
    : `#${(colour.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
