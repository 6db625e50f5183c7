import { inOrder, searchKey } from '@atlas/geo/search/search-key'
import type { ResidentCount, Snapshot } from '@atlas/geo/world/snapshot'
import type postgres from 'postgres'
import { allowMinutes } from '../database/connection.ts'
import { nameDataVersion } from '../database/data-version.ts'
import { sourceOfMonths } from './source-of-months.ts'
import { loadCells } from './load-cells.ts'
import { columnsOf, type Table } from './columns.ts'

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
  cells: { day: string; sourceId: string; count: number } | null
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
      'dataSets', (select json_agg(json_build_object('id', id, 'contentHash', content_hash) order by id) from data_state),
      'levels', ${listOf('city_level', 'level collate "C"')},
      'texts', ${listOf('city_text', 'key collate "C"')},
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
        'fields', ${listOf('counselling_field', 'year, position')},
        'months', ${listOf('submitted_counselling', 'month, site collate "C"')}),
      'evaluationCards', ${listOf('evaluation_card', 'position')},
      'offerCategories', ${listOf('offer_category', 'position')},
      'consultationSteps', ${listOf('consultation_step', 'position')},
      'sites', ${listOf('service_site', 'slug collate "C"')},
      'offices', ${listOf('district_office', 'id')},
      'helplines', ${listOf('helpline', 'name collate "C"')},
      'stops', ${listOf('stop', 'slug collate "C"')},
      'transitStreets', ${listOf('transit_street', 'id')},
      'waterways', ${listOf('waterway', 'name collate "C"')},
      'calendar', (select json_build_object('timeZone', time_zone, 'state', state) from local_calendar),
      'siteTotals', ${listOf('site_total', 'kind')},
      'estimateErrors', ${listOf('estimate_error', 'level, age_band collate "C", day')},
      'residents', (
        select coalesce(json_agg(json_build_array(area_id, day, age_band, trait, basis, count, status, source_id)
                          order by day, basis, area_id, age_band collate "C", trait), '[]')
          from residents),
      'cells', (
        select json_build_object('day', day, 'sourceId', max(source_id), 'count', count(*)) from cell group by day order by day desc limit 1)
    ) as rows`
    const { dataSets, residents, cells, ...rows } = row.rows
    return {
      ...rows,
      offices: byName(rows.offices),
      helplines: byName(rows.helplines),
      sources: [...rows.sources, ...sourceOfMonths(rows.counselling.months)],
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
      cells: cells && {
        day: cells.day,
        sourceId: cells.sourceId,
        ...(await loadCells(transaction, cells)),
      },
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
    exists (select time_zone, state from local_calendar),
    exists (select day, centre, district_id, residents_60_to_79, residents_80_plus, source_id from cell)`
}

/** In the same order whatever database they come from. */
const byName = <Row extends { name: string }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((one, other) => inOrder(searchKey(one.name), searchKey(other.name)))
