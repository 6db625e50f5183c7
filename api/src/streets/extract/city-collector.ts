import { type Bounds, unitsOfDegree } from './bounds.ts'
import type { KeptNode, KeptRelation, KeptWay } from './city-extract.ts'
import { KeptNodes } from './kept-nodes.ts'
import { isWalked, keptTags } from './kept-tags.ts'
import type { ElementVisitor, Member } from './primitive-block.ts'
import type { TagPairs, Tags } from './tags.ts'

/**
 * Keeps of a sorted extract what touches a part of the world: nodes in it, ways with one of them, and areas and streets
 * that are made of such ways or nodes.
 */
export class CityCollector implements ElementVisitor {
  readonly nodes = new KeptNodes()
  readonly tagged: KeptNode[] = []
  readonly ways = new Map<number, KeptWay>()
  readonly relations: KeptRelation[] = []
  readonly #within: Bounds
  /** Each text once: the strings of a block are its own. */
  readonly #texts = new Map<string, string>()

  constructor({ west, south, east, north }: Bounds) {
    const units = (degrees: number) => Math.round(degrees * unitsOfDegree)
    this.#within = {
      west: units(west),
      south: units(south),
      east: units(east),
      north: units(north),
    }
  }

  readonly node: ElementVisitor['node'] = (id, lon, lat, pairs) => {
    const { west, south, east, north } = this.#within
    if (lon < west || lon > east || lat < south || lat > north) return
    this.nodes.add(id, lon, lat)
    const tags = this.#tagsOf(pairs)
    if (tags) this.tagged.push({ id, lon, lat, tags })
  }

  readonly way: ElementVisitor['way'] = (id, nodes, pairs) => {
    if (nodes.some((node) => this.nodes.find(node) >= 0)) this.#keep(id, nodes, pairs, true)
  }

  readonly relation: ElementVisitor['relation'] = (id, members, pairs) => {
    if (!keptRelations.has(pairs.get('type') ?? '')) return
    if (!members.some((member) => this.#has(member))) return
    this.relations.push({ id, members: [...members], tags: this.#tagsOf(pairs) ?? {} })
  }

  /** A way of a kept area that does not touch the city itself. */
  complete(id: number, nodes: readonly number[], pairs: TagPairs): void {
    this.#keep(id, nodes, pairs, false)
  }

  /** What kept areas are made of beside kept ways. */
  missingWays(): ReadonlySet<number> {
    const areas = this.relations.filter(({ tags }) => tags.type === 'multipolygon')
    const members = areas.flatMap((area) => area.members.filter(({ kind }) => kind === 'WAY'))
    return new Set(members.map(({ id }) => id).filter((id) => !this.ways.has(id)))
  }

  /** What kept ways lead to outside. */
  missingNodes(): ReadonlySet<number> {
    const missing = new Set<number>()
    for (const { nodes } of this.ways.values()) {
      for (const node of nodes) if (this.nodes.find(node) < 0) missing.add(node)
    }
    return missing
  }

  #keep(id: number, nodes: readonly number[], pairs: TagPairs, inside: boolean): void {
    this.ways.set(id, { nodes: nodes.slice(), tags: this.#tagsOf(pairs), inside })
  }

  #has({ kind, id }: Member): boolean {
    return kind === 'WAY' ? this.ways.has(id) : kind === 'NODE' && this.nodes.find(id) >= 0
  }

  #tagsOf(pairs: TagPairs): Tags | null {
    const [highway, route] = [pairs.get('highway'), pairs.get('route')]
    // A barrier on the way is one of its nodes.
    const whole = isWalked({ highway, route }) || pairs.get('barrier') !== undefined
    const tags = whole ? pairs.all() : pairs.only(keptTags)
    return (
      tags &&
      Object.fromEntries(
        Object.entries(tags).map(([key, value]) => [this.#once(key), this.#once(value ?? '')]),
      )
    )
  }

  #once(text: string): string {
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    this.#texts.set(text, text)
    return text
  }
}

/** Areas with holes or of several ways, and houses with the street they belong to. */
const keptRelations = new Set(['multipolygon', 'associatedStreet', 'street'])
