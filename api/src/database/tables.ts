import { genders, namedLevels } from '@atlas/geo/terms/level-names'
import {
  date,
  doublePrecision,
  integer,
  pgTable,
  pgView,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import {
  areaLevel,
  basis,
  figureStatus,
  geometry,
  int4range,
  onlyLevel,
  partialDate,
  provider,
  serviceKind,
  trait,
} from './column-types.ts'

/** The database as the migrations leave it, places in a file of their own; a test compares the two. */

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

/** What names the state of the data: what is loaded, and what was submitted since. */
export const dataState = pgView('data_state', {
  id: text().notNull(),
  contentHash: text('content_hash').notNull(),
}).existing()

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

export const cityLevel = pgTable('city_level', {
  level: text({ enum: namedLevels }).primaryKey(),
  oneDe: text('one_de').notNull(),
  manyDe: text('many_de').notNull(),
  genderDe: text('gender_de', { enum: genders }).notNull(),
  genitiveDe: text('genitive_de').notNull(),
  dativeManyDe: text('dative_many_de').notNull(),
  oneEn: text('one_en').notNull(),
  manyEn: text('many_en').notNull(),
})

export const cityText = pgTable('city_text', {
  key: text().primaryKey(),
  de: text().notNull(),
  en: text().notNull(),
  deSimple: text('de_simple'),
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

export const counsellingStatistic = pgTable('counselling_statistic', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  firstDay: date('first_day').notNull(),
  lastDay: date('last_day').notNull(),
  measure: text().notNull(),
  toldApartBy: text('told_apart_by').notNull(),
  provider: text().notNull(),
  areaId: integer('area_id'),
  field: text(),
  ageFrom: integer('age_from'),
  ageBelow: integer('age_below'),
  sex: text(),
  migrationBackground: text('migration_background'),
  familyStatus: text('family_status'),
  origin: text(),
  place: text(),
  count: integer().notNull(),
  sourceId: text('source_id').notNull(),
})

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
