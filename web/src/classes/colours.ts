import { scaleLinear } from 'd3-scale'

import { classTextures, type Texture } from './textures'

export interface ThemedColour {
  light: string
  dark: string
}

/** What a class looks like: its colour, and the texture that can stand in for it. */
export interface ClassColour extends ThemedColour {
  texture: Texture
}

interface Ramp {
  light: readonly string[]
  dark: readonly string[]
}

/** From little to much: on paper from pale to deep, at night from dim to bright. */
const sequential: Ramp = {
  light: ['#f1e9d8', '#e5c9a1', '#d39a73', '#a9615f', '#6b2f4d'],
  dark: ['#2f343c', '#5b4152', '#985560', '#d58a66', '#f6d8a4'],
}

/** Which side of zero asks for attention and takes the warm colours. */
export type WarmSide = 'above' | 'below'

/** From decline through none to growth: blue-green and orange stay apart for every kind of colour vision. */
const diverging: Ramp = {
  light: ['#07505a', '#4c989d', '#b9d9d6', '#f3eee2', '#edc79b', '#c8774e', '#7d2f22'],
  dark: ['#8adbdc', '#43959b', '#2c565d', '#33373c', '#6e4a3a', '#bb7650', '#f6c08f'],
}

/**
 * One colour for each class. Diverging classes take their side's colours; the
 * neutral one is left to a class that contains zero.
 *
 * @param extent lowest and highest value: where the outer classes end
 * @param warm of diverging classes, the side that asks for attention
 */
export function classColours(
  breaks: readonly number[],
  isDiverging: boolean,
  extent: readonly [number, number] = [-Infinity, Infinity],
  warm: WarmSide = 'above',
): [ClassColour, ...ClassColour[]] {
  const positions = isDiverging
    ? positionsAroundZero(breaks, extent)
    : evenPositions(breaks.length + 1)
  const ramp = isDiverging ? diverging : sequential
  const textures = isDiverging ? classTextures.aroundZero : classTextures.sequential
  const look = (position: number): ClassColour => {
    const warmed = isDiverging && warm === 'below' ? 1 - position : position
    return {
      light: colourAt(ramp.light, warmed),
      dark: colourAt(ramp.dark, warmed),
      texture: textures(position),
    }
  }
  const [first = 0, ...rest] = positions
  return [look(first), ...rest.map(look)]
}

/** The colour as CSS, which chooses by theme without a script. */
export function themedCss({ light, dark }: ThemedColour): string {
  return `light-dark(${light}, ${dark})`
}

function evenPositions(classes: number): number[] {
  if (classes === 1) return [0.5]
  return Array.from({ length: classes }, (_, index) => index / (classes - 1))
}

/**
 * Positions on a ramp whose middle is zero. Both sides step equally far, so
 * that the same strength of colour is the same number of classes from zero.
 */
function positionsAroundZero(
  breaks: readonly number[],
  [lowest, highest]: readonly [number, number],
): number[] {
  const classes = breaks.length + 1
  const lower = Array.from({ length: classes }, (_, index) => breaks[index - 1] ?? lowest)
  const upper = Array.from({ length: classes }, (_, index) => breaks[index] ?? highest)
  const below = upper.filter((bound) => bound <= 0).length
  const above = lower.filter((bound) => bound >= 0).length
  const steps = Math.max(below, above, 1)
  return lower.map((bound, index) => {
    if ((upper[index] ?? 0) <= 0) return 0.5 - (0.5 * (below - index)) / steps
    if (bound >= 0) return 0.5 + (0.5 * (index - (classes - above) + 1)) / steps
    return 0.5
  })
}

function colourAt(stops: readonly string[], position: number): string {
  const scale = scaleLinear<string>()
    .domain(stops.map((_, index) => index / (stops.length - 1)))
    .range(stops)
    .clamp(true)
  return scale(position)
}
