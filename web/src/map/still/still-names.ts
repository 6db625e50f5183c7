import type { Position } from 'geojson'

import type { MapFigures } from '$api/map-figures'
import type { Shapes } from '$api/shapes'
import type { Classification } from '$classes/classify'
import type { ThemedColour } from '$classes/colours'

import { mapColours } from '../colours'
import { firstNamed } from '../names/first-named'
import { inkOn } from '../names/name-ink'
import {
  areasToName,
  boxAround,
  nameLineHeight,
  needsLeader,
  shapesToName,
} from '../names/names-on-map'
import { beyond, placeNames, type Box, type NamedArea, type PlacedName } from '../names/place-names'

import type { Plane } from './plane'
import { fontName, fontWeights, widthInEms } from './still-letters'
import { placeMark, type StillPlace } from './still-place'
import { tenths, written } from './written'

/** What names are written over. */
export interface Named {
  shapes: Shapes
  /** Of areas; cells have none. */
  figures?: MapFigures
  classification?: Classification
  /** The pinned and the compared areas, of any level. */
  chosen: readonly string[]
}

/** What no name may lie over, in units of the drawing. */
export interface Covered {
  signs: readonly Box[]
  /** By area; they keep their pixels however small the picture is shown. */
  circles: ReadonlyMap<string, { at: { x: number; y: number }; radius: number }>
  /** Marked and named before every area. */
  place: StillPlace | null
}

/** How names are written. */
export interface Lettering {
  /** Height of the letters, in units of the drawing. */
  size: number
  /** Of the few that a small picture has; null where a picture is never small. */
  sizeOfFew: number | null
  colourOf: (colour: ThemedColour) => string
  /** How much larger circles are on the pictures than in the drawing, with all names and with few. */
  circleScales: { all: number; few: number }
  /** Begins the names of its classes. */
  prefix: string
}

export interface StillNames {
  drawn: string
  styles: readonly string[]
}

const paper: ThemedColour = { light: mapColours.light.paper, dark: mapColours.dark.paper }

/**
 * The names of areas, placed by the rule of the map: inside their own, clear of every sign, legible on its colour; the
 * highest three and the chosen in any case. In a small picture these stand alone.
 *
 */
export function stillNames(
  plane: Plane,
  named: Named,
  { signs, circles, place }: Covered,
  lettering: Lettering,
): StillNames {
  const { size, sizeOfFew, circleScales } = lettering
  const areas = areasOf(plane, named, circles)
  const backgrounds = new Backgrounds(named.classification, lettering)
  const { width, height } = plane
  const edges = [...signs, ...beyond({ left: 0, right: width, top: 0, bottom: height })]
  const group = (name: 'all' | 'few', of: readonly NamedArea[], letters: number) => {
    const scale = circleScales[name]
    const circled = of.map((area) => ({ ...area, circle: area.circle && scale * area.circle }))
    const boxes = [...circles.values()].map(({ at, radius }) => boxAround(at, scale * radius))
    const mark = place && placeMark(place, letters, width)
    const placed = placeNames(circled, [...edges, ...boxes, ...(mark?.boxes ?? [])], {
      widthOf: (line) => letters * widthInEms(line, 'semiBold'),
      lineHeight: letters * nameLineHeight,
    })
    const texts = placed.map(
      (one) => leaderOf(one, of) + written(one, letters, backgrounds.of(one)),
    )
    return `<g class="${name}">${texts.join('')}${mark?.drawn ?? ''}</g>`
  }
  const few = areas.filter(({ isAlways }) => isAlways)
  return {
    drawn: group('all', areas, size) + (sizeOfFew === null ? '' : group('few', few, sizeOfFew)),
    styles: [...lettersOf(lettering), ...backgrounds.styles],
  }
}

function areasOf(
  plane: Plane,
  { shapes, figures, chosen }: Named,
  circles: Covered['circles'],
): NamedArea[] {
  const first = new Set([...chosen, ...(figures ? firstNamed(figures.byArea) : [])])
  const level = figures?.asked.level ?? shapes.largest
  const pixel = ([lon = 0, lat = 0]: Position) => plane.place({ lon, lat })
  const radii = new Map([...circles].map(([id, { radius }]) => [id, radius]))
  return areasToName(shapesToName(shapes.levels, level, chosen), [...first], pixel, radii)
}

/** The colours names stand on, each a class of the drawing's style. */
class Backgrounds {
  readonly #classification: Classification | undefined
  readonly #lettering: Lettering
  readonly #found: ThemedColour[] = []

  constructor(classification: Classification | undefined, lettering: Lettering) {
    this.#classification = classification
    this.#lettering = lettering
  }

  /** Of a name that lies on its area, that of the area's class; else paper. */
  of({ id, isInside }: PlacedName): string {
    const { circles = null, colourByArea } = this.#classification ?? {}
    const colour = isInside && circles === null ? colourByArea?.get(id) : undefined
    if (!colour) return 'n'
    const known = this.#found.indexOf(colour)
    return `n ${this.#name(known < 0 ? this.#found.push(colour) - 1 : known)}`
  }

  get styles(): string[] {
    const { colourOf } = this.#lettering
    return this.#found.map(
      (background, index) => `.${this.#name(index)}{${inked(background, colourOf)}}`,
    )
  }

  #name(index: number): string {
    return `${this.#lettering.prefix}n${String(index)}`
  }
}

const inked = (background: ThemedColour, colourOf: Lettering['colourOf']) =>
  `fill:${colourOf({ light: inkOn(background.light), dark: inkOn(background.dark) })};stroke:${colourOf(background)}`

const lettersOf = ({ size, sizeOfFew, colourOf }: Lettering): string[] => [
  `.n{${inked(paper, colourOf)};stroke-width:3;stroke-linejoin:round;paint-order:stroke;text-anchor:middle;font-weight:${String(fontWeights.semiBold)};font-size:${String(size)}px;font-family:'${fontName}',sans-serif}`,
  ...(sizeOfFew === null ? [] : [`.few .n{font-size:${String(sizeOfFew)}px;stroke-width:5}`]),
]

function leaderOf(name: PlacedName, areas: readonly NamedArea[]): string {
  const place = areas.find(({ id }) => id === name.id)?.place
  if (!place || !needsLeader(name, place)) return ''
  const line = `M${tenths(name.x)} ${tenths(name.y)}L${tenths(place.x)} ${tenths(place.y)}`
  return `<path class="lead casing" d="${line}"/><path class="lead" d="${line}"/>`
}
