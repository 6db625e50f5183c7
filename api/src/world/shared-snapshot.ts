import { deserialize, serialize } from 'node:v8'
import { publish } from '@atlas/geo/disclosure/publish'
import { byAge } from '@atlas/geo/terms/classifications'
import type { Minimums, Published } from '@atlas/geo/world/published'
import type { Cells, Snapshot } from '@atlas/geo/world/snapshot'
import { z } from 'zod'

/**
 * A Snapshot in memory that every thread of the process sees: handed to another thread, nothing of it is copied. Opaque
 * to whoever hands it on, by its type, too; what may be known of it follows only by {@link worldOf}.
 */
export interface SharedSnapshot {
  readonly version: string
  readonly contents: unknown
}

interface Contents {
  /** Everything but the cells, serialised. */
  readonly rest: SharedArrayBuffer
  readonly cells: Cells | null
}

/** Copies it there. */
export function shareSnapshot({ cells, ...rest }: Snapshot): SharedSnapshot {
  const bytes = serialize(rest)
  const shared = new SharedArrayBuffer(bytes.length)
  new Uint8Array(shared).set(bytes)
  const contents: Contents = { rest: shared, cells: cells && sharedCells(cells) }
  return { version: rest.version, contents }
}

/** The world that a thread answers from: the same as follows from the Snapshot in any other. */
export function worldOf({ contents }: SharedSnapshot, minimums: Minimums): Published {
  const { rest, cells } = sharedContents.parse(contents)
  const snapshot = withoutCells.parse(deserialize(new Uint8Array(rest)))
  return publish({ ...snapshot, cells }, minimums)
}

/** Only {@link shareSnapshot} writes them, in the same process. */
const sharedContents = z.custom<Contents>(
  (value) => typeof value === 'object' && value !== null && 'rest' in value,
)
const withoutCells = z.custom<Omit<Snapshot, 'cells'>>(
  (value) => typeof value === 'object' && value !== null && 'areas' in value,
)

function sharedCells({ lon, lat, district, residents, ...named }: Cells): Cells {
  return {
    ...named,
    lon: sharedFloats(lon),
    lat: sharedFloats(lat),
    district: sharedIntegers(district),
    residents: byAge((age) => sharedFloats(residents[age])),
  }
}

function sharedFloats(values: Float64Array): Float64Array {
  const shared = new Float64Array(new SharedArrayBuffer(values.byteLength))
  shared.set(values)
  return shared
}

function sharedIntegers(values: Int32Array): Int32Array {
  const shared = new Int32Array(new SharedArrayBuffer(values.byteLength))
  shared.set(values)
  return shared
}
