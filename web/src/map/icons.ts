import type { ServiceKind } from '$api/sites'
import type { Theme } from '$appearance/theme'
import { alongStops } from '$classes/along-stops'

import { mapColours } from './colours'
import { flagShapes, siteShapes } from '$ui/mark-shapes'

export const iconPixelRatio = 3
const field = 24

/** How large a site's sign is drawn by zoom, as a part of its field; between them it grows evenly. */
export const siteSizes = [
  [9, 0.62],
  [11, 0.8],
  [14, 1.15],
] as const

/** Pixels from a site's place to the edge of its halo. */
export function siteReach(zoom: number): number {
  return (alongStops(siteSizes, zoom) * field) / 2
}

export const siteIconName = (kinds: readonly ServiceKind[]): string =>
  ['site', ...[...kinds].sort()].join('-')

/** A site's sign with a halo of paper. */
export function siteIcon(kinds: readonly ServiceKind[], theme: Theme): ImageData {
  const { ink, paper } = mapColours[theme]
  const { outer, inner } = siteShapes(kinds)
  return drawIcon((context) => {
    const outline = new Path2D(outer)
    context.lineJoin = 'round'
    context.strokeStyle = paper
    context.lineWidth = 5
    context.stroke(outline)
    context.fillStyle = ink
    context.fill(outline)
    context.strokeStyle = ink
    context.lineWidth = 2
    context.stroke(outline)
    if (inner) {
      context.fillStyle = paper
      context.fill(new Path2D(inner))
    }
  })
}

export const plannedIconName = (kinds: readonly ServiceKind[], state: PlannedSign): string =>
  [siteIconName(kinds), state].join('-')

/** What a plan makes of a site: there for the first time or elsewhere, or there no more. */
export type PlannedSign = 'planned' | 'closed'

/** A site of a plan: the sign of its kinds in broken lines on paper; crossed out where it is closed. */
export function plannedIcon(
  kinds: readonly ServiceKind[],
  state: PlannedSign,
  theme: Theme,
): ImageData {
  const { ink, paper, accent } = mapColours[theme]
  const { outer, inner } = siteShapes(kinds)
  return drawIcon((context) => {
    const outline = new Path2D(outer)
    context.lineJoin = 'round'
    context.strokeStyle = paper
    context.lineWidth = 6
    context.stroke(outline)
    context.fillStyle = paper
    context.fill(outline)
    const line = state === 'planned' ? accent : ink
    context.strokeStyle = line
    context.lineWidth = state === 'planned' ? 2.8 : 1.6
    context.setLineDash(state === 'planned' ? [4.2, 2.6] : [])
    context.stroke(outline)
    context.setLineDash([])
    context.fillStyle = line
    if (inner && state === 'planned') context.fill(new Path2D(inner))
    if (state === 'closed') context.stroke(new Path2D('M5 5l14 14M19 5L5 19'))
  })
}

/** A district office: a small house-like square, unlike any site. */
export function officeIcon(theme: Theme): ImageData {
  const { accent, paper } = mapColours[theme]
  return drawIcon((context) => {
    const square = new Path2D('M5 5h14v14h-14z')
    context.strokeStyle = paper
    context.lineWidth = 5
    context.stroke(square)
    context.fillStyle = accent
    context.fill(square)
    context.fillStyle = paper
    context.fill(new Path2D('M9 9h6v6h-6z'))
  })
}

/** Pixels a flag stands above the place of its area, and from its middle to its edge. */
export const flagAbove = 20
export const flagReach = 12

/** A triangle that points the way the difference goes, with a halo of paper. */
export function flagIcon(way: keyof typeof flagShapes, theme: Theme): ImageData {
  const { ink, paper } = mapColours[theme]
  return drawIcon((context) => {
    const outline = new Path2D(flagShapes[way])
    context.lineJoin = 'round'
    context.strokeStyle = paper
    context.lineWidth = 4.5
    context.stroke(outline)
    context.fillStyle = ink
    context.fill(outline)
  })
}

/** Draws a sign on a field of 24 × 24. */
function drawIcon(draw: (context: CanvasRenderingContext2D) => void): ImageData {
  const size = field * iconPixelRatio
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('The browser offers no canvas to draw a sign on')
  context.scale(iconPixelRatio, iconPixelRatio)
  draw(context)
  return context.getImageData(0, 0, size, size)
}
