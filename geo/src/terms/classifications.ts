export const areaLevels = ['CITY', 'PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT'] as const
export type AreaLevel = (typeof areaLevels)[number]

/** Ages that figures are stated for; the register knows narrower ones, which are never stated. */
export const statedAges = [
  'ALL',
  'AGE_60_PLUS',
  'AGE_60_TO_79',
  'AGE_65_PLUS',
  'AGE_80_PLUS',
] as const
export type Ages = (typeof statedAges)[number]

/** The ages that cells tell apart. */
export const cellAges = ['AGE_60_TO_79', 'AGE_80_PLUS'] as const
export type CellAge = (typeof cellAges)[number]

/** The same of each age that cells tell apart. */
export const byAge = <Value>(valueOf: (age: CellAge) => Value): Record<CellAge, Value> => ({
  AGE_60_TO_79: valueOf('AGE_60_TO_79'),
  AGE_80_PLUS: valueOf('AGE_80_PLUS'),
})

/** How the error of an estimate is measured: what is predicted from what. */
export type EstimateErrorMethod = 'SOCIAL_SPACES_FROM_PLANNING_AREAS'

export const traits = ['ALL', 'LIVING_ALONE', 'MIGRATION_BACKGROUND', 'FOREIGN'] as const
export type Trait = (typeof traits)[number]

/** REGISTER: counted, or estimated from counts. PROJECTION: expected by a framework. FORECAST: the city's forecast. */
export const bases = ['REGISTER', 'PROJECTION', 'FORECAST'] as const
export type Basis = (typeof bases)[number]

export const serviceKinds = ['MEETING', 'COUNSELLING'] as const
export type ServiceKind = (typeof serviceKinds)[number]

export const providers = ['FUNDED', 'MUNICIPAL'] as const
export type Provider = (typeof providers)[number]

export type WheelchairAccess = 'YES' | 'LIMITED' | 'NO'

/** What stops at a stop, in the order of how many it carries. */
export const transitModes = ['TRAM', 'BUS', 'FERRY'] as const
export type TransitMode = (typeof transitModes)[number]

/** Those that run along streets. */
export type StreetMode = Exclude<TransitMode, 'FERRY'>

/** Where something lies in a district, of nine parts. */
export type PartOfDistrict =
  | 'NORTH_WEST'
  | 'NORTH'
  | 'NORTH_EAST'
  | 'WEST'
  | 'MIDDLE'
  | 'EAST'
  | 'SOUTH_WEST'
  | 'SOUTH'
  | 'SOUTH_EAST'
