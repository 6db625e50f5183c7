import type { ServiceKind } from '$api/sites'

/** Outlines on a field of 24 × 24, for the page's signs and the map's. */
export interface SiteShapes {
  outer: string
  inner: string | null
}

/** A flagged difference, which way it goes; on the same field. */
export const flagShapes = {
  more: 'M12 4.5l8.5 14.5h-17z',
  less: 'M12 19.5l8.5-14.5h-17z',
} as const

const circle = 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16z'
const diamond = 'M12 2.5l9.5 9.5-9.5 9.5L2.5 12z'
const smallDiamond = 'M12 7.5l4.5 4.5-4.5 4.5L7.5 12z'

/** Meeting is a circle, counselling a diamond, both a diamond inside a circle. */
export function siteShapes(kinds: readonly ServiceKind[]): SiteShapes {
  const meeting = kinds.includes('MEETING')
  const counselling = kinds.includes('COUNSELLING')
  if (meeting && counselling) return { outer: circle, inner: smallDiamond }
  return { outer: counselling ? diamond : circle, inner: null }
}
