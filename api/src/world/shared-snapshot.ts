import { deserialize, serialize } from 'node:v8'
import { type ProtectedSnapshot, protectSnapshot, published } from '@atlas/geo/disclosure/publish'
import { byAge } from '@atlas/geo/terms/classifications'
import type { Minimums, Published } from '@atlas/geo/world/published'
import type { Snapshot } from '@atlas/geo/world/snapshot'
import { z } from 'zod'

/**
 * A state of the city after disclosure control, in memory that every thread of the process sees: handed to another
 * thread, nothing of it is copied. Opaque to whoever hands it on, by its type, too; what may be known of it follows only
 * by {@link worldOf}.
 */
export interface SharedSnapshot {
  readonly version: string
  readonly contents: unknown
}

interface Contents {
  /** Everything but the cells, serialised. */
  readonly rest: SharedArrayBuffer
  readonly cells: ProtectedSnapshot['cells']
}

/** Protects it, which takes long where there are many cells, and copies it there. @throws RangeError as `publish` */
export function shareSnapshot(snapshot: Snapshot, minimums: Minimums): SharedSnapshot {
  const { cells, ...rest } = protectSnapshot(snapshot, minimums)
  const bytes = serialize(rest)
  const shared = new SharedArrayBuffer(bytes.length)
  new Uint8Array(shared).set(bytes)
  const contents: Contents = { rest: shared, cells: cells && sharedCells(cells) }
  return { version: rest.version, contents }
}

/** The world that a thread answers from: the same as follows from the Snapshot in any other. */
export function worldOf({ contents }: SharedSnapshot): Published {
  const { rest, cells } = sharedContents.parse(contents)
  const snapshot = withoutCells.parse(deserialize(new Uint8Array(rest)))
  return published({ ...snapshot, cells })
}

/** Only {@link shareSnapshot} writes them, in the same process. */
const sharedContents = z.custom<Contents>(
  (value) => typeof value === 'object' && value !== null && 'rest' in value,
)
const withoutCells = z.custom<Omit<ProtectedSnapshot, 'cells'>>(
  (value) => typeof value === 'object' && value !== null && 'areas' in value,
)

type SomeCells = NonNullable<ProtectedSnapshot['cells']>

function sharedCells({ lon, lat, district, residents, ...named }: SomeCells): SomeCells {
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
