import { metresOfDegree } from '@atlas/geo/reach/distance/geodesic'
import { classOfArea, classOfLine } from '../base-map/classes.ts'
import type { Area } from '../extract/areas.ts'
import { type Box, boxOf, unitsOfDegree } from '../extract/bounds.ts'
import type { CityExtract } from '../extract/city-extract.ts'
import { type Ring, sideOf } from '../extract/ring.ts'
import type { Tags } from '../extract/tags.ts'
import type { CityDistricts } from './city-districts.ts'
import type { FoundStreet } from './found-places.ts'

/** Streets, paths and squares that have a name. The same name in two places is two. */
export function findStreets(
  extract: CityExtract,
  areas: readonly Area[],
  districts: CityDistricts,
): FoundStreet[] {
  const courses = new Map<string, Course[]>()
  const add = (name: string, course: Course) => {
    const known = courses.get(name)
    if (known) known.push(course)
    else courses.set(name, [course])
  }
  for (const { nodes, tags, inside } of extract.ways.values()) {
    if (tags?.name === undefined || !inside || !isStreet(tags)) continue
    const line = extract.nodes.along(nodes)
    if (line.length >= 4) add(tags.name, courseOf(line))
  }
  for (const { tags, polygons } of areas) {
    const [[ring] = []] = polygons
    if (tags.name === undefined || classOfArea(tags)?.class !== 'square' || !ring) continue
    add(tags.name, squareOf(ring))
  }
  return [...courses].flatMap(([name, all]) =>
    connected(all).flatMap((course) => streetOf(name, course, districts) ?? []),
  )
}

interface Course {
  length: number
  /** On it. */
  middle: readonly [lon: number, lat: number]
  box: Box
}

const courseOf = (line: Int32Array): Course => ({
  length: lengthOf(line),
  middle: middleAlong(line),
  box: boxOf([line]),
})

function squareOf(ring: Ring): Course {
  const course = courseOf(ring)
  const { west, south, east, north } = course.box
  const [lon, lat] = [Math.round((west + east) / 2), Math.round((south + north) / 2)]
  return sideOf(ring, lon, lat) === 'IN' ? { ...course, middle: [lon, lat] } : course
}

const isStreet = (tags: Tags) => {
  const layer = classOfLine(tags)?.layer
  return layer === 'streets' || layer === 'paths'
}

/** Parted by a crossing or a square, a street still is one. Some 300 m at the latitudes of central Europe, in whole units. */
const gap = { lon: 43_000, lat: 27_000 }

const isNear = (one: Box, other: Box) =>
  one.west - gap.lon <= other.east &&
  other.west - gap.lon <= one.east &&
  one.south - gap.lat <= other.north &&
  other.south - gap.lat <= one.north

/** Courses that meet, or nearly. */
function connected(courses: readonly Course[]): Course[][] {
  const groups: { courses: Course[]; box: Box }[] = []
  for (const course of courses) {
    let group = { courses: [course], box: course.box }
    // What was apart until now may be joined by this one.
    for (let index = groups.length - 1; index >= 0; index -= 1) {
      const other = groups[index]
      if (!other || !meets(group.courses, group.box, other)) continue
      groups.splice(index, 1)
      group = {
        courses: [...other.courses, ...group.courses],
        box: unionOf(group.box, other.box),
      }
    }
    groups.push(group)
  }
  return groups.map((group) => group.courses)
}

const meets = (courses: readonly Course[], box: Box, other: { courses: Course[]; box: Box }) =>
  isNear(box, other.box) &&
  courses.some((course) => other.courses.some(({ box: theirs }) => isNear(course.box, theirs)))

const unionOf = (one: Box, other: Box): Box => ({
  west: Math.min(one.west, other.west),
  south: Math.min(one.south, other.south),
  east: Math.max(one.east, other.east),
  north: Math.max(one.north, other.north),
})

/** Null where no course of it has its middle in the city. */
function streetOf(
  name: string,
  courses: readonly Course[],
  districts: CityDistricts,
): FoundStreet | null {
  for (const { middle } of courses.toSorted((one, other) => other.length - one.length)) {
    const [lon, lat] = middle
    const district = districts.at(lon, lat)
    if (district === null) continue
    return { name, district, lon, lat, box: courses.map(({ box }) => box).reduce(unionOf) }
  }
  return null
}

/** In units of latitude: enough to compare. */
function lengthOf(line: Int32Array): number {
  const lonToLat = lonToLatAt(line)
  let length = 0
  for (let at = 2; at < line.length; at += 2) length += stepAt(line, at, lonToLat)
  return length
}

/** How many times as long as a degree of latitude one of longitude is where a line begins. */
function lonToLatAt(line: Int32Array): number {
  const degree = metresOfDegree((line[1] ?? NaN) / unitsOfDegree)
  return degree.lon / degree.lat
}

const stepAt = (line: Int32Array, at: number, lonToLat: number) =>
  Math.hypot(
    ((line[at] ?? NaN) - (line[at - 2] ?? NaN)) * lonToLat,
    (line[at + 1] ?? NaN) - (line[at - 1] ?? NaN),
  )

function middleAlong(line: Int32Array): [lon: number, lat: number] {
  const lonToLat = lonToLatAt(line)
  let left = lengthOf(line) / 2
  for (let at = 2; at < line.length; at += 2) {
    const step = stepAt(line, at, lonToLat)
    if (step >= left && step > 0) {
      const between = (from = NaN, to = NaN) => Math.round(from + ((to - from) * left) / step)
      return [between(line[at - 2], line[at]), between(line[at - 1], line[at + 1])]
    }
    left -= step
  }
  return [line[0] ?? NaN, line[1] ?? NaN]
}
