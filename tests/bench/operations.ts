import { webDocuments } from '../api/web-documents.ts'

export interface Operation {
  query: string
  /** Those of the nth question: no two are alike, so that no answer is found in a cache. */
  variables: (asked: number) => Record<string, unknown>
  /** The scenario of the nth question, where it is about one. */
  extensions?: (asked: number) => Record<string, unknown>
  /** What somebody would ask the database who wants nothing but the numbers. */
  statement: { sql: string; params: unknown[] }
}

/** The map's operation at district level. */
const map: Operation = {
  query:
    'query ($indicator: ID!) { indicatorValues(indicator: $indicator, level: DISTRICT) { area { code } figure { value status } } }',
  // The operation ignores the second.
  variables: (asked) => ({ indicator: 'density-60-plus', asked }),
  statement: {
    sql: `select json_agg(json_build_array(area_id, count, status, residents.source_id))
            from residents join area on area.id = area_id
           where level = $1 and (age_band, trait, basis, day) = ($2, 'ALL', 'REGISTER', $3)`,
    params: ['DISTRICT', 'AGE_60_PLUS', '2025-12-31'],
  },
}

const agesOfPlan = ['AGE_60_PLUS', 'AGE_60_TO_79', 'AGE_80_PLUS']

/** The table of the planning framework, as the page of demand asks for it when it is opened. */
const demand: Operation = {
  query: await askedByWeb('DemandTable'),
  variables: (asked) => ({
    counted: '2025-12-31',
    reference: '2019-12-31',
    hasReference: true,
    date: '2025-12-31',
    basis: 'REGISTER',
    besides: 'PROJECTION',
    hasBesides: true,
    framework: 'dresden-2020',
    asked,
  }),
  statement: {
    sql: `select area_id, day, age_band, count, status, residents.source_id
            from residents join area on area.id = area_id
           where level in ('CITY', 'PLANNING_AREA') and trait = 'ALL' and basis = 'REGISTER'
             and (day, age_band) in (select day, band from unnest($1::date[], $2::text[]) as asked (day, band))`,
    params: [
      [...Array<string>(4).fill('2019-12-31'), ...Array<string>(3).fill('2025-12-31')],
      ['ALL', ...agesOfPlan, ...agesOfPlan],
    ],
  },
}

/** The document of an operation, as the web sends it. */
export async function askedByWeb(operation: string): Promise<string> {
  const document = (await webDocuments()).find(({ name }) => name === operation)
  if (!document) throw new Error(`The web has no operation ${operation}`)
  return document.text.replace(/\s+/g, ' ')
}

/** As somebody would write it who wants nothing but the numbers. */
const coverageByDistrict = `
  select district_id, sum(residents_60_to_79 + residents_80_plus) as residents,
         sum(residents_60_to_79 + residents_80_plus) filter (where exists (
           select from service_site
            where kinds @> '{COUNSELLING}' and st_dwithin(position::geography, centre::geography, $1)
         )) as covered
    from cell where day = (select max(day) from cell) group by district_id`

/** The coverage of every area, each time for another distance: what is kept of one does not help another. */
const coverage: Operation = {
  query: `query ($within: Float!) {
    city { ...covered } planningAreas { ...covered } socialSpaces { ...covered } districts { ...covered } }
    fragment covered on Area { id coverage(kind: COUNSELLING, withinMetres: $within) { value status } }`,
  variables: (asked) => ({ within: 1000 + asked / 1000 }),
  statement: { sql: coverageByDistrict, params: [1000 / 1.3] },
}

/** Of those that counsel: any of them may be absent, so there are some 16,000 choices of sites. */
const sites = [
  ...['trachenberge', 'klotzsche', 'luise', 'cotta-awo', 'friedrichstadt', 'gorbitz'],
  ...['sozialamt-gorbitz', 'sozialamt-cotta', 'buelowh', 'stadtbezirksamt-altstadt'],
  ...['stadtbezirksamt-pieschen', 'stadtbezirksamt-leuben', 'stadtbezirksamt-prohlis'],
  'stadtbezirksamt-plauen',
]

/** Every cell against every site. */
const fullMatrix = `
  select cell.id, min(st_distance(position::geography, centre::geography))
    from cell cross join service_site
   where day = (select max(day) from cell) and slug = any ($1) group by cell.id`

/** The way of every cell to the nearest of some sites, each time of others. */
const distances: Operation = {
  query: '{ city { accessDistance(reach: { kind: COUNSELLING }) { mean { value } } } }',
  variables: () => ({}),
  extensions: (asked) => ({
    scenario: {
      schema: 1,
      changes: sites
        .filter((_, place) => ((asked >> place) & 1) === 1)
        .map((slug) => ({ type: 'closeSite', slug })),
    },
  }),
  statement: { sql: fullMatrix, params: [sites] },
}

export const operations = { map, demand, coverage, distances }
