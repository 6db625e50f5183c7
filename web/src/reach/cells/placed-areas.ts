import type { Hierarchy, PlacedArea } from '@atlas/geo/reach/cells/reach-cells'
import type { AreaLevel } from '@atlas/geo/terms/classifications'

import type { AreaEntry, Catalogue } from '$api/catalogue'

/** Where an area of the catalogue lies, as the rules of reach have it. */
export const placedArea = (
  { id, level, parents, reportedWith }: AreaEntry,
  areas: Catalogue['areas'],
): PlacedArea<string> => ({
  id,
  level,
  planningAreaId:
    level === 'DISTRICT'
      ? (parents.find((parent) => areas.get(parent)?.level === 'PLANNING_AREA') ?? null)
      : null,
  reportedWithId: reportedWith,
})

export const placedCity = ({ id }: Pick<Catalogue['city'], 'id'>): PlacedArea<string> => ({
  id,
  level: 'CITY',
  planningAreaId: null,
  reportedWithId: null,
})

export function hierarchyOf(areas: Catalogue['areas']): Hierarchy<PlacedArea<string>> {
  const levels = new Map<AreaLevel, PlacedArea<string>[]>()
  const districts = new Map<string, PlacedArea<string>[]>()
  for (const area of areas.values()) {
    const placed = placedArea(area, areas)
    append(levels, area.level, placed)
    if (area.level === 'DISTRICT') for (const id of area.parents) append(districts, id, placed)
  }
  return {
    atLevel: (level) => levels.get(level) ?? [],
    districtsOf: ({ id }) => districts.get(id) ?? [],
  }
}

function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const known = lists.get(key)
  if (known) known.push(item)
  else lists.set(key, [item])
}
