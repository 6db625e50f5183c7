import type { Published } from '@atlas/geo/world/published'
import type { MultiPolygon } from 'geojson'
import { LRUCache } from 'lru-cache'
import { areaName } from '../features/areas/area.ts'
import type { DataContext } from '../schema/context.ts'
import { outlines } from '../shapes/queries.ts'

type Outlines = ReadonlyMap<string, MultiPolygon>

/** Bytes of a bend. */
const ofBend = 60

/** Of today, and of yesterday for requests that are under way. */
const read = new LRUCache<string, Outlines, Pick<DataContext, 'database'>>({
  max: 2,
  maxSize: 200_000_000,
  sizeCalculation: (all) =>
    [...all.values()].flatMap(({ coordinates }) => coordinates.flat()).flat().length * ofBend + 1,
  fetchMethod: async (_version, _stale, { context: { database } }) =>
    new Map((await outlines(database())).map((area) => [areaName(area), area.outline])),
})

/**
 * Outlines by the names of areas, from the database: they may be of other data, where those came meanwhile. Who asked
 * looks, and says so by `forgetOutlines`.
 */
export const outlinesIn = ({ world, database }: DataContext): Promise<Outlines> =>
  read.forceFetch(world.dataVersion, { context: { database } })

export const forgetOutlines = ({ dataVersion }: Published) => read.delete(dataVersion)
