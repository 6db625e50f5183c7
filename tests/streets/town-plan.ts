import type { Extract, Node, Relation, Way } from './write-extract.ts'

/** Metres east and north of the town's corner. */
export type Spot = readonly [east: number, north: number]

export const at = (east: number, north: number): Spot => [east, north]

type Tags = Way['tags']

const metresOfLat = 111_250

/** Draws a town for an extract: what meets at a spot shares its node. */
export class TownPlan {
  readonly #corner: { lon: number; lat: number }
  readonly #metresOfLon: number
  readonly #nodes = new Map<string, Node>()
  readonly #ways: Way[] = []
  readonly #relations: Relation[] = []

  constructor(corner: { lon: number; lat: number }) {
    this.#corner = corner
    this.#metresOfLon = 111_320 * Math.cos((corner.lat * Math.PI) / 180)
  }

  /** Where a spot lies, in OpenStreetMap's precision. */
  place([east, north]: Spot): { lon: number; lat: number } {
    const { lon, lat } = this.#corner
    const rounded = (degrees: number) => Math.round(degrees * 1e7) / 1e7
    return {
      lon: rounded(lon + east / this.#metresOfLon),
      lat: rounded(lat + north / metresOfLat),
    }
  }

  /** Where a place of the map lies in the town. */
  spot([lon = NaN, lat = NaN]: readonly number[]): Spot {
    return [(lon - this.#corner.lon) * this.#metresOfLon, (lat - this.#corner.lat) * metresOfLat]
  }

  node(spot: Spot, tags?: Tags): number {
    const key = spot.join()
    const known = this.#nodes.get(key)
    const id = known?.id ?? this.#nodes.size + 1
    if (!known || tags) this.#nodes.set(key, { id, ...this.place(spot), ...(tags && { tags }) })
    return id
  }

  way(spots: readonly Spot[], tags: Tags = {}): number {
    const id = this.#ways.length + 1
    this.#ways.push({ id, nodes: spots.map((spot) => this.node(spot)), tags })
    return id
  }

  /** A closed way round a rectangle. */
  block([west, south]: Spot, [east, north]: Spot, tags: Tags = {}): number {
    const corners: Spot[] = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ]
    return this.way(corners, tags)
  }

  relation(members: Relation['members'], tags: Tags): void {
    this.#relations.push({ id: this.#relations.length + 1, members, tags })
  }

  extract(): Extract {
    return {
      bounds: null,
      replicated: new Date('2026-05-01T20:21:00Z'),
      nodes: [...this.#nodes.values()],
      ways: this.#ways,
      relations: this.#relations,
    }
  }
}
