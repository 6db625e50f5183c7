import type { Catalogue } from '$api/catalogue'
import type { MapFigures } from '$api/map-figures'

/** Each district with the figure of the social space that represents it. */
export function ofDistricts(
  { asked, byArea }: MapFigures,
  { areas }: Pick<Catalogue, 'areas'>,
): MapFigures {
  const districts = [...areas.values()].filter(({ level }) => level === 'DISTRICT')
  const source = byArea.values().next().value?.source ?? ''
  const none = { value: null, status: 'MISSING', source } as const
  return {
    asked: { ...asked, level: 'DISTRICT' },
    city: null,
    byArea: new Map(
      districts.map(({ id, representedBy }) => [
        id,
        (representedBy === null ? undefined : byArea.get(representedBy)) ?? none,
      ]),
    ),
  }
}
