import { nameLines } from './name-lines'

interface Point {
  x: number
  y: number
}

/** Pixels. */
export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

export interface NamedArea {
  id: string
  name: string
  /** Where its name has most room; pixels, as the rings. */
  place: Point
  rings: readonly (readonly Point[])[]
  /** Named even where its name has no room inside. */
  isAlways: boolean
  /** Radius of the circle at its place, beside which its name may stand; null where it is filled with a colour. */
  circle: number | null
}

export interface PlacedName extends Point {
  id: string
  /** With its lines broken. */
  text: string
  isAlways: boolean
  /** The whole name lies on its area, or right beside its circle. */
  isInside: boolean
  box: Box
}

interface Letters {
  /** Pixels of a line of letters. */
  widthOf: (line: string) => number
  lineHeight: number
}

/** Pixels between a name and what it must not touch. */
const gap = 2
/** How far from a circle its name may stand. */
const besideReach = 9
const stepX = 12
const stepY = 8
const usualLineHeight = 15
/** Another line costs as much as so many pixels farther away. */
const lineCost = 10
/** And over other areas, a pixel of width as much as so many of distance. */
const widthCost = 0.3

/** How far from its place a name is tried, in letters of the usual height, the nearest first. */
const shifts: readonly Point[] = range(8)
  .flatMap((across) => range(7).map((down) => ({ x: across * stepX, y: down * stepY })))
  .sort((one, other) => Math.hypot(one.x, one.y) - Math.hypot(other.x, other.y))

function range(most: number): number[] {
  return Array.from({ length: 2 * most + 1 }, (_, index) => index - most)
}

/**
 * Names of areas, each wholly inside its own or beside its circle, on as many lines as it takes, and clear of what is
 * taken and of one another; what has no room is left out. Those always named come first, in their order, and stand where they are clear of
 * the rest, over other areas if need be.
 *
 * @param taken boxes of signs, under which no name may lie
 */
export function placeNames(
  areas: readonly NamedArea[],
  taken: readonly Box[],
  letters: Letters,
): PlacedName[] {
  const boxes = [...taken]
  const inOrder = [
    ...areas.filter(({ isAlways }) => isAlways),
    ...areas.filter(({ isAlways }) => !isAlways),
  ]
  return inOrder.flatMap((area) => {
    const placed = placeOf(area, boxes, letters)
    if (placed) boxes.push(placed.box)
    return placed ?? []
  })
}

function placeOf(area: NamedArea, boxes: readonly Box[], letters: Letters): PlacedName | null {
  const ways = nameLines(area.name, letters.widthOf).map((lines) => ({
    text: lines.join('\n'),
    width: Math.max(...lines.map(letters.widthOf)) + 2 * gap,
    height: lines.length * letters.lineHeight + 2 * gap,
    cost: lines.length * lineCost,
  }))
  const scale = letters.lineHeight / usualLineHeight
  const isFree = (box: Box) => boxes.every((other) => !overlap(box, other))
  const around = boundsOf(area.rings.flat())
  const inside = cheapest(area, ways, scale, (box) => {
    return contains(around, box) && isFree(box) && liesInside(box, area.rings)
  })
  if (inside) return { ...inside, isInside: true }
  // Over other areas a name is to hide little of them, so that it is rather broken than wide.
  const compact = ways.map((way) => ({ ...way, cost: way.cost + widthCost * way.width }))
  const { circle } = area
  const beside =
    circle === null
      ? null
      : cheapest(
          area,
          compact,
          scale,
          (box) => isFree(box) && distance(area.place, box) < circle + besideReach,
        )
  if (beside) return { ...beside, isInside: true }
  if (!area.isAlways) return null
  const anywhere =
    cheapest(area, compact, scale, isFree) ?? cheapest(area, compact, scale, () => true)
  return anywhere && { ...anywhere, isInside: false }
}

/** From a point to the closest place of a box; 0 inside. */
function distance({ x, y }: Point, { left, right, top, bottom }: Box): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
}

interface Way {
  text: string
  width: number
  height: number
  cost: number
}

function cheapest(
  { id, place, isAlways }: NamedArea,
  ways: readonly Way[],
  scale: number,
  suits: (box: Box) => boolean,
): Omit<PlacedName, 'isInside'> | null {
  let best: { placed: Omit<PlacedName, 'isInside'>; cost: number } | null = null
  for (const { text, width, height, cost } of ways) {
    for (const shift of shifts) {
      const total = cost + scale * Math.hypot(shift.x, shift.y)
      if (best && total >= best.cost) break
      const [x, y] = [place.x + scale * shift.x, place.y + scale * shift.y]
      const box = {
        left: x - width / 2,
        right: x + width / 2,
        top: y - height / 2,
        bottom: y + height / 2,
      }
      if (!suits(box)) continue
      best = { placed: { id, text, x, y, isAlways, box }, cost: total }
      break
    }
  }
  return best?.placed ?? null
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    one.right > other.left &&
    one.top < other.bottom &&
    one.bottom > other.top
  )
}

function contains(outer: Box, box: Box): boolean {
  return (
    box.left >= outer.left &&
    box.right <= outer.right &&
    box.top >= outer.top &&
    box.bottom <= outer.bottom
  )
}

export function boundsOf(points: readonly Point[]): Box {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}

/** All that lies beyond a box, as boxes. */
export function beyond({ left, right, top, bottom }: Box): Box[] {
  const all = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity }
  return [
    { ...all, right: left },
    { ...all, left: right },
    { ...all, bottom: top },
    { ...all, top: bottom },
  ]
}

/** No outline crosses the box, and its middle lies inside: then all of it does. */
function liesInside(box: Box, rings: NamedArea['rings']): boolean {
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
  return edgesOf(rings, (from, to) => !crosses(box, from, to)) && holds(rings, middle)
}

function edgesOf(rings: NamedArea['rings'], suits: (from: Point, to: Point) => boolean): boolean {
  return rings.every((ring) =>
    ring.every((to, index) => {
      const from = ring[index - 1]
      return !from || suits(from, to)
    }),
  )
}

/** Whether a line meets a box: what of it lies between the box's sides is never empty (Liang and Barsky 1984). */
function crosses({ left, right, top, bottom }: Box, from: Point, to: Point): boolean {
  let [enters, leaves] = [0, 1]
  const clip = (step: number, room: number): boolean => {
    if (step === 0) return room >= 0
    const at = room / step
    if (step < 0) enters = Math.max(enters, at)
    else leaves = Math.min(leaves, at)
    return enters <= leaves
  }
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  return (
    clip(-dx, from.x - left) &&
    clip(dx, right - from.x) &&
    clip(-dy, from.y - top) &&
    clip(dy, bottom - from.y)
  )
}

/** By how often a line to the right meets the outline. */
function holds(rings: NamedArea['rings'], { x, y }: Point): boolean {
  let isInside = false
  edgesOf(rings, (from, to) => {
    const isMet = from.y > y !== to.y > y
    if (isMet && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)) {
      isInside = !isInside
    }
    return true
  })
  return isInside
}
