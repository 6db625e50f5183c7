import type { KeptNodes } from './kept-nodes.ts'
import type { Member } from './primitive-block.ts'
import type { Tags } from './tags.ts'

/** Of an extract what lies in the city and around it, whole where it reaches out of it. */
export interface CityExtract {
  nodes: NodePositions
  /** Those of which something is said. */
  tagged: readonly KeptNode[]
  ways: ReadonlyMap<number, KeptWay>
  relations: readonly KeptRelation[]
}

export interface KeptNode {
  id: number
  /** Whole units: see unitsOfDegree. */
  lon: number
  lat: number
  tags: Tags
}

export interface KeptWay {
  /** By their ids; some may lie beyond what the extract holds. */
  nodes: readonly number[]
  tags: Tags | null
  /** Whether it touches the city and its surroundings, and was not only completed for a relation. */
  inside: boolean
}

export interface KeptRelation {
  id: number
  members: readonly Member[]
  tags: Tags
}

/** Where nodes lie: those inside, and those that ways need which reach out. */
export class NodePositions {
  readonly #inside: KeptNodes
  readonly #outside: KeptNodes

  constructor(inside: KeptNodes, outside: KeptNodes) {
    this.#inside = inside
    this.#outside = outside
  }

  /** Longitudes and latitudes in turn, in whole units; what the extract does not hold is left out. */
  along(nodes: readonly number[]): Int32Array {
    const places = new Int32Array(nodes.length * 2)
    let length = 0
    for (const id of nodes) {
      const inside = this.#inside.find(id)
      const of = inside >= 0 ? this.#inside : this.#outside
      const place = inside >= 0 ? inside : this.#outside.find(id)
      if (place < 0) continue
      places[length] = of.lonAt(place)
      places[length + 1] = of.latAt(place)
      length += 2
    }
    return length === places.length ? places : places.slice(0, length)
  }
}
