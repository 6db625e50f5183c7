import type { Connection, Queries } from '../../api/src/database/connection.ts'
import { countsAtLevel } from '../../api/src/features/indicators/queries.ts'
import { residentsByKeys } from '../../api/src/features/residents/queries.ts'

export interface Operation {
  query: string
  /** Those of the nth question: no two are alike, so that no answer is found in a cache. */
  variables: (asked: number) => Record<string, unknown>
  /** The very statement the operation sends. */
  statement: (connection: Connection) => Promise<{ sql: string; params: unknown[] }>
}

/** The map's operation at district level. */
const map: Operation = {
  query:
    'query ($indicator: ID!) { indicatorValues(indicator: $indicator, level: DISTRICT) { area { code } figure { value status } } }',
  // The operation ignores the second.
  variables: (asked) => ({ indicator: 'density-60-plus', asked }),
  statement: (connection) =>
    Promise.resolve(
      countsAtLevel(connection.queries(), 'DISTRICT', [
        {
          group: { ageBand: 'AGE_60_PLUS', trait: 'ALL' },
          day: '2025-12-31',
          basis: 'REGISTER',
        },
      ]).toSQL(),
    ),
}

const figure = '{ value status unit asOf source { id } }'
const staffing = (kind: string) =>
  `${kind.toLowerCase()}: staffing(kind: ${kind}, date: $date, basis: PROJECTION) {
     actual ${figure} target ${figure} publishedTarget ${figure} difference ${figure} residentsPerFte ${figure}
     publishedTargetAgrees flagged }`
const row = `{ id code name residents(ages: AGE_60_PLUS, date: $counted) ${figure}
  share: figure(indicator: "share-60-plus", date: $counted) ${figure}
  expectation { change ${figure} } younger: expectation(ages: AGE_60_TO_79) { change ${figure} }
  eldest: expectation(ages: AGE_80_PLUS) { change ${figure} } ${staffing('MEETING')} ${staffing('COUNSELLING')} }`

/** The table of the planning framework, as the page of demand asks for it. */
const demand: Operation = {
  query: `query ($counted: Date!, $date: Date!) { planningAreas ${row} city ${row} }`,
  variables: (asked) => ({ counted: '2019-12-31', date: '2025-12-31', asked }),
  statement: async (connection) => {
    const areas = await connection.sql<{ id: number }[]>`
      select id from area where level in ('CITY', 'PLANNING_AREA')`
    return statementOfDemand(
      connection.queries(),
      areas.map(({ id }) => id),
    )
  },
}

/** Residents of four groups before and of three after; the framework itself is read once for each state of the data. */
function statementOfDemand(queries: Queries, areas: readonly number[]) {
  const groups = [
    ['2019-12-31', ['ALL', 'AGE_60_PLUS', 'AGE_60_TO_79', 'AGE_80_PLUS']],
    ['2025-12-31', ['AGE_60_PLUS', 'AGE_60_TO_79', 'AGE_80_PLUS']],
  ] as const
  const keys = areas.flatMap((areaId) =>
    groups.flatMap(([day, bands]) =>
      bands.map((ageBand) => ({
        areaId,
        day,
        ageBand,
        trait: 'ALL' as const,
        basis: 'REGISTER' as const,
      })),
    ),
  )
  return residentsByKeys(queries, keys).toSQL()
}

/** The coverage of every area, each time for another distance: what is kept of one does not help another. */
const coverage: Operation = {
  query: `query ($within: Float!) {
    city { ...covered } planningAreas { ...covered } socialSpaces { ...covered } districts { ...covered } }
    fragment covered on Area { id coverage(kind: COUNSELLING, withinMetres: $within) { value status } }`,
  variables: (asked) => ({ within: 1000 + asked / 1000 }),
  statement: () => Promise.resolve({ sql: coverageByDistrict, params: [1000 / 1.3] }),
}

/** As somebody would write it who wants nothing but the numbers. */
const coverageByDistrict = `
  select district_id, sum(residents_60_to_79 + residents_80_plus) as residents,
         sum(residents_60_to_79 + residents_80_plus) filter (where exists (
           select from service_site
            where kinds @> '{COUNSELLING}' and st_dwithin(position::geography, centre::geography, $1)
         )) as covered
    from cell where day = (select max(day) from cell) group by district_id`

/** Of those that counsel: any of them may be absent, so there are some 16,000 choices of sites. */
const sites = [
  ...['trachenberge', 'klotzsche', 'luise', 'cotta-awo', 'friedrichstadt', 'gorbitz'],
  ...['sozialamt-gorbitz', 'sozialamt-cotta', 'buelowh', 'stadtbezirksamt-altstadt'],
  ...['stadtbezirksamt-pieschen', 'stadtbezirksamt-leuben', 'stadtbezirksamt-prohlis'],
  'stadtbezirksamt-plauen',
]

/** The way of every cell to the nearest of some sites, each time of others. */
const distances: Operation = {
  query: `query ($sites: [String!]) {
    city { accessDistance(kind: COUNSELLING, sites: $sites) { mean { value } } } }`,
  variables: (asked) => ({ sites: sites.filter((_, place) => ((asked >> place) & 1) === 0) }),
  statement: () => Promise.resolve({ sql: fullMatrix, params: [sites] }),
}

/** Every cell against every site. */
const fullMatrix = `
  select cell.id, min(st_distance(position::geography, centre::geography))
    from cell cross join service_site
   where day = (select max(day) from cell) and slug = any ($1) group by cell.id`

export const operations = { map, demand, coverage, distances }
