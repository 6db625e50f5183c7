/**
 * Upright and level lines of ink on paper. Slanting ones and dots are left to
 * what says how a figure was found (see the map's patterns).
 */
export interface Texture {
  /** Pixels from line to line. */
  gap: number
  /** How thick the level lines are; 0 for none. */
  level: number
  /** How thick the upright lines are; 0 for none. */
  upright: number
}

/** From little ink to much, each unlike its neighbours in kind as well. */
const sequential: readonly [Texture, ...Texture[]] = [
  { gap: 6, level: 0, upright: 0 },
  { gap: 10, level: 1, upright: 0 },
  { gap: 7, level: 0, upright: 1.5 },
  { gap: 6, level: 1.2, upright: 1.2 },
  { gap: 6, level: 3.2, upright: 0 },
  { gap: 6, level: 2.6, upright: 2.6 },
  { gap: 6, level: 4, upright: 4 },
]

const blank = sequential[0]

/** How thick lines are from near zero to far from it. */
const thicknesses = [1, 1.5, 2.2, 3, 3.8, 4.6, 5.6] as const
const gapAroundZero = 7

/** Textures by the position on a ramp from 0 to 1, as the colours have it. */
export const classTextures = {
  sequential: (position: number): Texture =>
    sequential[Math.round(position * (sequential.length - 1))] ?? blank,
  /** Level lines below zero, upright ones above, none where zero lies. */
  aroundZero: (position: number): Texture => {
    const strength = Math.round(2 * Math.abs(position - 0.5) * thicknesses.length)
    const thickness = thicknesses[strength - 1]
    if (thickness === undefined) return blank
    return position < 0.5
      ? { gap: gapAroundZero, level: thickness, upright: 0 }
      : { gap: gapAroundZero, level: 0, upright: thickness }
  },
} as const

/** The share of a surface that is ink. */
export function inkShare({ gap, level, upright }: Texture): number {
  return 1 - (1 - level / gap) * (1 - upright / gap)
}

/** As a background image in the ink of the page's theme. */
export function textureCss({ gap, level, upright }: Texture): string {
  const lines = (thickness: number, way: string) =>
    thickness === 0
      ? []
      : [
          `repeating-linear-gradient(${way}, var(--ink) 0 ${String(thickness)}px, transparent ${String(thickness)}px ${String(gap)}px)`,
        ]
  return [...lines(level, 'to bottom'), ...lines(upright, 'to right')].join(', ') || 'none'
}
