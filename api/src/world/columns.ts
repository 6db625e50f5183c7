import type { PlanningKey, Snapshot } from '@atlas/geo/world/snapshot'

/** Every property of a row and the column that holds it. */
type Columns<List extends readonly unknown[]> = Readonly<Record<keyof List[number], string>>

const areaColumns: Columns<Snapshot['areas']> = {
  id: 'id',
  level: 'level',
  code: 'code',
  name: 'name',
  areaKm2: 'area_km2',
  areaStatus: 'area_status',
  lon: 'st_x(centre)',
  lat: 'st_y(centre)',
  extent: `json_build_object(
    'west', st_xmin(outline), 'south', st_ymin(outline), 'east', st_xmax(outline), 'north', st_ymax(outline))`,
  planningAreaId: 'planning_area_id',
  socialSpaceId: 'social_space_id',
  reportedWithId: 'reported_with_id',
  sourceId: 'source_id',
}

const levelColumns: Columns<Snapshot['levels']> = {
  level: 'level',
  name: `json_build_object(
    'de', json_build_object('one', one_de, 'many', many_de, 'gender', gender_de, 'genitive', genitive_de,
      'dativeMany', dative_many_de),
    'en', json_build_object('one', one_en, 'many', many_en))`,
}

const textColumns: Columns<Snapshot['texts']> = {
  key: 'key',
  de: 'de',
  en: 'en',
  deSimple: 'de_simple',
}

const partColumns: Columns<Snapshot['districtParts']> = {
  districtId: 'district_id',
  socialSpaceId: 'social_space_id',
  part: 'part',
}

const sourceColumns: Columns<Snapshot['sources']> = {
  id: 'id',
  titleDe: 'title_de',
  titleEn: 'title_en',
  publisher: 'publisher',
  licence: 'licence',
  licenceUrl: 'licence_url',
  url: 'url',
  asOf: 'as_of',
  methodDe: 'method_de',
  methodEn: 'method_en',
  publisherEn: 'publisher_en',
}

type Plan = Snapshot['plan']

const frameworkColumns: Columns<Plan['frameworks']> = {
  id: 'id',
  nameDe: 'name_de',
  nameEn: 'name_en',
  adoptedOn: 'adopted_on',
  validFrom: 'valid_from',
  referenceDay: 'reference_day',
  horizon: 'horizon',
  flagThresholdFte: 'flag_threshold_fte',
  sourceId: 'source_id',
}

const keyColumns: Columns<readonly PlanningKey[]> = {
  frameworkId: 'framework_id',
  kind: 'kind',
  residents60PlusPerFte: 'residents_60_plus_per_fte',
  minimumFtePerFacility: 'minimum_fte_per_facility',
}

const changeColumns: Columns<Plan['expectedChanges']> = {
  frameworkId: 'framework_id',
  areaId: 'area_id',
  ageBand: 'age_band',
  change: 'change',
}

const targetColumns: Columns<Plan['publishedTargets']> = {
  frameworkId: 'framework_id',
  areaId: 'area_id',
  kind: 'kind',
  fte: 'fte',
}

const staffColumns: Columns<Plan['staff']> = {
  areaId: 'area_id',
  kind: 'kind',
  day: 'day',
  fte: 'fte',
  sourceId: 'source_id',
}

const casesColumns: Columns<Snapshot['counselling']['cases']> = {
  provider: 'provider',
  firstDay: 'first_day',
  lastDay: 'last_day',
  cases: 'cases',
  sourceId: 'source_id',
}

const monthColumns: Columns<Snapshot['counselling']['months']> = {
  site: 'site',
  month: 'month',
  provider: 'provider',
  planningArea: 'planning_area',
  counts: 'counts',
  submittedOn: 'submitted_on',
}

const fieldColumns: Columns<Snapshot['counselling']['fields']> = {
  year: 'year',
  position: 'position',
  nameDe: 'name_de',
  nameEn: 'name_en',
  share: 'share',
  sourceId: 'source_id',
}

const inBoth = (name: string) => `json_build_object('de', ${name}_de, 'en', ${name}_en)`

const cardColumns: Columns<Snapshot['evaluationCards']> = {
  id: 'id',
  firstDay: 'first_day',
  lastDay: 'last_day',
  provider: 'provider',
  subject: inBoth('subject'),
  message: inBoth('message'),
  recognise: inBoth('recognise'),
  acknowledge: inBoth('acknowledge'),
  followUp: inBoth('follow_up'),
  measures: inBoth('measures'),
  quoted: 'quoted',
  quotedValue: 'quoted_value',
  place: inBoth('place'),
  sourceId: 'source_id',
}

const categoryColumns: Columns<Snapshot['offerCategories']> = {
  id: 'id',
  nameDe: 'name_de',
  nameEn: 'name_en',
  sourceId: 'source_id',
}

const siteColumns: Columns<Snapshot['sites']> = {
  id: 'id',
  slug: 'slug',
  formerSlugs: `(select coalesce(json_agg(slug order by slug collate "C"), '[]') from former_slug where site_id = service_site.id)`,
  name: 'name',
  kinds: 'kinds',
  provider: 'provider',
  districtId: 'district_id',
  responsibleForId: 'responsible_for_id',
  lon: 'st_x(position)',
  lat: 'st_y(position)',
  positionAccuracyM: 'position_accuracy_m',
  asOf: 'as_of',
  sourceId: 'source_id',
  operator: 'operator',
  address: 'address',
  openingHours: 'opening_hours',
  openingNoteDe: 'opening_note_de',
  openingNoteEn: 'opening_note_en',
  telephone: 'telephone',
  wheelchair: 'wheelchair',
  offersDe: 'offers_de',
  offersEn: 'offers_en',
  website: 'website',
}

const officeColumns: Columns<Snapshot['offices']> = {
  id: 'id',
  name: 'name',
  address: 'address',
  lon: 'st_x(position)',
  lat: 'st_y(position)',
  positionAccuracyM: 'position_accuracy_m',
  sourceId: 'source_id',
}

const helplineColumns: Columns<Snapshot['helplines']> = {
  name: 'name',
  operator: 'operator',
  telephone: 'telephone',
  openingHours: 'opening_hours',
  openingNoteDe: 'opening_note_de',
  openingNoteEn: 'opening_note_en',
  whatDe: 'what_de',
  whatEn: 'what_en',
  asOf: 'as_of',
  sourceId: 'source_id',
}

const stopColumns: Columns<Snapshot['stops']> = {
  id: 'id',
  slug: 'slug',
  name: 'name',
  modes: 'modes',
  districtId: 'district_id',
  lon: 'st_x(position)',
  lat: 'st_y(position)',
  sourceId: 'source_id',
}

/** Coordinates with all the digits a number has. */
const course = `st_asgeojson(course, 15)::json -> 'coordinates'`

const streetColumns: Columns<Snapshot['transitStreets']> = {
  id: 'id',
  mode: 'mode',
  course,
  sourceId: 'source_id',
}

const waterwayColumns: Columns<Snapshot['waterways']> = {
  name: 'name',
  course,
  sourceId: 'source_id',
}

const totalColumns: Columns<Snapshot['siteTotals']> = {
  kind: 'kind',
  count: 'count',
  asOf: 'as_of',
  sourceId: 'source_id',
}

const errorColumns: Columns<Snapshot['estimateErrors']> = {
  level: 'level',
  ageBand: 'age_band',
  day: 'day',
  method: 'method',
  mean: 'mean',
  largest: 'largest',
  sourceId: 'source_id',
}

const stepColumns: Columns<Snapshot['consultationSteps']> = {
  plan: inBoth('plan'),
  happensOn: 'happens_on',
  who: inBoth('who'),
  what: inBoth('what'),
  phase: 'phase',
  place: inBoth('place'),
  sourceId: 'source_id',
}

/** Of every table whose rows are properties of a Snapshot. */
export const columnsOf = {
  area: areaColumns,
  city_level: levelColumns,
  city_text: textColumns,
  district_part: partColumns,
  source: sourceColumns,
  framework: frameworkColumns,
  planning_key: keyColumns,
  expected_change: changeColumns,
  published_target: targetColumns,
  staff: staffColumns,
  counselling_cases: casesColumns,
  counselling_field: fieldColumns,
  submitted_counselling: monthColumns,
  evaluation_card: cardColumns,
  offer_category: categoryColumns,
  consultation_step: stepColumns,
  service_site: siteColumns,
  district_office: officeColumns,
  helpline: helplineColumns,
  stop: stopColumns,
  transit_street: streetColumns,
  waterway: waterwayColumns,
  site_total: totalColumns,
  estimate_error: errorColumns,
} as const

export type Table = keyof typeof columnsOf
