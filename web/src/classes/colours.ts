import { alongStops } from './along-stops'
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

/**
 * Around zero both sides grow darker, or at night brighter, the farther they lie from it, each as much as the other; the
 * warm one says more people or more need. Blue-green and orange stay apart for every kind of colour vision.
 */
const diverging: Ramp = {
  light: ['#125056', '#3e989f', '#a4d6d9', '#f3eee2', '#edc79b', '#c8774e', '#7d2f22'],
  dark: ['#85d8dc', '#33949a', '#285a5d', '#33373c', '#6e4a3a', '#bb7650', '#f6c08f'],
}

/**
 * Of ways on foot, one colour a class of distance: blue-green for the two within reach, warm beyond, and the darker, or
 * at night the brighter, the farther somebody walks. None is pale, as small squares on paper must still be told from each other.
 */
export const wayColours: readonly ClassColour[] = [
  { light: '#8ccac8', dark: '#2b5a61', texture: classTextures.aroundZero(0.43) },
  { light: '#59b0b5', dark: '#2a757a', texture: classTextures.aroundZero(0.29) },
  { light: '#c57b49', dark: '#ab6c46', texture: classTextures.aroundZero(0.79) },
  { light: '#a95a35', dark: '#cd8a5a', texture: classTextures.aroundZero(0.93) },
  { light: '#6b261b', dark: '#f6c08f', texture: classTextures.aroundZero(1) },
]

/** What the values of a map say. */
export interface Sense {
  /** They go both ways from zero. */
  diverging: boolean
  /** Less of it means more need: then low values are the dark, or at night the bright ones. */
  lowMeansNeed: boolean
}

const known = new Map<string, readonly ClassColour[]>()

/**
 * One colour for each class, the darkest or at night the brightest where there are more people or more need. The same
 * classes have the very same colours again: what follows from one of them alone is not done anew.
 */
export function classColours(classes: number, sense: Sense): readonly ClassColour[] {
  const name = [classes, sense.diverging, sense.lowMeansNeed].join(' ')
  const colours = known.get(name) ?? coloursAlong(classes, sense)
  known.set(name, colours)
  return colours
}

function coloursAlong(
  classes: number,
  { diverging: isDiverging, lowMeansNeed }: Sense,
): ClassColour[] {
  const ramp = isDiverging ? diverging : sequential
  const textures = isDiverging ? classTextures.aroundZero : classTextures.sequential
  const positions = isDiverging ? positionsAroundZero(classes) : evenPositions(classes)
  return positions.map((position) => {
    const strength = lowMeansNeed ? 1 - position : position
    return {
      light: colourAt(ramp.light, strength),
      dark: colourAt(ramp.dark, strength),
      // Which way lines run says on which side of zero a class lies.
      texture: textures(isDiverging ? position : strength),
    }
  })
}

/** The colour as CSS, which chooses by theme without a script. */
export function themedCss({ light, dark }: ThemedColour): string {
  return `light-dark(${light}, ${dark})`
}

function evenPositions(classes: number): number[] {
  if (classes === 1) return [0.5]
  return Array.from({ length: classes }, (_, index) => index / (classes - 1))
}

/** Positions on a ramp whose middle is zero; only a class that zero lies inside has it. */
function positionsAroundZero(classes: number): number[] {
  const each = Math.floor(classes / 2)
  const side = Array.from({ length: each }, (_, index) => (0.5 * (index + 1)) / each)
  const middle = classes % 2 === 0 ? [] : [0.5]
  return [...side.map((away) => 0.5 - away).reverse(), ...middle, ...side.map((away) => 0.5 + away)]
}

/** Between the colours of a ramp each part of a colour changes evenly. */
function colourAt(ramp: readonly string[], position: number): string {
  const parts = [1, 3, 5].map((start) =>
    alongStops(
      ramp.map((colour, index) => [
        index / (ramp.length - 1),
        Number.parseInt(colour.slice(start, start + 2), 16),
      ]),
      position,
    ),
  )
  return `rgb(${parts.map(Math.round).join(', ')})`
}
