import { classCounts } from '@atlas/geo/classes/class-counts'
import { classOf } from '@atlas/geo/classes/class-of'
import { isFlagged } from '@atlas/geo/staffing/is-flagged'

import type { MapFigures } from '$api/map-figures'

import { classColours, type ClassColour } from './colours'
import { markOf, type Mark } from './mark'
import { mapBreaks, type ClassChoice } from './map-breaks'

export interface MapClass {
  /** Lower bound, null for the lowest class. */
  from: number | null
  /** Upper bound, exclusive, null for the highest class. */
  below: number | null
  areas: number
  colour: ClassColour
}

/** Classes without what falls into them: two days can share them. */
export interface Classes {
  breaks: number[]
  colours: [ClassColour, ...ClassColour[]]
  flagThreshold: number | null
}

/** How the figures of one map fall into classes; legend, map and table read this one answer. */
export interface Classification {
  classes: MapClass[]
  breaks: number[]
  /** Class of each area that has a value. */
  classByArea: ReadonlyMap<string, number>
  colourByArea: ReadonlyMap<string, ClassColour>
  /** Areas without a value. */
  missing: number
  estimated: number
  expected: number
  /** Areas from the threshold on. */
  flagged: ReadonlySet<string>
  /** The class of a value that need not be of the map, such as the city's. */
  classOf: (value: number) => number
}

/** Classes that fit the figures of one map, or of several that are compared. */
export function classesFor(maps: readonly MapFigures[], choice: ClassChoice): Classes {
  const values = maps.flatMap(({ byArea }) =>
    [...byArea.values()].flatMap(({ value }) => value ?? []),
  )
  const breaks = mapBreaks(values, choice)
  return {
    breaks,
    colours: classColours(
      breaks,
      choice.diverging,
      [Math.min(...values), Math.max(...values)],
      // What is flagged is a shortage first of all.
      choice.flagThreshold === null ? 'above' : 'below',
    ),
    flagThreshold: choice.flagThreshold,
  }
}

export function classify(
  figures: MapFigures,
  { breaks, colours, flagThreshold }: Classes,
): Classification {
  const known: [area: string, value: number][] = []
  const found: Record<Mark, number> = { counted: 0, estimated: 0, expected: 0, missing: 0 }
  for (const [area, { value, status }] of figures.byArea) {
    const mark = value === null ? 'missing' : markOf(status, figures.asked.basis)
    found[mark] += 1
    if (value !== null) known.push([area, value])
  }
  const colour = (index: number) => colours[index] ?? colours[0]
  const values = known.map(([, value]) => value)
  const counts = values.length === 0 ? [] : classCounts(values, breaks)
  const classByArea = new Map(known.map(([area, value]) => [area, classOf(value, breaks)]))
  return {
    classes: counts.map((areas, index) => ({
      from: breaks[index - 1] ?? null,
      below: breaks[index] ?? null,
      areas,
      colour: colour(index),
    })),
    breaks,
    classByArea,
    colourByArea: new Map([...classByArea].map(([area, index]) => [area, colour(index)])),
    missing: found.missing,
    estimated: found.estimated,
    expected: found.expected,
    flagged: new Set(
      flagThreshold === null
        ? []
        : known.flatMap(([area, value]) => (isFlagged(value, flagThreshold) ? [area] : [])),
    ),
    classOf: (value) => classOf(value, breaks),
  }
}
