import {
  classOf,
  type ClassRule,
  type ValueClass,
  valueClasses,
  type Written,
} from '@atlas/geo/classes/value-classes'
import { isFlagged } from '@atlas/geo/staffing/is-flagged'

import type { MapFigures } from '$api/map-figures'

import { circleScale, type CircleScale } from './circles'
import { classColours, type ClassColour, type Sense } from './colours'
import { markOf, type Mark } from './mark'

export interface MapClass extends ValueClass {
  areas: number
  colour: ClassColour
}

/** Classes without what falls into them: two days can share them. */
export interface Classes {
  ranges: readonly (ValueClass & { colour: ClassColour })[]
  /** How the values are written, and with that compared. */
  written: Written
  flagThreshold: number | null
  /** Where they are amounts, which a map shows as circles in place of filled areas. */
  circles: CircleScale | null
}

/** What decides how figures fall into classes, and how these look. */
export interface ShownRule extends ClassRule, Pick<Sense, 'lowMeansNeed'> {
  /** Whether the figures are amounts, which add up. */
  amounts: boolean
}

/** How the figures of one map fall into classes; legend, map and table read this one answer. */
export interface Classification {
  classes: MapClass[]
  circles: CircleScale | null
  /** Class of each area that has a value. */
  classByArea: ReadonlyMap<string, number>
  colourByArea: ReadonlyMap<string, ClassColour>
  /** Areas without a value. */
  missing: number
  /** Those among them whose value is known and not told. */
  suppressed: number
  estimated: number
  expected: number
  /** Areas from the threshold on. */
  flagged: ReadonlySet<string>
  /** The class of a value that need not be of the map, such as the city's; -1 where it lies in none. */
  classOf: (value: number) => number
}

/** Classes that fit the figures of one map, or of several that are compared. */
export function classesFor(maps: readonly MapFigures[], rule: ShownRule): Classes {
  const { rounded } = rule.written
  const values = maps.flatMap(({ byArea }) =>
    [...byArea.values()].flatMap(({ value, range }) =>
      value === null ? [] : rounded(value, range),
    ),
  )
  const classes = colouredClasses(valueClasses(values, rule), rule)
  return rule.amounts ? { ...classes, circles: circleScale(maps) } : classes
}

/** Classes as they are given, in the colours of what their values say. */
export function colouredClasses(
  classes: readonly ValueClass[],
  { written, flagThreshold, ...sense }: Sense & Pick<Classes, 'written' | 'flagThreshold'>,
): Classes {
  const colours = classColours(classes.length, sense)
  return {
    ranges: classes.flatMap((one, index) => {
      const colour = colours[index]
      return colour ? [{ ...one, colour }] : []
    }),
    written,
    flagThreshold,
    circles: null,
  }
}

export function classify(
  figures: MapFigures,
  { ranges, written, flagThreshold, circles }: Classes,
): Classification {
  const classByArea = new Map<string, number>()
  const colourByArea = new Map<string, ClassColour>()
  const flagged = new Set<string>()
  const counts = ranges.map(() => 0)
  const marked: Record<Mark, number> = { counted: 0, estimated: 0, expected: 0, missing: 0 }
  let suppressed = 0
  for (const [area, { value, status, range }] of figures.byArea) {
    marked[value === null ? 'missing' : markOf(status, figures.asked.basis)] += 1
    if (value === null) {
      if (status === 'SUPPRESSED') suppressed += 1
      continue
    }
    const index = classOf(written.rounded(value, range), ranges, written)
    const found = ranges[index]
    if (!found) throw new RangeError(`${String(value)} lies in no class of its map`)
    counts[index] = (counts[index] ?? 0) + 1
    classByArea.set(area, index)
    colourByArea.set(area, found.colour)
    if (flagThreshold !== null && isFlagged(value, flagThreshold)) flagged.add(area)
  }
  return {
    classes: ranges.map((range, index) => ({ ...range, areas: counts[index] ?? 0 })),
    circles,
    classByArea,
    colourByArea,
    missing: marked.missing,
    suppressed,
    estimated: marked.estimated,
    expected: marked.expected,
    flagged,
    classOf: (value) => classOf(value, ranges, written),
  }
}
