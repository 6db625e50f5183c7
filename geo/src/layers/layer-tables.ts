import { evaluationCards } from './evaluation-cards.ts'
import { cityTextColumns, levelColumns } from './city-columns.ts'
import * as is from './columns.ts'
import type { CellValue, Column } from './columns.ts'
import { type LayerColumns, type LayerTable, table } from './layer-table.ts'
import { consultationSteps, offerCategories } from './plan-documents.ts'
import { statistics } from './statistics.ts'

export type { CellValue, LayerColumns, LayerTable }

/** All canonical tables by name, in the order in which they are staged. */
export const layerTables = {
  sources: table(['id'], {
    id: is.slug,
    title_de: is.text,
    title_en: is.text,
    publisher: is.text,
    licence: is.text,
    licence_url: is.optionalText,
    url: is.optionalText,
    as_of: is.text,
    method_de: is.optionalText,
    method_en: is.optionalText,
    publisher_en: is.optionalText,
  }),
  city: table([], { code: is.code, name: is.text }),
  levels: table([], levelColumns),
  'city-texts': table([], cityTextColumns),
  'planning-areas': table([], {
    code: is.code,
    name: is.text,
    area_km2: is.squareKilometres,
    source: is.slug,
  }),
  'social-spaces': table([], { code: is.code, name: is.text, source: is.slug }),
  districts: table([], {
    code: is.code,
    name: is.text,
    planning_area: is.code,
    social_space: is.code,
    area_km2: is.squareKilometres,
    reported_with: is.optionalCode,
    centre_lon: is.lon,
    centre_lat: is.lat,
    source: is.slug,
  }),
  'district-outlines': table([], { district: is.code, part: is.wholeCount, ring: is.ring }),
  waterways: table([], { name: is.text, course: is.course, source: is.slug }),
  'residents-by-age': table(['day'], {
    day: is.day,
    planning_area: is.code,
    social_space: is.code,
    all: is.count,
    age_0_to_17: is.count,
    age_18_to_59: is.count,
    age_60_to_64: is.count,
    age_65_to_69: is.count,
    age_70_to_74: is.count,
    age_75_to_79: is.count,
    age_80_to_84: is.count,
    age_85_plus: is.count,
    source: is.slug,
  }),
  'district-residents': table(['day'], {
    day: is.day,
    district: is.code,
    social_space: is.code,
    all: is.count,
    german: is.count,
    foreign: is.count,
    source: is.slug,
  }),
  'district-seniors-estimate': table(['day'], {
    day: is.day,
    district: is.code,
    age_60_to_79: is.count,
    age_80_plus: is.count,
    source: is.slug,
  }),
  /** Official counts, in place of the estimate of the same day. */
  'district-residents-by-age': table(['day'], {
    day: is.day,
    district: is.code,
    age_60_to_79: is.count,
    age_80_plus: is.count,
    source: is.slug,
  }),
  'living-alone': table(['day'], {
    day: is.day,
    district: is.code,
    social_space: is.optionalCode,
    men_60_to_64: is.count,
    women_60_to_64: is.count,
    men_65_plus: is.count,
    women_65_plus: is.count,
    source: is.slug,
  }),
  'migration-background-65-plus': table(['day'], {
    day: is.day,
    planning_area: is.code,
    social_space: is.code,
    german_without: is.count,
    german_with: is.count,
    foreign: is.count,
    source: is.slug,
  }),
  'forecast-city': table([], {
    day: is.day,
    age_60_to_79: is.count,
    age_80_plus: is.count,
    source: is.slug,
  }),
  'forecast-planning-areas': table([], {
    day: is.day,
    planning_area: is.code,
    all: is.count,
    source: is.slug,
  }),
  frameworks: table(['id'], {
    id: is.slug,
    name_de: is.text,
    name_en: is.text,
    adopted_on: is.day,
    valid_from: is.day,
    reference_day: is.day,
    horizon: is.day,
    flag_threshold_fte: is.aboveZero,
    source: is.slug,
  }),
  'planning-keys': table(['framework'], {
    framework: is.slug,
    kind: is.word('meeting', 'counselling'),
    residents_60_plus_per_fte: is.aboveZero,
    minimum_fte_per_facility: is.optionalAboveZero,
  }),
  'expected-changes': table(['framework'], {
    framework: is.slug,
    planning_area: is.code,
    change_60_plus_percent: is.percentChange,
    change_60_to_79_percent: is.percentChange,
    change_80_plus_percent: is.percentChange,
  }),
  'published-targets': table(['framework'], {
    framework: is.slug,
    planning_area: is.code,
    meeting_fte: is.count,
    counselling_fte: is.count,
  }),
  staff: table(['day'], {
    day: is.day,
    planning_area: is.code,
    meeting_fte: is.count,
    counselling_fte: is.count,
    source: is.slug,
  }),
  'counselling-cases': table(['first_day', 'last_day'], {
    provider: is.word('funded', 'municipal'),
    first_day: is.day,
    last_day: is.day,
    cases: is.wholeCount,
    source: is.slug,
  }),
  ...statistics,
  'counselling-fields': table(['year'], {
    year: is.wholeCount,
    position: is.wholeCount,
    name_de: is.text,
    name_en: is.text,
    share_percent: is.percentShare,
    source: is.slug,
  }),
  'evaluation-cards': evaluationCards,
  'offer-categories': offerCategories,
  'consultation-steps': consultationSteps,
  'service-sites': table([], {
    slug: is.slug,
    name: is.text,
    operator: is.optionalText,
    address: is.optionalText,
    district: is.code,
    kinds: is.words('meeting', 'counselling'),
    provider: is.word('funded', 'municipal'),
    lon: is.lon,
    lat: is.lat,
    position_accuracy_m: is.metres,
    as_of: is.optionalText,
    responsible_for: is.optionalCode,
    source: is.slug,
    opening_hours: is.optionalWeeklyHours,
    opening_note_de: is.optionalText,
    opening_note_en: is.optionalText,
    telephone: is.optionalTelephone,
    wheelchair: is.optionalWord('yes', 'limited', 'no'),
    offers_de: is.optionalText,
    offers_en: is.optionalText,
    website: is.optionalWebsite,
  }),
  'former-slugs': table([], { slug: is.slug, site: is.slug }),
  'site-totals': table(['kind'], {
    kind: is.word('meeting', 'counselling'),
    count: is.wholeCount,
    as_of: is.text,
    source: is.slug,
  }),
  helplines: table([], {
    name: is.text,
    operator: is.text,
    telephone: is.telephone,
    opening_hours: is.optionalWeeklyHours,
    opening_note_de: is.optionalText,
    opening_note_en: is.optionalText,
    what_de: is.text,
    what_en: is.text,
    as_of: is.optionalText,
    source: is.slug,
  }),
  'local-calendar': table([], { time_zone: is.timeZone, state: is.state }),
  'district-offices': table([], {
    name: is.text,
    address: is.text,
    lon: is.lon,
    lat: is.lat,
    position_accuracy_m: is.metres,
    source: is.slug,
  }),
  stops: table([], {
    slug: is.slug,
    name: is.text,
    modes: is.optionalWords('tram', 'bus', 'ferry'),
    district: is.optionalCode,
    lon: is.lon,
    lat: is.lat,
    source: is.slug,
  }),
  'transit-streets': table([], {
    mode: is.word('tram', 'bus'),
    course: is.course,
    source: is.slug,
  }),
  cells: table(['day'], {
    day: is.day,
    lon: is.lon,
    lat: is.lat,
    district: is.code,
    age_60_to_79: is.count,
    age_80_plus: is.count,
    source: is.slug,
  }),
  'estimate-errors': table(['day', 'level'], {
    level: is.word('district', 'cell'),
    ages: is.word('age_60_to_79', 'age_80_plus', 'age_60_plus'),
    day: is.day,
    method: is.word('social-spaces-from-planning-areas'),
    mean_percent: is.percentShare,
    largest_percent: is.percentShare,
    source: is.slug,
  }),
}

export type LayerTableName = keyof typeof layerTables

const isLayerTable = (name: string): name is LayerTableName => Object.hasOwn(layerTables, name)

export const layerTableNames: readonly LayerTableName[] =
  Object.keys(layerTables).filter(isLayerTable)

type ColumnsOf<Name extends LayerTableName> = (typeof layerTables)[Name]['columns']

type ValueOf<One> = One extends Column<infer Value> ? Value : never

/** A row by the names of its columns. */
export type LayerRecord<Name extends LayerTableName> = {
  readonly [One in keyof ColumnsOf<Name>]: ValueOf<ColumnsOf<Name>[One]>
}

/** A row as it is staged: what its cells hold, in the order of the table's columns. */
export interface LayerRow {
  readonly table: LayerTableName
  readonly cells: readonly CellValue[]
}

export function layerRow<Name extends LayerTableName>(
  table: Name,
  record: LayerRecord<Name>,
): LayerRow {
  const values: Readonly<Record<string, CellValue>> = record
  return {
    table,
    cells: Object.keys(layerTables[table].columns).map((column) => values[column] ?? null),
  }
}

/** Some tables' rows; the others have none. */
export type LayerRecords = { readonly [Name in LayerTableName]?: readonly LayerRecord<Name>[] }

export const rowsOf =
  (records: LayerRecords) =>
  <Name extends LayerTableName>(table: Name): readonly LayerRecord<Name>[] =>
    records[table] ?? []

/** Whether a row has the columns of a table. */
export const isRecordOf = <Name extends LayerTableName>(
  table: Name,
  row: Readonly<Record<string, CellValue>>,
): row is LayerRecord<Name> =>
  Object.keys(layerTables[table].columns).every((column) => row[column] !== undefined)
