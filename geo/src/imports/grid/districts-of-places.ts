import Flatbush from 'flatbush'
import inPolygon from 'point-in-polygon-hao'
import { cornersOf, extentOf, type Outline } from '../../outlines/outline.ts'

type Box = [number, number, number, number]

/**
 * In which district places lie, in any plane. What a square of land has been found to lie in, wholly, is remembered: of
 * millions of cells next to each other few are looked at.
 */
export class DistrictsOfPlaces {
  readonly #codes: readonly string[]
  readonly #parts: readonly [number, number][][][]
  readonly #owners: readonly number[]
  readonly #boxes: Flatbush
  readonly #segments: Flatbush
  readonly #squares = new Map<number, string | null | undefined>()
  readonly #side: number

  /** @param side of the squares that are remembered, in units of the plane */
  constructor(outlines: ReadonlyMap<string, Outline>, side: number) {
    this.#codes = [...outlines.keys()]
    const parts = [...outlines.values()].flatMap((outline, owner) =>
      outline.map((part) => ({
        owner,
        rings: part.map((ring) => ring.map(([x, y]): [number, number] => [x, y])),
      })),
    )
    this.#parts = parts.map(({ rings }) => rings)
    this.#owners = parts.map(({ owner }) => owner)
    this.#side = side
    this.#boxes = indexOf(parts.map(({ rings }) => boxOf(rings)))
    this.#segments = indexOf(
      this.#parts.flat().flatMap((ring) =>
        ring.slice(1).map(([x, y], at): Box => {
          const [fromX, fromY] = ring[at] ?? [x, y]
          return [Math.min(x, fromX), Math.min(y, fromY), Math.max(x, fromX), Math.max(y, fromY)]
        }),
      ),
    )
  }

  /** @returns its code; null: in none */
  at(x: number, y: number): string | null {
    const [column, row] = [Math.floor(x / this.#side), Math.floor(y / this.#side)]
    const name = column * 100_000_000 + row
    let whole = this.#squares.get(name)
    if (whole === undefined && !this.#squares.has(name)) {
      const [west, south] = [column * this.#side, row * this.#side]
      const box = [west, south, west + this.#side, south + this.#side] as const
      whole = this.#segments.search(...box).length > 0 ? undefined : this.#find(x, y)
      this.#squares.set(name, whole)
    }
    return whole === undefined ? this.#find(x, y) : whole
  }

  #find(x: number, y: number): string | null {
    const part = this.#boxes
      .search(x, y, x, y)
      .find((number) => inPolygon([x, y], this.#parts[number] ?? []) !== false)
    const owner = part === undefined ? undefined : this.#owners[part]
    return owner === undefined ? null : (this.#codes[owner] ?? null)
  }
}

function boxOf(rings: Outline[number]): Box {
  const { west, south, east, north } = extentOf(cornersOf([rings]))
  return [west, south, east, north]
}

/** Of at least one box, as an empty index cannot be made: nothing meets that one. */
function indexOf(boxes: readonly Box[]): Flatbush {
  const index = new Flatbush(Math.max(1, boxes.length))
  for (const box of boxes) index.add(...box)
  if (boxes.length === 0) index.add(Infinity, Infinity, Infinity, Infinity)
  index.finish()
  return index
}
