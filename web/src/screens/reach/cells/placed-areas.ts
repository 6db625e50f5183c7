import type { Hierarchy, PlacedArea } from '@atlas/geo/reach/reach-cells'

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
  const entries = [...areas.values()]
  const placed = (where: (entry: AreaEntry) => boolean) =>
    entries.filter(where).map((entry) => placedArea(entry, areas))
  return {
    atLevel: (asked) => placed(({ level }) => level === asked),
    districtsOf: ({ id }) =>
      placed(({ level, parents }) => level === 'DISTRICT' && parents.includes(id)),
  }
}
