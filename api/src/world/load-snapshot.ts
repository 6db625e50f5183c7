import { inOrder, searchKey } from '@atlas/geo/search/search-key'
import type { PlanningKey, ResidentCount, Snapshot } from '@atlas/geo/world/snapshot'
import type postgres from 'postgres'
import { allowMinutes } from '../database/connection.ts'
import { nameDataVersion } from '../database/data-version.ts'
import { loadCells } from './load-cells.ts'

type Rows = Omit<Snapshot, 'version' | 'residents' | 'cells'> & {
  dataSets: { id: string; contentHash: string }[]
  /** As lists, which are a third as long as objects. */
  residents: [
    areaId: ResidentCount['areaId'],
    day: ResidentCount['day'],
    ageBand: ResidentCount['ageBand'],
    trait: ResidentCount['trait'],
    basis: ResidentCount['basis'],
    count: ResidentCount['count'],
    status: ResidentCount['status'],
    sourceId: ResidentCount['sourceId'],
  ][]
  /** The newest day for which it is known where people live. */
  cells: { day: string; sourceId: string } | null
}

/**
 * Everything that is known of the city in the state the database is in now: two statements, however much there is,
 * in one transaction that sees one state.
 * @param release what else answers depend on besides the data; with it the state gets its name
 */
export function loadSnapshot(sql: postgres.Sql, release: string): Promise<Snapshot> {
  return sql.begin('isolation level repeatable read read only', async (transaction) => {
    await allowMinutes(transaction)
    const listOf = (table: Table, order: string) => rowsOf(transaction, table, order)
    const [row] = await transaction<[{ rows: Rows }]>`select json_build_object(
      'dataSets', (select json_agg(json_build_object('id', id, 'contentHash', content_hash) order by id) from data_set),
      'areas', ${listOf('area', `level, code collate "C"`)},
      'districtParts', ${listOf('district_part', 'district_id, social_space_id')},
      'sources', ${listOf('source', 'id collate "C"')},
      'plan', json_build_object(
        'frameworks', ${listOf('framework', 'valid_from desc')},
        'keys', ${listOf('planning_key', 'framework_id, kind')},
        'expectedChanges', ${listOf('expected_change', 'framework_id, area_id, age_band')},
        'publishedTargets', ${listOf('published_target', 'framework_id, area_id, kind')},
        'staff', ${listOf('staff', 'day, area_id, kind')}),
      'counselling', json_build_object(
        'cases', ${listOf('counselling_cases', 'first_day, provider')},
        'fields', ${listOf('counselling_field', 'year, position')}),
      'sites', ${listOf('service_site', 'slug collate "C"')},
      'offices', ${listOf('district_office', 'id')},
      'helplines', ${listOf('helpline', 'name collate "C"')},
      'siteTotals', ${listOf('site_total', 'kind')},
      'estimateErrors', ${listOf('estimate_error', 'level, age_band collate "C", day')},
      'residents', (
        select coalesce(json_agg(json_build_array(area_id, day, age_band, trait, basis, count, status, source_id)
                          order by day, basis, area_id, age_band collate "C", trait), '[]')
          from residents),
      'cells', (
        select json_build_object('day', day, 'sourceId', max(source_id)) from cell group by day order by day desc limit 1)
    ) as rows`
    const { dataSets, residents, cells, ...rows } = row.rows
    return {
      ...rows,
      offices: byName(rows.offices),
      helplines: byName(rows.helplines),
      version: nameDataVersion(release, dataSets),
      residents: residents.map(([areaId, day, ageBand, trait, basis, count, status, sourceId]) => ({
        areaId,
        day,
        ageBand,
        trait,
        basis,
        count,
        status,
        sourceId,
      })),
      cells: cells && { ...cells, ...(await loadCells(transaction, cells.day)) },
    }
  })
}

/** A table's rows as one JSON value, which the engine's own parser reads; row by row, reading took longer than finding. */
function rowsOf(sql: postgres.TransactionSql, table: Table, order: string) {
  const pairs = Object.entries(columnsOf[table]).map(([name, column]) => `'${name}', ${column}`)
  return sql.unsafe(
    `(select coalesce(json_agg(json_build_object(${pairs.join()}) order by ${order}), '[]') from ${table})`,
  )
}

/**
 * Whether all that a snapshot is made of can be read now, without reading it: each table with the columns that are asked
 * of it, and the first page of it.
 */
export async function requireReadable(sql: postgres.Sql): Promise<void> {
  const lists = Object.entries(columnsOf).map(
    ([table, columns]) => `exists (select ${Object.values(columns).join()} from ${table})`,
  )
  await sql`select ${sql.unsafe(lists.join())},
    exists (select area_id, day, age_band, trait, basis, count, status, source_id from residents),
    exists (select day, centre, district_id, residents_60_to_79, residents_80_plus, source_id from cell)`
}

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

const fieldColumns: Columns<Snapshot['counselling']['fields']> = {
  year: 'year',
  position: 'position',
  nameDe: 'name_de',
  nameEn: 'name_en',
  share: 'share',
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

const columnsOf = {
  area: areaColumns,
  district_part: partColumns,
  source: sourceColumns,
  framework: frameworkColumns,
  planning_key: keyColumns,
  expected_change: changeColumns,
  published_target: targetColumns,
  staff: staffColumns,
  counselling_cases: casesColumns,
  counselling_field: fieldColumns,
  service_site: siteColumns,
  district_office: officeColumns,
  helpline: helplineColumns,
  site_total: totalColumns,
  estimate_error: errorColumns,
} as const

type Table = keyof typeof columnsOf

/** In the same order whatever database they come from. */
const byName = <Row extends { name: string }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((one, other) => inOrder(searchKey(one.name), searchKey(other.name)))
