import { sql } from 'drizzle-orm'
import {
  customType,
  date,
  doublePrecision,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'

/** The database as the migrations leave it; a test compares the two. */

export const areaLevel = pgEnum('area_level', ['CITY', 'PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT'])
export const figureStatus = pgEnum('figure_status', ['OBSERVED', 'ESTIMATED', 'PROJECTED'])
export const basis = pgEnum('basis', ['REGISTER', 'PROJECTION', 'FORECAST'])
export const trait = pgEnum('trait', ['ALL', 'LIVING_ALONE', 'MIGRATION_BACKGROUND', 'FOREIGN'])
export const serviceKind = pgEnum('service_kind', ['MEETING', 'COUNSELLING'])
export const provider = pgEnum('provider', ['FUNDED', 'MUNICIPAL'])
export const wheelchairAccess = pgEnum('wheelchair_access', ['YES', 'LIMITED', 'NO'])

/** What lets a foreign key refer to areas of one level alone. */
const onlyLevel = (name: string, level: (typeof areaLevel.enumValues)[number]) =>
  areaLevel(name)
    .notNull()
    .generatedAlwaysAs(sql.raw(`'${level}'`))

const partialDate = customType<{ data: string }>({ dataType: () => 'partial_date' })
const int4range = customType<{ data: string }>({ dataType: () => 'int4range' })
// EPSG:4326; read through ST_AsGeoJSON, ST_X and ST_Y, never as the raw column.
const geometry = customType<{ data: string; config: { shape: string } }>({
  dataType: (config) => `geometry(${config?.shape ?? 'Geometry'},4326)`,
})

export const migration = pgTable('migration', {
  number: integer().primaryKey(),
  name: text().notNull(),
  contentHash: text('content_hash').notNull(),
  appliedAt: timestamp('applied_at', { withTimezone: true }).notNull().defaultNow(),
})

export const dataSet = pgTable('data_set', {
  id: text().primaryKey(),
  contentHash: text('content_hash').notNull(),
  loadedAt: timestamp('loaded_at', { withTimezone: true }).notNull().defaultNow(),
})

export const source = pgTable('source', {
  id: text().primaryKey(),
  titleDe: text('title_de').notNull(),
  titleEn: text('title_en').notNull(),
  publisher: text().notNull(),
  licence: text().notNull(),
  licenceUrl: text('licence_url'),
  url: text(),
  asOf: partialDate('as_of').notNull(),
  methodDe: text('method_de'),
  methodEn: text('method_en'),
  publisherEn: text('publisher_en'),
})

export const area = pgTable('area', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  level: areaLevel().notNull(),
  code: text().notNull(),
  name: text().notNull(),
  areaKm2: doublePrecision('area_km2').notNull(),
  areaStatus: figureStatus('area_status').notNull().default('OBSERVED'),
  centre: geometry({ shape: 'Point' }).notNull(),
  outline: geometry({ shape: 'MultiPolygon' }).notNull(),
  planningAreaId: integer('planning_area_id'),
  socialSpaceId: integer('social_space_id'),
  reportedWithId: integer('reported_with_id'),
  sourceId: text('source_id').notNull(),
  planningAreaLevel: onlyLevel('planning_area_level', 'PLANNING_AREA'),
  socialSpaceLevel: onlyLevel('social_space_level', 'SOCIAL_SPACE'),
  districtLevel: onlyLevel('district_level', 'DISTRICT'),
})

export const districtPart = pgTable(
  'district_part',
  {
    districtId: integer('district_id').notNull(),
    socialSpaceId: integer('social_space_id').notNull(),
    part: doublePrecision().notNull(),
    sourceId: text('source_id').notNull(),
    districtLevel: onlyLevel('district_level', 'DISTRICT'),
    socialSpaceLevel: onlyLevel('social_space_level', 'SOCIAL_SPACE'),
  },
  (table) => [primaryKey({ columns: [table.districtId, table.socialSpaceId] })],
)

export const waterway = pgTable('waterway', {
  name: text().primaryKey(),
  course: geometry({ shape: 'LineString' }).notNull(),
  sourceId: text('source_id').notNull(),
})

export const ageBand = pgTable('age_band', {
  code: text().primaryKey(),
  ages: int4range().notNull(),
})

export const residents = pgTable(
  'residents',
  {
    areaId: integer('area_id').notNull(),
    day: date().notNull(),
    ageBand: text('age_band').notNull(),
    trait: trait().notNull().default('ALL'),
    basis: basis().notNull().default('REGISTER'),
    count: doublePrecision().notNull(),
    status: figureStatus().notNull(),
    sourceId: text('source_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.areaId, table.day, table.ageBand, table.trait, table.basis] }),
  ],
)

const planningAreaLevel = () => onlyLevel('area_level', 'PLANNING_AREA')

export const framework = pgTable('framework', {
  id: text().primaryKey(),
  nameDe: text('name_de').notNull(),
  nameEn: text('name_en').notNull(),
  adoptedOn: date('adopted_on').notNull(),
  validFrom: date('valid_from').notNull(),
  referenceDay: date('reference_day').notNull(),
  horizon: date().notNull(),
  flagThresholdFte: doublePrecision('flag_threshold_fte').notNull(),
  sourceId: text('source_id').notNull(),
})

export const planningKey = pgTable(
  'planning_key',
  {
    frameworkId: text('framework_id').notNull(),
    kind: serviceKind().notNull(),
    residents60PlusPerFte: doublePrecision('residents_60_plus_per_fte').notNull(),
    minimumFtePerFacility: doublePrecision('minimum_fte_per_facility'),
  },
  (table) => [primaryKey({ columns: [table.frameworkId, table.kind] })],
)

export const expectedChange = pgTable(
  'expected_change',
  {
    frameworkId: text('framework_id').notNull(),
    areaId: integer('area_id').notNull(),
    areaLevel: planningAreaLevel(),
    ageBand: text('age_band').notNull(),
    change: doublePrecision().notNull(),
  },
  (table) => [primaryKey({ columns: [table.frameworkId, table.areaId, table.ageBand] })],
)

export const publishedTarget = pgTable(
  'published_target',
  {
    frameworkId: text('framework_id').notNull(),
    areaId: integer('area_id').notNull(),
    areaLevel: planningAreaLevel(),
    kind: serviceKind().notNull(),
    fte: doublePrecision().notNull(),
  },
  (table) => [primaryKey({ columns: [table.frameworkId, table.areaId, table.kind] })],
)

export const staff = pgTable(
  'staff',
  {
    areaId: integer('area_id').notNull(),
    areaLevel: planningAreaLevel(),
    kind: serviceKind().notNull(),
    day: date().notNull(),
    fte: doublePrecision().notNull(),
    sourceId: text('source_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.areaId, table.kind, table.day] })],
)

export const counsellingCases = pgTable(
  'counselling_cases',
  {
    provider: provider().notNull(),
    firstDay: date('first_day').notNull(),
    lastDay: date('last_day').notNull(),
    cases: integer().notNull(),
    sourceId: text('source_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.provider, table.firstDay, table.lastDay] })],
)

export const counsellingField = pgTable(
  'counselling_field',
  {
    year: integer().notNull(),
    position: integer().notNull(),
    nameDe: text('name_de').notNull(),
    nameEn: text('name_en').notNull(),
    share: doublePrecision().notNull(),
    sourceId: text('source_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.year, table.position] })],
)

export const serviceSite = pgTable('service_site', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  slug: text().notNull(),
  name: text().notNull(),
  operator: text(),
  address: text(),
  kinds: serviceKind().array().notNull(),
  provider: provider().notNull(),
  districtId: integer('district_id').notNull(),
  districtLevel: onlyLevel('district_level', 'DISTRICT'),
  position: geometry({ shape: 'Point' }).notNull(),
  positionAccuracyM: integer('position_accuracy_m').notNull(),
  asOf: partialDate('as_of'),
  sourceId: text('source_id').notNull(),
  openingHours: text('opening_hours'),
  openingNoteDe: text('opening_note_de'),
  openingNoteEn: text('opening_note_en'),
  telephone: text(),
  wheelchair: wheelchairAccess(),
  offersDe: text('offers_de'),
  offersEn: text('offers_en'),
  website: text(),
  responsibleForId: integer('responsible_for_id'),
  responsibleForLevel: onlyLevel('responsible_for_level', 'PLANNING_AREA'),
})

export const siteTotal = pgTable('site_total', {
  kind: serviceKind().primaryKey(),
  count: integer().notNull(),
  asOf: partialDate('as_of').notNull(),
  sourceId: text('source_id').notNull(),
})

export const helpline = pgTable('helpline', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  name: text().notNull(),
  operator: text().notNull(),
  telephone: text().notNull(),
  openingHours: text('opening_hours'),
  openingNoteDe: text('opening_note_de'),
  openingNoteEn: text('opening_note_en'),
  whatDe: text('what_de').notNull(),
  whatEn: text('what_en').notNull(),
  asOf: partialDate('as_of'),
  sourceId: text('source_id').notNull(),
})

export const formerSlug = pgTable('former_slug', {
  slug: text().primaryKey(),
  siteId: integer('site_id').notNull(),
})

export const districtOffice = pgTable('district_office', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  name: text().notNull(),
  address: text().notNull(),
  position: geometry({ shape: 'Point' }).notNull(),
  positionAccuracyM: integer('position_accuracy_m').notNull(),
  sourceId: text('source_id').notNull(),
})

export const cell = pgTable('cell', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  centre: geometry({ shape: 'Point' }).notNull(),
  districtId: integer('district_id').notNull(),
  districtLevel: onlyLevel('district_level', 'DISTRICT'),
  day: date().notNull(),
  residents60To79: doublePrecision('residents_60_to_79').notNull(),
  residents80Plus: doublePrecision('residents_80_plus').notNull(),
  status: figureStatus().notNull(),
  sourceId: text('source_id').notNull(),
})

export const estimateError = pgTable(
  'estimate_error',
  {
    level: text().notNull(),
    ageBand: text('age_band').notNull(),
    day: date().notNull(),
    method: text().notNull(),
    mean: doublePrecision().notNull(),
    largest: doublePrecision().notNull(),
    sourceId: text('source_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.level, table.ageBand, table.day] })],
)
