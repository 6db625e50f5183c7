interface Place {
  x: number
  y: number
}

interface Size {
  width: number
  height: number
}

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** A name on a drawing; x is its middle, y its line. */
export interface Name extends Place {
  text: string
}

/** Where the label of a mark begins, ends or has its middle. */
export interface Label extends Place {
  anchor: 'start' | 'end' | 'middle'
  /** From top to bottom; y is the first one's. */
  lines: readonly string[]
  box: Box
}

/** About as much room as words take at 11 units, in height and for a letter. */
const above = 10
const below = 4
const perLetter = 5.8
/** From one line of a label to the next. */
export const lineStep = 12
const markRadius = 9

export function markBox({ x, y }: Place): Box {
  return {
    left: x - markRadius,
    right: x + markRadius,
    top: y - markRadius,
    bottom: y + markRadius,
  }
}

/** Those names that stand whole on the drawing and cover neither what is taken nor one another; the first ones win. */
export function withoutOverlap(names: readonly Name[], taken: readonly Box[], size: Size): Name[] {
  const boxes = [...taken]
  return names.filter(({ text, x, y }) => {
    const half = (text.length * perLetter) / 2
    const box = { left: x - half, right: x + half, top: y - above, bottom: y + below }
    if (!isFree(box, boxes, size)) return false
    boxes.push(box)
    return true
  })
}

/**
 * Marks with their labels beside them: on the right where there is room, or left, below, above, or without.
 * @param taken what else they may not cover
 */
export function labelled<Point extends Place & { label: string | null }>(
  points: readonly Point[],
  size: Size,
  taken: readonly Box[] = [],
): (Point & { labelAt: Label | null })[] {
  const boxes = points.map(markBox)
  return points.map((point, index) => {
    const others = [...taken, ...boxes.filter((_, other) => other !== index)]
    const labelAt = labelOptions(point, size).find(({ box }) => isFree(box, others, size)) ?? null
    if (labelAt) boxes.push(labelAt.box)
    return { ...point, labelAt }
  })
}

/** In one line wherever that is free, else in two. */
function labelOptions({ label, ...mark }: Place & { label: string | null }, size: Size): Label[] {
  if (label === null) return []
  return [[label], ...inTwoLines(label)].flatMap((lines) => optionsOf(mark, lines, size))
}

function optionsOf({ x, y }: Place, lines: readonly string[], { width }: Size): Label[] {
  const length = Math.max(...lines.map((line) => line.length)) * perLetter
  const further = (lines.length - 1) * lineStep
  const boxFrom = (left: number, first: number): Box => ({
    left,
    right: left + length,
    top: first - above,
    bottom: first + further + below,
  })
  const [right, left] = [x + markRadius + 2, x - markRadius - 2]
  const beside = y + 4 - further / 2
  /** Under or over the mark, moved as far as a long one needs to stay on the drawing. */
  const middle = Math.min(Math.max(x, length / 2 + 3), width - length / 2 - 3)
  const centred = (first: number): Label => ({
    anchor: 'middle',
    x: middle,
    y: first,
    lines,
    box: boxFrom(middle - length / 2, first),
  })
  return [
    { anchor: 'start', x: right, y: beside, lines, box: boxFrom(right, beside) },
    { anchor: 'end', x: left, y: beside, lines, box: boxFrom(left - length, beside) },
    centred(y + markRadius + above + 1),
    centred(y - markRadius - below - 1 - further),
  ]
}

/** Parted where both lines are about as long; not at all where there is no space. */
function inTwoLines(label: string): string[][] {
  const middle = label.length / 2
  const [space] = [...label.matchAll(/ /g)]
    .map(({ index }) => index)
    .sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))
  return space === undefined ? [] : [[label.slice(0, space), label.slice(space + 1)]]
}

function isFree(box: Box, others: readonly Box[], { width, height }: Size): boolean {
  const inside = box.left > 2 && box.right < width - 2 && box.top > 2 && box.bottom < height - 2
  return inside && others.every((other) => apart(box, other))
}

function apart(a: Box, b: Box): boolean {
  return a.right < b.left || a.left > b.right || a.bottom < b.top || a.top > b.bottom
}
