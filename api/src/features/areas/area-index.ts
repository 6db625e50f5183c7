import { perDataVersion } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'
import type { Area, AreaLevel } from './area.ts'
import { allAreas } from './queries.ts'

/** Every area with its place in the hierarchy, each list by code. */
export interface AreaIndex {
  city: Area
  atLevel: (level: AreaLevel) => Area[]
  /** @throws RequestError UNKNOWN_AREA */
  byCode: (level: AreaLevel, code: string) => Area
  byId: (id: number) => Area
  /** The districts of a planning area or a social space. */
  districtsOf: (area: Area) => Area[]
  /** The areas of another level that share a district with this one. */
  sharing: (area: Area, level: 'PLANNING_AREA' | 'SOCIAL_SPACE') => Area[]
}

/**
 * The areas without their outlines are few and change only with the data, so they are read once for each state of
 * it; the hierarchy then costs no statement, however a query nests it.
 */
export const areaIndex = perDataVersion(async ({ database }): Promise<AreaIndex> => {
  const areas = await allAreas(database)
  const ids = new Map(areas.map((area) => [area.id, area]))
  const codes = new Map(areas.map((area) => [`${area.level} ${area.code}`, area]))
  const levels = groupedBy(areas, ({ level }) => level)
  const children = {
    PLANNING_AREA: groupedBy(areas, ({ planningAreaId }) => planningAreaId),
    SOCIAL_SPACE: groupedBy(areas, ({ socialSpaceId }) => socialSpaceId),
  }
  const [city] = levels.get('CITY') ?? []
  if (!city) throw new Error('the data set has no city')

  const byId = (id: number) => {
    const area = ids.get(id)
    if (!area) throw new Error(`no area has the id ${id}`)
    return area
  }
  const districtsOf = ({ level, id }: Area) =>
    (level === 'PLANNING_AREA' || level === 'SOCIAL_SPACE' ? children[level].get(id) : undefined) ??
    []

  return {
    city,
    byId,
    districtsOf,
    atLevel: (level) => levels.get(level) ?? [],
    byCode: (level, code) => {
      const area = codes.get(`${level} ${code}`)
      if (!area) throw new RequestError('UNKNOWN_AREA', { level, area: code.slice(0, 40) })
      return area
    },
    sharing: (area, level) => {
      const shared = new Set(districtsOf(area).map(({ id }) => id))
      return (levels.get(level) ?? []).filter((other) =>
        districtsOf(other).some(({ id }) => shared.has(id)),
      )
    },
  }
})

function groupedBy<Key>(areas: readonly Area[], keyOf: (area: Area) => Key): Map<Key, Area[]> {
  const groups = new Map<Key, Area[]>()
  for (const area of areas) {
    const group = groups.get(keyOf(area))
    if (group) group.push(area)
    else groups.set(keyOf(area), [area])
  }
  return groups
}
