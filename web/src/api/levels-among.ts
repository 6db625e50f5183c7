import { mapLevels, type AreaEntry, type MapLevel } from './catalogue'

/** Of which levels the areas are that an area lies in, the larger first. */
const parentLevels = {
  PLANNING_AREA: [],
  SOCIAL_SPACE: ['PLANNING_AREA'],
  DISTRICT: ['PLANNING_AREA', 'SOCIAL_SPACE'],
} as const satisfies Record<MapLevel, readonly MapLevel[]>

/** The areas of a city, which may have no planning areas or no social spaces. */
type Areas = ReadonlyMap<string, Pick<AreaEntry, 'level'>>

const levelsOf = (areas: Areas) => new Set([...areas.values()].map(({ level }) => level))

/** A level, or where the city does not have it the next finer one that it has. */
export function levelAmong(level: MapLevel, areas: Areas): MapLevel {
  const levels = levelsOf(areas)
  return mapLevels.slice(mapLevels.indexOf(level)).find((one) => levels.has(one)) ?? 'DISTRICT'
}

/** Of the levels that a city has those of the areas that an area lies in, the larger first. */
export function parentLevelsAmong(
  level: MapLevel,
  areas: Areas,
): (typeof parentLevels)[MapLevel][number][] {
  const levels = levelsOf(areas)
  return parentLevels[level].filter((parent) => levels.has(parent))
}
