import type { ClassMethod } from '@atlas/geo/class-breaks'
import { classCounts } from '@atlas/geo/class-counts'
import { classOf } from '@atlas/geo/class-of'

import type { MapFigures } from '$lib/data/map-figures'

import { classColours, type ThemedColour } from './colours'
import { mapBreaks } from './map-breaks'

export interface MapClass {
  /** Lower bound, null for the lowest class. */
  from: number | null
  /** Upper bound, exclusive, null for the highest class. */
  below: number | null
  areas: number
  colour: ThemedColour
}

/** How the figures of one map fall into classes; legend, map and table read this one answer. */
export interface Classification {
  classes: MapClass[]
  breaks: number[]
  /** Class of each area that has a value. */
  classByArea: ReadonlyMap<string, number>
  /** Areas without a value. */
  missing: number
  estimated: number
  /** The class of a value that need not be of the map, such as the city's. */
  classOf: (value: number) => number
}

export function classify(
  figures: MapFigures,
  method: ClassMethod,
  classes: number,
  diverging: boolean,
): Classification {
  const known: [string, number][] = []
  let estimated = 0
  for (const [area, { value, status }] of figures.byArea) {
    if (value === null) continue
    known.push([area, value])
    if (status === 'ESTIMATED') estimated += 1
  }
  const values = known.map(([, value]) => value)
  const breaks = mapBreaks(values, method, classes, diverging)
  const colours = classColours(breaks, diverging, [Math.min(...values), Math.max(...values)])
  const counts = values.length === 0 ? [] : classCounts(values, breaks)
  return {
    classes: counts.map((areas, index) => ({
      from: breaks[index - 1] ?? null,
      below: breaks[index] ?? null,
      areas,
      colour: colours[index] ?? colours[0],
    })),
    breaks,
    classByArea: new Map(known.map(([area, value]) => [area, classOf(value, breaks)])),
    missing: figures.byArea.size - known.length,
    estimated,
    classOf: (value) => classOf(value, breaks),
  }
}
