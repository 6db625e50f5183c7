import type { Published } from '@atlas/geo/world/published'
import { RequestError } from '../schema/request-error.ts'
import { areas } from './areas.ts'
import { cells } from './cells.ts'
import type { Collection } from './collection.ts'
import { sites } from './sites.ts'
import { stops } from './stops.ts'

const all: readonly Collection[] = [...areas, sites, stops, cells]

/** Those that have something in them. */
export const collectionsIn = (world: Published): readonly Collection[] =>
  all.filter(({ existsIn }) => existsIn(world))

/** @throws RequestError UNKNOWN_COLLECTION */
export function collectionIn(world: Published, id: string): Collection {
  const there = collectionsIn(world)
  const found = there.find((collection) => collection.id === id)
  if (found) return found
  throw new RequestError('UNKNOWN_COLLECTION', {
    collection: id.slice(0, 60),
    available: there.map((collection) => collection.id),
  })
}
