import { type Area, type ServiceSite, type Snapshot, unknownDetails } from '../snapshot.ts'

/** An area of which a test says what matters to it. */
export const areaRow = (id: number, level: Area['level'], rest: Partial<Area> = {}): Area => ({
  id,
  level,
  code: String(id),
  name: `area ${rest.code ?? id}`,
  areaKm2: 1,
  areaStatus: 'OBSERVED',
  lon: 13.7,
  lat: 51,
  extent: { west: 13.6, south: 50.9, east: 13.8, north: 51.1 },
  planningAreaId: null,
  socialSpaceId: null,
  reportedWithId: null,
  sourceId: 'areas',
  ...rest,
})

/** A meeting place of which a test says what matters to it. */
export const siteRow = (slug: string, rest: Partial<ServiceSite> = {}): ServiceSite => ({
  id: 1,
  slug,
  formerSlugs: [],
  name: `site ${slug}`,
  kinds: ['MEETING'],
  provider: 'FUNDED',
  districtId: 1,
  responsibleForId: null,
  lon: 13.7,
  lat: 51,
  positionAccuracyM: 300,
  asOf: '2024',
  sourceId: 'sites',
  ...unknownDetails,
  ...rest,
})

/** What people find their way by and whom they call, and what levels are called, where a test is about neither. */
export const withoutLandmarks = {
  levels: [],
  texts: [],
  offices: [],
  helplines: [],
  evaluationCards: [],
  offerCategories: [],
  consultationSteps: [],
  stops: [],
  transitStreets: [],
  waterways: [],
  calendar: null,
} satisfies Partial<Snapshot>

/** A city of which nothing is known but what a test says of where and how people live. */
export const onlyResidents = {
  ...withoutLandmarks,
  districtParts: [],
  sources: [],
  plan: { frameworks: [], keys: [], expectedChanges: [], publishedTargets: [], staff: [] },
  counselling: { cases: [], fields: [], months: [] },
  sites: [],
  siteTotals: [],
  estimateErrors: [],
} satisfies Partial<Snapshot>
