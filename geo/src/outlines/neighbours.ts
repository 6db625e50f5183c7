import Flatbush from 'flatbush'
import { intersection, union, xor } from 'polyclip-ts'
import { metresAround } from '../projection/metres-around.ts'
import { innermost } from './inner-place.ts'
import type { Pair } from '../projection/coordinate-systems.ts'
import {
  cornersOf,
  extentOf,
  lengthOf,
  middleOf,
  type Outline,
  type Part,
  partArea,
  planeArea,
  type Ring,
  transformed,
} from './outline.ts'
import { tangleIn } from './tangles.ts'

/**
 * What is smaller, or narrower on average, comes of coordinates that were rounded, not of land: a boundary of a
 * kilometre told in centimetres leaves slivers of some square metres.
 */
export const tolerated = { squareMetres: 10, widthM: 0.1 }

/** Land that several areas claim, or none between them. */
export interface Misfit {
  readonly areas: readonly string[]
  readonly squareMetres: number
  /** A place in its middle, degrees. */
  readonly at: Pair
}

export interface Misfits {
  readonly overlaps: readonly Misfit[]
  readonly gaps: readonly Misfit[]
  /** Where so much comes together that nobody looked further, degrees; else undefined. */
  readonly tangle?: Pair | undefined
}

/**
 * Where areas that should cover a city without gaps do not fit each other, the largest first.
 * @param outlines valid ones, degrees, by code
 */
export function misfits(outlines: ReadonlyMap<string, Outline>): Misfits {
  if (outlines.size === 0) return { overlaps: [], gaps: [] }
  const middle = middleOf(extentOf([...outlines.values()].flatMap(cornersOf)))
  const { toMetres, toDegrees } = metresAround(middle)
  const places = [...outlines].map(([code, outline]) => ({
    code,
    outline: clipped(transformed(outline, (corner) => rounded(toMetres(corner)))),
    corners: cornersOf(outline).length,
  }))
  const untold = (tangle: Pair): Misfits => ({ overlaps: [], gaps: [], tangle: toDegrees(tangle) })
  const tangle = tangleIn(places.map(({ outline }) => outline))
  if (tangle) return untold(tangle)
  const together = unitedOf(places)
  const misfitOf = (areas: readonly string[], part: Part): Misfit => {
    return { areas, squareMetres: partArea(part), at: toDegrees(innermost(part)) }
  }
  const covered = planeArea(together)
  const claimed = places.reduce((sum, { outline }) => sum + planeArea(outline), 0)
  const looked = claimed - covered < tolerated.squareMetres ? [] : overlapsOf(places)
  if (!looked) return untold([0, 0])
  const overlaps = looked.map(({ areas, part }) => misfitOf(areas, part))
  const holes = together.flatMap((part) => part.slice(1).filter((hole) => counts([hole])))
  const borders = holes.length > 0 ? new Borders(places) : null
  const gaps = holes.map((hole) => misfitOf(borders?.around(hole) ?? [], [hole]))
  return { overlaps: largestFirst(overlaps), gaps: largestFirst(gaps) }
}

type MultiPolygon = [number, number][][][]

/** What belongs to an outline alone, or alone to those that should make it; undefined: it is theirs. */
export function differenceBetween(
  outline: Outline,
  parts: readonly Outline[],
): Omit<Misfit, 'areas'> | { readonly tangle: Pair } | undefined {
  const { toMetres, toDegrees } = metresAround(middleOf(extentOf(cornersOf(outline))))
  const inMetres = (one: Outline) =>
    clipped(transformed(one, (corner) => rounded(toMetres(corner))))
  const [own, ...others] = [inMetres(outline), ...parts.map(inMetres)] as const
  const tangle = tangleIn([own, ...others])
  if (tangle) return { tangle: toDegrees(tangle) }
  const found = xor(own, ...others).filter(counts)
  const [largest] = found.toSorted((one, other) => partArea(other) - partArea(one))
  return (
    largest && {
      squareMetres: found.reduce((sum, part) => sum + partArea(part), 0),
      at: toDegrees(innermost(largest)),
    }
  )
}

interface Place {
  readonly code: string
  readonly outline: MultiPolygon
  /** How many there are. */
  readonly corners: number
}

/** To a tenth of a millimetre, so that corners which are the same stay the same. */
const rounded = ([x, y]: Pair): Pair => [Math.round(x * 1e4) / 1e4, Math.round(y * 1e4) / 1e4]

const clipped = (outline: Outline): MultiPolygon =>
  outline.map((part) => part.map((ring) => ring.map(([x, y]): [number, number] => [x, y])))

function unitedOf(places: readonly Place[]): MultiPolygon {
  const [first, ...others] = places.map(({ outline }) => outline)
  return first ? union(first, ...others) : []
}

const counts = (part: Part): boolean => {
  const area = partArea(part)
  const around = part.reduce((sum, ring) => sum + lengthOf(ring), 0)
  return area >= tolerated.squareMetres && (2 * area) / around >= tolerated.widthM
}

/** So many are looked for: nobody reads more, and where all areas lie upon each other there are as many as pairs. */
const mostOverlaps = 1000

/** So many corners are compared for it: it takes a minute at most. */
const mostCompared = 2_000_000

/** @returns undefined: none were found among so many corners, although there are some */
function overlapsOf(places: readonly Place[]) {
  const found: { areas: readonly string[]; part: Part }[] = []
  let compared = 0
  for (const [one, other] of pairsOf(places)) {
    if (found.length >= mostOverlaps) break
    compared += one.corners + other.corners
    if (compared > mostCompared) return found.length > 0 ? found : undefined
    const parts = intersection(one.outline, other.outline).filter(counts)
    for (const part of parts) found.push({ areas: [one.code, other.code], part })
  }
  return found
}

/** Those whose boxes meet: each pair once. */
function* pairsOf(places: readonly Place[]): Generator<readonly [Place, Place]> {
  const index = new Flatbush(places.length)
  const boxes = places.map(({ outline }): [number, number, number, number] => {
    const { west, south, east, north } = extentOf(cornersOf(outline))
    return [west, south, east, north]
  })
  for (const box of boxes) index.add(...box)
  index.finish()
  for (const [at, one] of places.entries()) {
    for (const near of index.search(...(boxes[at] ?? [0, 0, 0, 0]), (other) => other > at)) {
      const other = places[near]
      if (other) yield [one, other]
    }
  }
}

/** Where lines meet is computed anew, to a millimetre or so. */
const onTheLineM = 0.01

/** Tells along whose line the edges of a hole run: of an area that only has a corner there none does. */
class Borders {
  readonly #places: readonly Place[]
  readonly #edges: { readonly place: number; readonly from: Pair; readonly to: Pair }[]
  readonly #index: Flatbush

  constructor(places: readonly Place[]) {
    this.#places = places
    this.#edges = places.flatMap(({ outline }, place) =>
      outline
        .flat()
        .flatMap((ring) => ring.slice(1).map((to, at) => ({ place, from: ring[at] ?? to, to }))),
    )
    this.#index = new Flatbush(this.#edges.length)
    for (const { from, to } of this.#edges) {
      const { west, south, east, north } = extentOf([from, to])
      this.#index.add(west - onTheLineM, south - onTheLineM, east + onTheLineM, north + onTheLineM)
    }
    this.#index.finish()
  }

  around(hole: Ring): string[] {
    const found = new Set<number>()
    for (const [at, [x, y]] of hole.slice(1).entries()) {
      const [fromX, fromY] = hole[at] ?? [x, y]
      const middle: Pair = [(x + fromX) / 2, (y + fromY) / 2]
      for (const near of this.#index.search(...middle, ...middle)) {
        const edge = this.#edges[near]
        if (edge && liesOn(edge, middle)) found.add(edge.place)
      }
    }
    return [...found]
      .sort((one, other) => one - other)
      .flatMap((place) => this.#places[place]?.code ?? [])
  }
}

function liesOn(
  { from: [fromX, fromY], to: [toX, toY] }: { from: Pair; to: Pair },
  [x, y]: Pair,
): boolean {
  const [acrossX, acrossY] = [toX - fromX, toY - fromY]
  const length = acrossX ** 2 + acrossY ** 2
  const along = length === 0 ? 0 : ((x - fromX) * acrossX + (y - fromY) * acrossY) / length
  const part = Math.max(0, Math.min(1, along))
  return Math.hypot(fromX + part * acrossX - x, fromY + part * acrossY - y) <= onTheLineM
}

const largestFirst = (found: readonly Misfit[]) =>
  [...found].sort((one, other) => other.squareMetres - one.squareMetres)
