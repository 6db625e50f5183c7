import type { Topology } from 'topojson-specification'
import { z } from 'zod'

const rings = z.array(z.array(z.int()))
const member = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('Polygon'),
    id: z.string(),
    arcs: rings,
    properties: z.looseObject({ name: z.string(), code: z.string() }),
  }),
  z.strictObject({
    type: z.literal('MultiPolygon'),
    id: z.string(),
    arcs: z.array(rings),
    properties: z.looseObject({ name: z.string(), code: z.string() }),
  }),
])
const collection = z.strictObject({
  type: z.literal('GeometryCollection'),
  geometries: z.array(member),
})

type Member = z.output<typeof member>

/** The numbers of the arcs around an area, whichever way they are walked. */
export const arcsOf = (area: Member): number[] =>
  area.arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc))

/** How often each arc is walked around these areas. */
export function walksOf(areas: readonly Member[]): Map<number, number> {
  const walks = new Map<number, number>()
  for (const arc of areas.flatMap(arcsOf)) walks.set(arc, (walks.get(arc) ?? 0) + 1)
  return walks
}

/** The arcs around several areas together, sorted: a border that two of them share falls away. */
export function outlineOf(areas: readonly Member[]): number[] {
  const outer = [...walksOf(areas)].filter(([, walks]) => walks === 1)
  return outer.map(([arc]) => arc).sort((a, b) => a - b)
}

/** The areas of a topology by object and code; throws where one is no polygon. */
export function areasOf(topology: Topology, object: string): Map<string, Member> {
  const { geometries } = collection.parse(topology.objects[object])
  return new Map(geometries.map((area) => [area.properties.code, area]))
}

export function collectionOf(topology: Topology, object: string) {
  const found = topology.objects[object]
  if (found?.type !== 'GeometryCollection') throw new Error(`There are no ${object}`)
  return found
}

/** A topology as a server answers with it. */
export async function readTopology(response: Response): Promise<Topology> {
  const body: unknown = await response.json()
  if (!isTopology(body)) throw new Error(`${response.url} is no topology`)
  return body
}

const isTopology = (value: unknown): value is Topology =>
  z.object({ type: z.literal('Topology'), arcs: z.array(z.unknown()) }).safeParse(value).success

type Position = [x: number, y: number]

/** The corners of every arc, in the whole numbers of the topology's own grid. */
export function gridArcs({ arcs }: Topology): Position[][] {
  return arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx
      y += dy
      return [x, y]
    })
  })
}

/** Twice the area, in squares of the grid: outer rings less the holes in them, whichever way they are walked. */
export function doubleArea(area: Member, arcs: readonly Position[][]): number {
  const polygons = area.type === 'Polygon' ? [area.arcs] : area.arcs
  return polygons.reduce((sum, [outer = [], ...holes]) => {
    const inner = holes.map((hole) => Math.abs(doubleAreaOfRing(hole, arcs)))
    return sum + inner.reduce((rest, hole) => rest - hole, Math.abs(doubleAreaOfRing(outer, arcs)))
  }, 0)
}

function doubleAreaOfRing(ring: readonly number[], arcs: readonly Position[][]): number {
  const corners = ring.flatMap((number) => {
    const arc = arcs[number < 0 ? ~number : number] ?? []
    return (number < 0 ? arc.toReversed() : arc).slice(1)
  })
  return corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
}

/** Pairs of places where two arcs cross instead of only meeting at their ends. */
export function crossings(arcs: readonly Position[][]): string[] {
  const segments = arcs.flatMap((arc, number) =>
    arc.slice(1).flatMap((end, index) => {
      const start = arc[index]
      return start ? [{ number, index, start, end }] : []
    }),
  )
  segments.sort((a, b) => Math.min(a.start[0], a.end[0]) - Math.min(b.start[0], b.end[0]))
  const found: string[] = []
  for (const [position, a] of segments.entries()) {
    const right = Math.max(a.start[0], a.end[0])
    for (let other = position + 1; other < segments.length; other += 1) {
      const b = segments[other]
      if (!b || Math.min(b.start[0], b.end[0]) > right) break
      if (cross(a.start, a.end, b.start, b.end)) {
        found.push(`arc ${a.number} corner ${a.index} × arc ${b.number} corner ${b.index}`)
      }
    }
  }
  return found
}

/** Whether two segments have an inner point in common of both. */
function cross(a: Position, b: Position, c: Position, d: Position): boolean {
  const sideOf = (from: Position, to: Position, [x, y]: Position) =>
    Math.sign((to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]))
  return sideOf(a, b, c) * sideOf(a, b, d) < 0 && sideOf(c, d, a) * sideOf(c, d, b) < 0
}
