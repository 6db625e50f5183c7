import polylabel from 'polylabel'
import type { Pair } from '../projection/coordinate-systems.ts'
import { metresAround } from '../projection/metres-around.ts'
import {
  cornersOf,
  extentOf,
  middleOf,
  type Outline,
  type Part,
  partArea,
  transformed,
} from './outline.ts'

/** The place of a part that is farthest from its line, in a plane in metres. */
export function innermost(part: Part): Pair {
  const [x = Number.NaN, y = Number.NaN] = polylabel(
    part.map((ring) => ring.map(([east, north]) => [east, north])),
    1,
  )
  return [x, y]
}

/** The place of the largest part that is farthest from its line: degrees, to some decimetres. */
export function innerPlace(outline: Outline): Pair {
  const { toMetres, toDegrees } = metresAround(middleOf(extentOf(cornersOf(outline))))
  const [largest = []] = transformed(outline, toMetres).toSorted(
    (one, other) => partArea(other) - partArea(one),
  )
  const [lon, lat] = toDegrees(innermost(largest))
  return [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6]
}
