import { cornersOf, type Extent, extentOf, type Outline, widened } from '../../outlines/outline.ts'
import type { Pair } from '../../projection/coordinate-systems.ts'
import type { ImportContext } from '../import-kind.ts'

/** Outlines of districts as they are before an import, by code. */
export function knownOutlines(context: ImportContext): ReadonlyMap<string, Outline> {
  const outlines = new Map<string, Map<number, Pair[][]>>()
  for (const { district, part, ring } of context.before('district-outlines')) {
    const parts = outlines.get(district) ?? new Map<number, Pair[][]>()
    outlines.set(district, parts)
    // Rings after a part's first are its holes.
    const rings = parts.get(part) ?? []
    parts.set(part, [...rings, ringOf(ring)])
  }
  return new Map([...outlines].map(([district, parts]) => [district, [...parts.values()]]))
}

function ringOf(text: string): Pair[] {
  return text.split(', ').map((corner): Pair => {
    const [lon, lat] = corner.split(' ')
    return [Number(lon), Number(lat)]
  })
}

/** A city may grow by so much of its width and height at once. */
const growth = 0.25

/** Where the city is, with room around it; null: nobody knows yet. */
export function knownExtent(context: ImportContext): Extent | null {
  const corners = [...knownOutlines(context).values()].flatMap(cornersOf)
  return corners.length === 0 ? null : widened(extentOf(corners), growth)
}
