import type { ClassColour } from '$classes/colours'
import { classTextures } from '$classes/textures'

/** What a plan makes of the people of a cell. */
export const cellStates = ['reached', 'gained', 'lost', 'beyond'] as const
export type CellState = (typeof cellStates)[number]

/** In grey, too, whoever is won is the darkest and whoever reached one all along the palest. */
export const cellColours: Readonly<Record<CellState, ClassColour>> = {
  reached: { light: '#bfdedb', dark: '#2b5a61', texture: classTextures.aroundZero(0.5) },
  gained: { light: '#0b5d66', dark: '#7fd3dc', texture: classTextures.aroundZero(0.2) },
  lost: { light: '#6b261b', dark: '#f6c08f', texture: classTextures.aroundZero(0.95) },
  beyond: { light: '#d9a066', dark: '#ab6c46', texture: classTextures.aroundZero(0.7) },
}

/** @param before metres to the nearest site, likewise `after` */
export function cellState(before: number, after: number, within: number): CellState {
  if (after <= within) return before <= within ? 'reached' : 'gained'
  return before <= within ? 'lost' : 'beyond'
}
