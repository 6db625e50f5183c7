import { type Context, perDataVersion, perRequest } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'
import type { Area, AreaLevel } from './area.ts'
import {
  areasAtLevels,
  areasByCode,
  areasByIds,
  districtsOfPlanningAreas,
  districtsOfSocialSpaces,
  type Extent,
  extentsByIds,
} from './queries.ts'

export const areaById = perRequest<number, Area>(
  async (ids, { database }) => inOrderOf(ids, await areasByIds(database, ids)),
  (id) => id,
)

export const areasOfLevel = perRequest<AreaLevel, Area[]>(
  async (levels, { database }) => {
    const areas = await areasAtLevels(database, levels)
    return levels.map((level) => areas.filter((area) => area.level === level))
  },
  (level) => level,
)

export const districtsOfPlanningArea = perRequest<number, Area[]>(
  async (ids, { database }) => {
    const districts = await districtsOfPlanningAreas(database, ids)
    return ids.map((id) => districts.filter((district) => district.planningAreaId === id))
  },
  (id) => id,
)

export const districtsOfSocialSpace = perRequest<number, Area[]>(
  async (ids, { database }) => {
    const districts = await districtsOfSocialSpaces(database, ids)
    return ids.map((id) => districts.filter((district) => district.socialSpaceId === id))
  },
  (id) => id,
)

export const extentOf = perRequest<number, Extent>(
  async (ids, { database }) => inOrderOf(ids, await extentsByIds(database, ids)),
  (id) => id,
)

/** The bounds of the city, from which a position outside is told apart. */
export const cityExtent = perDataVersion(async (context): Promise<Extent> => extentOf(context).load((await city(context)).id))

export async function city(context: Context): Promise<Area> {
  const [first] = await areasOfLevel(context).load('CITY')
  if (!first) throw new Error('the data set has no city')
  return first
}

/** @throws RequestError UNKNOWN_AREA */
export async function areaByCode(context: Context, level: AreaLevel, code: string): Promise<Area> {
  const wellFormed = /^[a-z0-9]{1,20}$/.test(code)
  const [found] = wellFormed ? await areasByCode(context.database, level, code) : []
  if (!found) throw new RequestError('UNKNOWN_AREA', { level, code: code.slice(0, 40) })
  return found
}

function inOrderOf<Row extends { id: number }>(ids: readonly number[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => {
    const row = byId.get(id)
    if (!row) throw new Error(`no area has the id ${id}`)
    return row
  })
}
