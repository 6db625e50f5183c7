import { boxAround } from '../names/names-on-map'
import type { Box } from '../names/place-names'

import { widthInEms } from './still-letters'
import { written } from './written'

/** A point of the picture, and its name. */
export interface StillPlace {
  name: string
  x: number
  y: number
}

/**
 * As the map marks it, and as large as the letters of its name beside it: on the right where there is room.
 * @param letters their height
 * @param width of the drawing
 * @returns what other names may not cover, too
 */
export function placeMark(
  { name, x, y }: StillPlace,
  letters: number,
  width: number,
): { drawn: string; boxes: Box[] } {
  const radius = Math.round(letters * 0.6)
  const length = letters * widthInEms(name, 'semiBold')
  const beside = radius + letters / 3
  const fits = x + beside + length < width
  const middle = fits ? x + beside + length / 2 : Math.max(x - beside - length / 2, length / 2)
  const [left, right] = [middle - length / 2, middle + length / 2]
  const label = { left, right, top: y - letters * 0.6, bottom: y + letters * 0.6 }
  return {
    drawn: `<circle class="place" cx="${x}" cy="${y}" r="${radius}"/>${written({ x: middle, y, text: name }, letters, 'n')}`,
    boxes: [boxAround({ x, y }, radius + 2), label],
  }
}
