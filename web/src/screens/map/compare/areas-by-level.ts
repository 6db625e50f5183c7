import { mapLevels, type AreaEntry, type MapLevel } from '$api/catalogue'
import { locale } from '$figures/figures'
import type { Language } from '$words/language'

export interface LevelAreas {
  level: MapLevel
  areas: Pick<AreaEntry, 'id' | 'name'>[]
}

/** The areas of each level there is by their names. */
export function areasByLevel(
  areas: ReadonlyMap<string, AreaEntry>,
  language: Language,
): LevelAreas[] {
  const byName = new Intl.Collator(locale(language), { numeric: true })
  return mapLevels
    .map((level) => ({
      level,
      areas: [...areas.values()]
        .filter((area) => area.level === level)
        .map(({ id, name }) => ({ id, name }))
        .sort((one, other) => byName.compare(one.name, other.name)),
    }))
    .filter((one) => one.areas.length > 0)
}
