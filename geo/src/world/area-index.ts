import type { AreaLevel } from '../terms/classifications.ts'
import type { Area } from './snapshot.ts'

/** Every area with its place in the hierarchy, each list by code. */
export interface AreaIndex {
  readonly city: Area
  atLevel: (level: AreaLevel) => readonly Area[]
  /** undefined where there is none: codes come from readers. */
  byCode: (level: AreaLevel, code: string) => Area | undefined
  /** @throws RangeError for an id of no area: ids come from the data itself */
  byId: (id: number) => Area
  /** The districts of a planning area or a social space. */
  districtsOf: (area: Area) => readonly Area[]
  /** The areas of another level that share a district with this one. */
  sharing: (area: Area, level: 'PLANNING_AREA' | 'SOCIAL_SPACE') => readonly Area[]
}

/** @throws RangeError when there is no city, or more than one */
export function indexAreas(areas: readonly Area[]): AreaIndex {
  const inOrder = [...areas].sort((one, other) =>
    one.code < other.code ? -1 : one.code > other.code ? 1 : 0,
  )
  const ids = new Map(inOrder.map((area) => [area.id, area]))
  const codes = new Map(inOrder.map((area) => [`${area.level} ${area.code}`, area]))
  const levels = groupedBy(inOrder, ({ level }) => level)
  const children = {
    PLANNING_AREA: groupedBy(inOrder, ({ planningAreaId }) => planningAreaId),
    SOCIAL_SPACE: groupedBy(inOrder, ({ socialSpaceId }) => socialSpaceId),
  }
  const [city, ...others] = levels.get('CITY') ?? []
  if (!city || others.length > 0) throw new RangeError('A world is that of one city')

  const districtsOf = ({ level, id }: Area): readonly Area[] =>
    (level === 'PLANNING_AREA' || level === 'SOCIAL_SPACE' ? children[level].get(id) : undefined) ??
    []

  return {
    city,
    districtsOf,
    atLevel: (level) => levels.get(level) ?? [],
    byCode: (level, code) => codes.get(`${level} ${code}`),
    byId: (id) => {
      const area = ids.get(id)
      if (!area) throw new RangeError(`No area has the id ${id}`)
      return area
    },
    sharing: (area, level) => {
      const shared = new Set(districtsOf(area).map(({ id }) => id))
      return (levels.get(level) ?? []).filter((other) =>
        districtsOf(other).some(({ id }) => shared.has(id)),
      )
    },
  }
}

function groupedBy<Key>(areas: readonly Area[], keyOf: (area: Area) => Key): Map<Key, Area[]> {
  const groups = new Map<Key, Area[]>()
  for (const area of areas) {
    const group = groups.get(keyOf(area))
    if (group) group.push(area)
    else groups.set(keyOf(area), [area])
  }
  return groups
}
