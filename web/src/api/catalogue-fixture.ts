import type { AreaEntry, Catalogue, Indicator, IndicatorDay } from './catalogue'
import { mapLevels } from './catalogue'
import { cityNamed } from './city-fixture'

const day = (
  year: number,
  since: number[] = [],
  basis: IndicatorDay['basis'] = 'REGISTER',
): IndicatorDay => ({
  date: `${String(year)}-12-31`,
  basis,
  status: basis === 'REGISTER' ? 'OBSERVED' : 'PROJECTED',
  since: since.map((earlier) => `${String(earlier)}-12-31`),
  defaultSince: since.includes(2019) ? '2019-12-31' : null,
  staffAsOf: null,
})

const indicator = (
  id: string,
  unit: Indicator['unit'],
  availability: Indicator['availability'],
): Indicator => ({
  id,
  name: `Kennzahl ${id}`,
  description: '',
  unit,
  diverging: unit === 'RELATIVE_CHANGE',
  lowMeansNeed: false,
  lowerBound: false,
  group: unit === 'RELATIVE_CHANGE' ? 'CHANGE' : 'AGE',
  flagThreshold: null,
  ofSocialSpace: false,
  availability,
})

const area = (
  id: string,
  level: AreaEntry['level'],
  name: string,
  parents: string[],
): AreaEntry => ({
  id,
  level,
  code: id.split('-').at(-1) ?? '',
  name,
  areaKm2: 1,
  areaStatus: 'OBSERVED',
  centre: { lon: 13.7, lat: 51 },
  parents,
  parts: {},
  reportedWith: null,
  representedBy: level === 'DISTRICT' ? (parents.at(-1) ?? null) : null,
})

/** A small city for tests: three indicators, four areas, one site, one office. */
export function catalogueFixture(): Catalogue {
  const areas = [
    area('planning-area-7', 'PLANNING_AREA', 'Prohlis', []),
    area('social-space-11', 'SOCIAL_SPACE', 'Prohlis, Reick', ['planning-area-7']),
    area('district-72', 'DISTRICT', 'Prohlis-Süd', ['planning-area-7', 'social-space-11']),
    area('district-33', 'DISTRICT', '=Flughafen', ['planning-area-7', 'social-space-11']),
  ]
  return {
    dataVersion: 'test',
    cityWords: cityNamed('Dresden'),
    levels: mapLevels,
    baseMapSources: [],
    streetMap: null,
    addresses: false,
    indicators: [
      indicator('density-60-plus', 'RESIDENTS_PER_KM2', [
        {
          level: 'PLANNING_AREA',
          days: [
            day(2014),
            day(2019),
            day(2024),
            day(2025),
            day(2025, [], 'PROJECTION'),
            day(2030, [], 'FORECAST'),
          ],
        },
        { level: 'DISTRICT', days: [day(2019), day(2025)] },
      ]),
      indicator('change-60-plus', 'RELATIVE_CHANGE', [
        { level: 'SOCIAL_SPACE', days: [day(2024, [2014, 2019]), day(2025, [2014, 2019, 2024])] },
      ]),
      indicator('share-migration-background-65-plus', 'SHARE', [
        { level: 'PLANNING_AREA', days: [day(2025)] },
        { level: 'SOCIAL_SPACE', days: [day(2025)] },
      ]),
    ],
    city: {
      id: 'city-dresden',
      name: 'Dresden',
      boundingBox: { west: 13.5, south: 50.9, east: 14, north: 51.2 },
    },
    areas: new Map(areas.map((entry) => [entry.id, entry])),
    sources: new Map([
      [
        'register',
        {
          id: 'register',
          title: 'Einwohnermelderegister',
          publisher: 'Stadt',
          licence: 'dl-de/by-2-0',
          licenceUrl: null,
          url: null,
          asOf: '2025-12-31',
          method: null,
        },
      ],
    ]),
    sites: [
      {
        id: 'site-luise',
        slug: 'luise',
        name: 'Luise',
        operator: null,
        address: null,
        kinds: ['MEETING'],
        provider: 'FUNDED',
        asOf: '2024',
        isOld: false,
        responsibleFor: null,
        district: { id: 'district-72' },
        position: { lon: 13.7, lat: 51, accuracyMetres: 300 },
        source: { id: 'register' },
      },
    ],
    siteTotals: [{ kind: 'MEETING', known: 1, count: null, asOf: null }],
    needPresets: [],
    offices: [
      {
        id: 'office-1',
        name: 'Amt',
        address: 'Weg 1',
        position: { lon: 13.7, lat: 51, accuracyMetres: 200 },
      },
    ],
  }
}
