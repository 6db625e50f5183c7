import { type AreaLevel, areaLevels } from '../terms/classifications.ts'
import type { Area, DistrictPart } from './snapshot.ts'

/** Every area with its place in the hierarchy, each list by code. */
export interface AreaIndex {
  readonly city: Area
  /** Those the city has. Of the others there are areas, too, which coincide with the city or its districts: rules need them. */
  readonly levels: readonly AreaLevel[]
  /** What is listed of a level: nothing of one that the city does not have. */
  shownAt: (level: AreaLevel) => readonly Area[]
  atLevel: (level: AreaLevel) => readonly Area[]
  /** undefined where there is none: codes come from readers. */
  byCode: (level: AreaLevel, code: string) => Area | undefined
  /** @throws RangeError for an id of no area: ids come from the data itself */
  byId: (id: number) => Area
  /** The districts of a planning area or a social space; one that lies in several spaces is that of the largest part. */
  districtsOf: (area: Area) => readonly Area[]
  /** The districts that lie in a planning area or a social space, also those of which only a part does. */
  districtsWithin: (area: Area) => readonly Area[]
  /** The social spaces a district lies in, the largest part of its residents first. */
  socialSpacesOf: (district: Area) => readonly SocialSpacePart[]
  /** The areas of another level that share a district with this one. */
  sharing: (area: Area, level: 'PLANNING_AREA' | 'SOCIAL_SPACE') => readonly Area[]
}

/** A social space a district lies in, and which part of the district's residents, of all ages, lives there. */
export interface SocialSpacePart {
  readonly area: Area
  readonly part: number
}

/**
 * @param parts of districts that lie in several social spaces
 * @param shown the levels that the city has
 * @throws RangeError when there is no city, or more than one
 */
export function indexAreas(
  areas: readonly Area[],
  parts: readonly DistrictPart[] = [],
  shown: readonly AreaLevel[] = areaLevels,
): AreaIndex {
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

  const partsOf = groupedBy(parts, ({ districtId }) => districtId)
  const byId = (id: number): Area => {
    const area = ids.get(id)
    if (!area) throw new RangeError(`No area has the id ${id}`)
    return area
  }

  const socialSpacesOf = ({ id, socialSpaceId }: Area): readonly SocialSpacePart[] => {
    const whole = socialSpaceId === null ? [] : [{ socialSpaceId, part: 1 }]
    return (partsOf.get(id) ?? whole)
      .toSorted((one, other) => other.part - one.part)
      .map(({ socialSpaceId: space, part }) => ({ area: byId(space), part }))
  }

  const atLevel = (level: AreaLevel) => levels.get(level) ?? []

  return {
    city,
    levels: shown,
    shownAt: (level) => (shown.includes(level) ? atLevel(level) : []),
    districtsOf,
    districtsWithin: (area) =>
      area.level === 'SOCIAL_SPACE'
        ? (levels.get('DISTRICT') ?? []).filter((district) =>
            socialSpacesOf(district).some((space) => space.area.id === area.id),
          )
        : districtsOf(area),
    byId,
    socialSpacesOf,
    atLevel,
    byCode: (level, code) => codes.get(`${level} ${code}`),
    sharing: (area, level) => {
      const shared = new Set(districtsOf(area).map(({ id }) => id))
      return (levels.get(level) ?? []).filter((other) =>
        districtsOf(other).some(({ id }) => shared.has(id)),
      )
    },
  }
}

function groupedBy<One, Key>(all: readonly One[], keyOf: (one: One) => Key): Map<Key, One[]> {
  const groups = new Map<Key, One[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}
