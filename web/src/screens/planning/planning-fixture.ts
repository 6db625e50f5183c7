import type { AreaEntry, Catalogue } from '$api/catalogue'
import type { Site } from '$api/sites'
import { areaEntry } from '$reach/cells/reach-fixture'

/** A site of the data. */
const siteOf = (
  slug: string,
  { kinds, lon, lat }: { kinds: Site['kinds']; lon: number; lat: number },
): Site => ({
  id: slug,
  slug,
  name: slug.toUpperCase(),
  operator: null,
  address: null,
  kinds,
  provider: 'FUNDED',
  asOf: null,
  isOld: false,
  position: { lon, lat, accuracyMetres: 0 },
  responsibleFor: null,
  district: { id: 'north' },
  source: { id: 'register' },
})

/** Two districts, each in a planning area of its own, and two sites in the north. */
export const twoDistricts: Pick<Catalogue, 'sites' | 'areas' | 'dataVersion'> = {
  dataVersion: 'v1',
  sites: [
    siteOf('anna', { kinds: ['MEETING'], lon: 13.7, lat: 51.05 }),
    siteOf('both', { kinds: ['MEETING', 'COUNSELLING'], lon: 13.71, lat: 51.06 }),
  ],
  areas: new Map<string, AreaEntry>(
    [
      areaEntry('planning-north', 'PLANNING_AREA', []),
      areaEntry('planning-south', 'PLANNING_AREA', []),
      areaEntry('north', 'DISTRICT', ['planning-north']),
      areaEntry('south', 'DISTRICT', ['planning-south']),
    ].map((area) => [area.id, area]),
  ),
}
