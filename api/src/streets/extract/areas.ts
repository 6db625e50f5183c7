import type { CityExtract, KeptRelation } from './city-extract.ts'
import { joinedWays } from './joined-ways.ts'
import type { Tags } from './tags.ts'

/** Longitudes and latitudes in turn, in whole units; the first place again at the end. */
export type Ring = Int32Array

/** A part of the city with what is said of it: each polygon an outer ring and its holes. */
export interface Area {
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
    yield { tags, polygons }
  }
  for (const [id, { nodes, tags, inside }] of extract.ways) {
    if (!tags || !inside || ofRelations.has(id) || !isRing(nodes)) continue
    const ring = ringOf(nodes, extract)
    if (ring) yield { tags, polygons: [[ring]] }
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

/** Whether a hole lies in a ring: by a corner of it, since rings of an area do not cross. */
function encloses(ring: Ring, hole: Ring): boolean {
  for (let corner = 0; corner < hole.length; corner += 2) {
    const side = sideOf(ring, hole[corner] ?? NaN, hole[corner + 1] ?? NaN)
    if (side !== 'ON') return side === 'IN'
  }
  return true
}

function sideOf(ring: Ring, lon: number, lat: number): 'IN' | 'OUT' | 'ON' {
  let inside = false
  for (let at = 2; at < ring.length; at += 2) {
    const [x1, y1] = [ring[at - 2] ?? NaN, ring[at - 1] ?? NaN]
    const [x2, y2] = [ring[at] ?? NaN, ring[at + 1] ?? NaN]
    if (x2 === lon && y2 === lat) return 'ON'
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside ? 'IN' : 'OUT'
}
