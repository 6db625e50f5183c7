import type { Connection, Queries } from '../../api/src/database/connection.ts'
import { countsAtLevel } from '../../api/src/features/indicators/queries.ts'
import { residentsByKeys } from '../../api/src/features/residents/queries.ts'

export interface Operation {
  query: string
  variables: Record<string, unknown>
  /** The very statement the operation sends. */
  statement: (connection: Connection) => Promise<{ sql: string; params: unknown[] }>
}

/** The map's operation at district level. */
const map: Operation = {
  query:
    'query ($indicator: ID!) { indicatorValues(indicator: $indicator, level: DISTRICT) { area { code } figure { value status } } }',
  variables: { indicator: 'density-60-plus' },
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
  variables: { counted: '2019-12-31', date: '2025-12-31' },
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

export const operations = { map, demand }
