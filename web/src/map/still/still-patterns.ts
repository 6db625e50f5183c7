import type { Mark } from '$classes/mark'
import type { Texture } from '$classes/textures'

/** As patterns.ts paints them for the map: a fine hatch, dots in two rows, a bold hatch. */
export const patterns = [
  pattern('estimated', 8, hatch(8), hatch(8, 0.7 * Math.SQRT2)),
  pattern('expected', 9, 'M2.25 2.25h0M6.75 6.75h0'),
  pattern('missing', 7, hatch(7)),
].join('')

function pattern(
  mark: Extract<Mark, 'estimated' | 'expected' | 'missing'>,
  gap: number,
  path: string,
  beside?: string,
): string {
  const besides = beside === undefined ? '' : `<path class="beside" d="${beside}"/>`
  return `<pattern id="${mark}" width="${gap}" height="${gap}" patternUnits="userSpaceOnUse">${besides}<path d="${path}"/></pattern>`
}

/** @param along how far the lines lie from the corners, along the edges */
function hatch(gap: number, along = 0): string {
  const at = (place: number) => Number((place + along).toFixed(1))
  return `M-1 ${at(1)}L${at(1)}-1M0 ${at(gap)}L${at(gap)} 0M${at(-1)} ${gap + 1}L${gap + 1} ${at(-1)}`
}

export function texturePattern(id: string, { gap, level, upright }: Texture): string {
  const lines = [
    level === 0 ? '' : `M0 0h${gap}v${level}h-${gap}z`,
    upright === 0 ? '' : `M0 0h${upright}v${gap}h-${upright}z`,
  ].join('')
  const ink = lines === '' ? '' : `<path class="ink" d="${lines}"/>`
  return `<pattern id="${id}" width="${gap}" height="${gap}" patternUnits="userSpaceOnUse"><path class="paper" d="M0 0h${gap}v${gap}h-${gap}z"/>${ink}</pattern>`
}
