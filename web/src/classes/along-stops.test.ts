import { scaleLinear } from 'd3-scale'
import { describe, expect, it } from 'vitest'

import { alongStops } from './along-stops'
import { classColours } from './colours'

const stops = [
  [9, 0.62],
  [11, 0.8],
  [14, 1.15],
] as const

describe('along stops', () => {
  const linear = scaleLinear()
    .domain(stops.map(([at]) => at))
    .range(stops.map(([, is]) => is))
    .clamp(true)

  it('lies what d3 says, between them, on them and beyond', () => {
    for (let at = 7; at <= 16; at += 0.25) {
      expect(alongStops(stops, at)).toBeCloseTo(linear(at), 12)
    }
  })

  it('lies the colour of a class that d3 mixes', () => {
    const ramp = ['#f1e9d8', '#e5c9a1', '#d39a73', '#a9615f', '#6b2f4d']
    const mixed = scaleLinear<string>()
      .domain(ramp.map((_, index) => index / (ramp.length - 1)))
      .range(ramp)
    for (let classes = 2; classes <= 7; classes += 1) {
      const colours = classColours(classes, { diverging: false, lowMeansNeed: false })
      expect(colours.map(({ light }) => light)).toEqual(
        colours.map((_, index) => mixed(index / (classes - 1))),
      )
    }
  })
})
