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

/** Where the label of a mark begins or ends. */
export interface Label extends Place {
  anchor: 'start' | 'end'
  box: Box
}

/** About as much room as words take at 11 units, in height and for a letter. */
const above = 10
const below = 4
const perLetter = 5.8
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

/** Marks with their labels beside them, on the right where there is room, or left, or without. */
export function labelled<Point extends Place & { label: string | null }>(
  points: readonly Point[],
  size: Size,
): (Point & { labelAt: Label | null })[] {
  const boxes = points.map(markBox)
  return points.map((point, index) => {
    const others = boxes.filter((_, other) => other !== index)
    const labelAt = labelOptions(point).find(({ box }) => isFree(box, others, size)) ?? null
    if (labelAt) boxes.push(labelAt.box)
    return { ...point, labelAt }
  })
}

function labelOptions({ x, y, label }: Place & { label: string | null }): Label[] {
  if (label === null) return []
  const length = label.length * perLetter
  const line = y + 4
  const [right, left] = [x + markRadius + 2, x - markRadius - 2]
  const vertical = { top: line - above, bottom: line + below }
  return [
    {
      anchor: 'start',
      x: right,
      y: line,
      box: { left: right, right: right + length, ...vertical },
    },
    { anchor: 'end', x: left, y: line, box: { left: left - length, right: left, ...vertical } },
  ]
}

function isFree(box: Box, others: readonly Box[], { width, height }: Size): boolean {
  const inside = box.left > 2 && box.right < width - 2 && box.top > 2 && box.bottom < height - 2
  return inside && others.every((other) => apart(box, other))
}

function apart(a: Box, b: Box): boolean {
  return a.right < b.left || a.left > b.right || a.bottom < b.top || a.top > b.bottom
}
