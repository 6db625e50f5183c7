import { geodesicMetres } from '@atlas/geo/reach/distance/geodesic'
import type { Area } from '../extract/areas.ts'
import { boxOf, unitsOfDegree } from '../extract/bounds.ts'
import type { CityExtract } from '../extract/city-extract.ts'
import type { Tags } from '../extract/tags.ts'
import { type LandmarkKind, landmarkKindOf } from './landmark-kinds.ts'

export interface Landmark {
  kind: LandmarkKind
  name: string
  /** Whole units: see unitsOfDegree. */
  lon: number
  lat: number
}

/** Those that have a name. What is mapped both as a point and as a building, or in parts, is one. */
export function landmarksOf({ tagged }: CityExtract, areas: readonly Area[]): Landmark[] {
  const found = new Map<string, Landmark[]>()
  const add = (tags: Tags, lon: number, lat: number) => {
    const kind = landmarkKindOf(tags)
    if (kind === null || tags.name === undefined) return
    const landmark = { kind, name: tags.name, lon, lat }
    const key = `${kind} ${tags.name}`
    const namesakes = found.get(key) ?? []
    if (namesakes.some((other) => isNear(other, landmark))) return
    found.set(key, [...namesakes, landmark])
  }
  // A point says where to go in, so it comes first.
  for (const { tags, lon, lat } of tagged) add(tags, lon, lat)
  for (const { tags, polygons } of areas) {
    if (landmarkKindOf(tags) === null) continue
    const { west, south, east, north } = boxOf(polygons.flat())
    add(tags, Math.round((west + east) / 2), Math.round((south + north) / 2))
  }
  return [...found.values()].flat()
}

const oneMetres = 400

const isNear = (one: Landmark, other: Landmark) =>
  geodesicMetres(inDegrees(one), inDegrees(other)) <= oneMetres

const inDegrees = ({ lon, lat }: Landmark) => ({
  lon: lon / unitsOfDegree,
  lat: lat / unitsOfDegree,
})
