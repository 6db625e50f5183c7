import type { Area } from '../extract/areas.ts'
import { boxOf } from '../extract/box.ts'
import type { CityExtract } from '../extract/city-extract.ts'
import type { Tags } from '../extract/tags.ts'
import type { KerbHeight, WheelchairAccess } from './furniture.ts'

/** What helps or hinders on the way, as it is mapped. Whole units: see unitsOfDegree. */
export interface FoundFurniture {
  benches: Spot[]
  toilets: (Spot & { wheelchair: WheelchairAccess })[]
  /** Flights of stairs in their middle; 0 steps where nobody counted them. */
  steps: (Spot & { count: number })[]
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
    if (tags.highway === 'steps') found.steps.push({ ...middleOf([line]), count: stepsOf(tags) })
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

function stepsOf({ step_count: text = '' }: Tags): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : 0
}

function middleOf(lines: readonly Int32Array[]): Spot {
  const { west, south, east, north } = boxOf(lines)
  return { lon: Math.round((west + east) / 2), lat: Math.round((south + north) / 2) }
}
