import { metresAlong } from '@atlas/geo/wayfinding/along-course'
import type { MappedStairs } from '@atlas/geo/wayfinding/stairs'
import type { Area } from '../extract/areas.ts'
import { boxOf, unitsOfDegree } from '../extract/bounds.ts'
import type { CityExtract } from '../extract/city-extract.ts'
import type { Tags } from '../extract/tags.ts'
import type { KerbHeight, WheelchairAccess } from './furniture.ts'

/** What helps or hinders on the way, as it is mapped. Whole units: see unitsOfDegree. */
export interface FoundFurniture {
  benches: Spot[]
  toilets: (Spot & { wheelchair: WheelchairAccess })[]
  /** Ways of stairs, in their middle. */
  steps: (Spot & { way: number; mapped: MappedStairs })[]
  kerbs: (Spot & { height: KerbHeight })[]
}

interface Spot {
  lon: number
  lat: number
}

/** Of all that is kept of an extract, also what lies around the city: ways lead there. */
export function findFurniture(extract: CityExtract, areas: readonly Area[]): FoundFurniture {
  const found: FoundFurniture = { benches: [], toilets: [], steps: [], kerbs: [] }
  const add = (tags: Tags, spot: Spot) => {
    if (tags.amenity === 'bench') found.benches.push(spot)
    if (tags.amenity === 'toilets' && tags.access !== 'private') {
      found.toilets.push({ ...spot, wheelchair: accessOf(tags) })
    }
  }
  for (const { tags, lon, lat } of extract.tagged) {
    add(tags, { lon, lat })
    const height = kerbs[tags.kerb ?? '']
    if (height) found.kerbs.push({ lon, lat, height })
  }
  const rings = new Set<number>()
  for (const { element, tags, polygons } of areas) {
    if (element.kind === 'WAY') rings.add(element.id)
    add(tags, middleOf(polygons.flat()))
  }
  for (const [id, { nodes, tags, inside }] of extract.ways) {
    if (!tags || !inside) continue
    const line = extract.nodes.along(nodes)
    if (line.length === 0) continue
    // A bench may be a line.
    if (!rings.has(id) && tags.amenity === 'bench') add(tags, middleOf([line]))
    if (tags.highway === 'steps') {
      const mapped = { metres: metresOf(line), ...stairsOf(tags) }
      found.steps.push({ ...middleOf([line]), way: id, mapped })
    }
  }
  return found
}

function accessOf(tags: Tags): WheelchairAccess {
  const said = tags.wheelchair ?? tags['toilets:wheelchair']
  if (said === 'yes' || said === 'designated') return 'YES'
  if (said === 'limited') return 'LIMITED'
  return said === 'no' ? 'NO' : 'UNKNOWN'
}

const kerbs: Readonly<Partial<Record<string, KerbHeight>>> = {
  flush: 'FLUSH',
  no: 'FLUSH',
  lowered: 'LOWERED',
  rolled: 'LOWERED',
  raised: 'RAISED',
  regular: 'RAISED',
  yes: 'RAISED',
}

function stairsOf(tags: Tags): Omit<MappedStairs, 'metres'> {
  const { step_count: counted = '' } = tags
  return {
    steps: /^[1-9]\d{0,3}$/.test(counted) ? Number(counted) : null,
    handrail: saidOf(handrailTags, tags),
    ramp: saidOf(rampTags, tags) ?? (tags.ramp === 'yes' && !hasRail(tags) ? true : null),
  }
}

const handrailTags = ['handrail', 'handrail:left', 'handrail:right', 'handrail:center']
/** What wheels of all kinds can use. */
const rampTags = ['ramp:wheelchair', 'ramp:stroller']
/** Rails for bicycles or suitcases are called ramps, too. */
const hasRail = (tags: Tags) => tags['ramp:bicycle'] === 'yes' || tags['ramp:luggage'] === 'yes'

/** Whether one of several tags says that there is one, or all that say anything that there is none. */
function saidOf(keys: readonly string[], tags: Tags): boolean | null {
  const said = keys.flatMap((key) => tags[key] ?? [])
  return said.length === 0 ? null : said.some((value) => value !== 'no')
}

function metresOf(line: Int32Array): number {
  const degrees = (from: 0 | 1) =>
    Float64Array.from(
      line.filter((_, at) => at % 2 === from),
      (units) => units / unitsOfDegree,
    )
  return metresAlong({ lon: degrees(0), lat: degrees(1) }).at(-1) ?? 0
}

function middleOf(lines: readonly Int32Array[]): Spot {
  const { west, south, east, north } = boxOf(lines)
  return { lon: Math.round((west + east) / 2), lat: Math.round((south + north) / 2) }
}
