import { perDataVersion, perRequest } from '../../schema/context.ts'
import { type Extent, extentsByIds } from './queries.ts'

export const extentOf = perRequest<number, Extent>(
  async (ids, { database }) => {
    const extents = new Map(
      (await extentsByIds(database, ids)).map((extent) => [extent.id, extent]),
    )
    return ids.map((id) => {
      const extent = extents.get(id)
      if (!extent) throw new Error(`no area has the id ${id}`)
      return extent
    })
  },
  (id) => id,
)

/** The bounds of the city, from which a position outside is told apart. */
export const cityExtent = perDataVersion(async (context): Promise<Extent> => {
  return extentOf(context).load(context.world.areas.city.id)
})
