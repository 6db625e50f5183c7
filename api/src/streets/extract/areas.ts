import type { CityExtract, KeptRelation } from './city-extract.ts'
import { joinedWays } from './joined-ways.ts'
import { encloses, type Ring } from './ring.ts'
import type { Tags } from './tags.ts'

/** A part of the city with what is said of it: each polygon an outer ring and its holes. */
export interface Area {
  /** What it was mapped as. */
  element: { kind: 'WAY' | 'RELATION'; id: number }
  tags: Tags
  polygons: Ring[][]
}

/** What closed ways and relations enclose, as far as all of its outline is there. */
export function* areasOf(extract: CityExtract): Generator<Area> {
  const ofRelations = new Set<number>()
  for (const relation of extract.relations) {
    if (relation.tags.type !== 'multipolygon') continue
    const own = Object.keys(relation.tags).length > 1
    const tags = own ? relation.tags : tagsOfOutline(relation, extract)
    const polygons = polygonsOf(relation, extract)
    if (!tags || polygons.length === 0) continue
    // Before 2017 what an area is was said of its outline.
    if (!own) for (const { id } of outlineOf(relation)) ofRelations.add(id)
    yield { element: { kind: 'RELATION', id: relation.id }, tags, polygons }
  }
  for (const [id, { nodes, tags, inside }] of extract.ways) {
    if (!tags || !inside || ofRelations.has(id) || !isRing(nodes)) continue
    const ring = ringOf(nodes, extract)
    if (ring) yield { element: { kind: 'WAY', id }, tags, polygons: [[ring]] }
  }
}

const isRing = (nodes: readonly number[]) => nodes.length >= 4 && nodes[0] === nodes.at(-1)

const outlineOf = ({ members }: KeptRelation) =>
  members.filter(({ kind, role }) => kind === 'WAY' && role !== 'inner')

function tagsOfOutline(relation: KeptRelation, { ways }: CityExtract): Tags | null {
  const said = outlineOf(relation).map(({ id }) => ways.get(id)?.tags ?? null)
  return said.find((tags) => tags !== null) ?? null
}

/** Null where a place of it is not in the extract. */
function ringOf(nodes: readonly number[], extract: CityExtract): Ring | null {
  const ring = extract.nodes.along(nodes)
  return ring.length === nodes.length * 2 ? ring : null
}

function polygonsOf(relation: KeptRelation, extract: CityExtract): Ring[][] {
  const rings = (inner: boolean) => {
    const members = relation.members.filter(
      ({ kind, role }) => kind === 'WAY' && (role === 'inner') === inner,
    )
    const ways = members.map(({ id }) => extract.ways.get(id)?.nodes ?? [])
    const closed = joinedWays(ways, () => true).filter(isRing)
    return closed.flatMap((nodes) => ringOf(nodes, extract) ?? [])
  }
  const polygons = rings(false).map((outer) => [outer])
  for (const hole of rings(true)) {
    const around = polygons.find(([outer]) => outer && encloses(outer, hole))
    around?.push(hole)
  }
  return polygons
}
