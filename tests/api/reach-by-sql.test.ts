import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'

import { Api } from '../support/api.ts'
import { describeOnBothLoadedDatabases } from '../support/both-loaded-databases.ts'
import { allAreas, cellColumns, type ReachAges, Town, written } from '../support/reach.ts'
import { sharedServer } from '../support/shared.ts'

type Kind = 'MEETING' | 'COUNSELLING'

const stated = z.object({ value: z.number().nullable() })
const place = z.object({ level: z.string(), code: z.string() })

/** Of all areas, by their level and code. */
const everywhere = <Asked extends z.ZodRawShape>(asked: Asked) => {
  const area = place.extend(asked)
  return z.object({
    city: area,
    planningAreas: z.array(area),
    socialSpaces: z.array(area),
    districts: z.array(area),
  })
}

const nameOf = ({ level, code }: { level: string; code: string }) =>
  level === 'CITY' ? level : `${level} ${code}`

/** Equal as far as two ways of adding up thousands of decimals can be. */
function expectClose(value: number | null | undefined, expected: number | undefined): void {
  expect(value ?? Number.NaN).toBeCloseTo(expected ?? Number.NaN, 4)
}

// The published cells go in as a table; sites, staff and distances are the database's own.
describeOnBothLoadedDatabases('what follows from reach', (database, name) => {
  const api = new Api()
  let town: Town

  beforeAll(async () => {
    api.use(await sharedServer(name))
    town = await Town.read(api)
  })

  const columns = (ages: ReachAges) => cellColumns(town, ages)

  it.each([
    ['MEETING', 'AGE_60_PLUS'],
    ['COUNSELLING', 'AGE_80_PLUS'],
  ] satisfies [Kind, ReachAges][])(
    'is by SQL how far people walk and how many walk farther, in every area: %s, %s',
    async (kind, ages) => {
      const far = [500, 1000, 2500] as const
      const answer = await api.ask(
        everywhere({
          accessDistance: z.object({
            mean: stated,
            median: stated,
            ninetiethPercentile: stated,
            beyond: z.array(z.object({ residents: stated, share: stated })),
          }),
        }),
        allAreas(
          `accessDistance(${written({ kind, ages })}) { mean { value } median { value } ninetiethPercentile { value }
             beyond(metres: [${far.join(', ')}]) { residents { value } share { value } } }`,
        ),
      )
      const { sql } = database()
      const of = columns(ages)
      const rows = await sql<
        {
          name: string
          mean: number
          median: number
          ninetieth: number
          all: number
          near: number
          middle: number
          distant: number
        }[]
      >`
        with cell as (
          select *, 1.3 * (select min(st_distance(st_point(lon, lat, 4326)::geography, position::geography))
                             from service_site where kinds @> array[${kind}]::service_kind[]) as metres
            from unnest(${of.lon}::float[], ${of.lat}::float[], ${of.people}::float[], ${of.district}::text[],
                        ${of.planningArea}::text[], ${of.socialSpace}::text[], ${of.otherSpace}::text[], ${of.otherPart}::float[])
                 as cell (lon, lat, everybody, district, planning_area, social_space, other_space, other_part)),
        part as (
          select cell.*, name, everybody * here as people
            from cell cross join lateral (values ('CITY', 1), ('DISTRICT ' || district, 1),
                   ('PLANNING_AREA ' || planning_area, 1), ('SOCIAL_SPACE ' || social_space, 1 - other_part),
                   ('SOCIAL_SPACE ' || other_space, other_part)) as area (name, here)
           where name is not null),
        ranked as (
          select *, sum(people) over (partition by name order by metres) as reached,
                 sum(people) over (partition by name) as living
            from part)
        select name, sum(people * metres) / sum(people) as mean,
               min(metres) filter (where reached >= 0.5 * living - 1e-9) as median,
               min(metres) filter (where reached >= 0.9 * living - 1e-9) as ninetieth,
               sum(people) as all,
               coalesce(sum(people) filter (where metres > ${far[0]}), 0) as near,
               coalesce(sum(people) filter (where metres > ${far[1]}), 0) as middle,
               coalesce(sum(people) filter (where metres > ${far[2]}), 0) as distant
          from ranked group by name having sum(people) > 0`
      const bySql = new Map(rows.map((row) => [row.name, row]))
      const known = [
        answer.city,
        ...answer.planningAreas,
        ...answer.socialSpaces,
        ...answer.districts,
      ]
        .map(({ accessDistance, ...area }) => ({
          ...accessDistance,
          found: bySql.get(nameOf(area)),
        }))
        .filter(({ mean }) => mean.value !== null)
      expect(known.length).toBeGreaterThan(40)
      for (const { mean, median, ninetiethPercentile, beyond, found } of known) {
        expectClose(mean.value, found?.mean)
        expectClose(median.value, found?.median)
        expectClose(ninetiethPercentile.value, found?.ninetieth)
        for (const [index, people] of [found?.near, found?.middle, found?.distant].entries()) {
          expectClose(beyond[index]?.residents.value, people)
          expectClose(beyond[index]?.share.value, (people ?? Number.NaN) / (found?.all ?? 1))
        }
      }
    },
  )

  it.each([
    ['MEETING', 1000],
    ['COUNSELLING', 2500],
  ] satisfies [Kind, number][])(
    'is by SQL whom each site serves, beside the others: %s within %d m',
    async (kind, within) => {
      const { serviceSites } = await api.ask(
        z.object({
          serviceSites: z.object({
            nodes: z.array(
              z.object({
                slug: z.string(),
                catchment: z
                  .object({
                    nearest: stated,
                    withinReach: stated,
                    nearestWithinReach: stated,
                    withoutOther: stated,
                  })
                  .nullable(),
              }),
            ),
          }),
        }),
        `{ serviceSites(first: 100) { nodes { slug catchment(${written({ kind, withinMetres: within })}) {
             nearest { value } withinReach { value } nearestWithinReach { value } withoutOther { value } } } } }`,
      )
      const { sql } = database()
      const of = columns('AGE_60_PLUS')
      const rows = await sql<
        { slug: string; nearest: number; within: number; both: number; only: number }[]
      >`
        with pair as (
          select place, people, slug,
                 1.3 * st_distance(st_point(lon, lat, 4326)::geography, position::geography) as metres
            from unnest(${of.lon}::float[], ${of.lat}::float[], ${of.people}::float[])
                 with ordinality as cell (lon, lat, people, place)
           cross join service_site where kinds @> array[${kind}]::service_kind[]),
        ranked as (
          select *, row_number() over (partition by place order by metres, slug collate "C") as rank,
                 count(*) filter (where metres <= ${within}) over (partition by place) as reached
            from pair)
        select slug, coalesce(sum(people) filter (where rank = 1), 0) as nearest,
               coalesce(sum(people) filter (where metres <= ${within}), 0) as within,
               coalesce(sum(people) filter (where metres <= ${within} and rank = 1), 0) as both,
               coalesce(sum(people) filter (where metres <= ${within} and reached = 1), 0) as only
          from ranked group by slug`
      const answered = new Map(
        serviceSites.nodes.flatMap(({ slug, catchment }) => (catchment ? [[slug, catchment]] : [])),
      )
      expect([...answered.keys()].sort()).toEqual(rows.map(({ slug }) => slug).sort())
      for (const { slug, nearest, within: reached, both, only } of rows) {
        const catchment = answered.get(slug)
        expectClose(catchment?.nearest.value, nearest)
        expectClose(catchment?.withinReach.value, reached)
        expectClose(catchment?.nearestWithinReach.value, both)
        expectClose(catchment?.withoutOther.value, only)
      }
    },
  )

  it.each([
    ['MEETING', 2000, [1]],
    ['COUNSELLING', 3000, [1, 0.68, 0.22]],
  ] satisfies [Kind, number, number[]][])(
    'is by SQL what staff falls to whom in floating catchment areas: %s within %d m, weights %j',
    async (kind, within, weights) => {
      const method = weights.length === 1 ? 'TWO_STEP' : 'ENHANCED_TWO_STEP'
      const answer = await api.ask(
        everywhere({ accessibility: stated }),
        allAreas(
          `accessibility(${written({ kind, withinMetres: within })}, method: ${method}) { value }`,
        ),
      )
      const { sql } = database()
      const of = columns('AGE_60_PLUS')
      const rows = await sql<{ name: string; posts: number }[]>`
        with site as (
          select slug, position, coalesce(
                   (select fte from staff
                     where staff.area_id = area.planning_area_id and kind = ${kind} and day <= '2025-12-31'
                     order by day desc limit 1) / count(*) over (partition by area.planning_area_id), 1) as supply
            from service_site join area on area.id = district_id
           where kinds @> array[${kind}]::service_kind[]),
        cell as (
          select * from unnest(${of.lon}::float[], ${of.lat}::float[], ${of.people}::float[], ${of.district}::text[],
                               ${of.planningArea}::text[], ${of.socialSpace}::text[], ${of.otherSpace}::text[],
                               ${of.otherPart}::float[])
                        with ordinality as cell (lon, lat, people, district, planning_area, social_space, other_space,
                                                 other_part, place)),
        pair as (
          select place, people, slug, supply,
                 1.3 * st_distance(st_point(lon, lat, 4326)::geography, position::geography) as metres
            from cell cross join site),
        weighed as (
          select *, (${weights}::float[])[greatest(1, ceil(metres / ${within} * ${weights.length}))::int] as weight
            from pair where metres <= ${within}),
        ratio as (
          select slug, max(supply) / nullif(sum(people * weight), 0) as each from weighed group by slug),
        given as (
          select place, sum(people * each * weight) as posts from weighed join ratio using (slug) group by place)
        select name, 1000 * coalesce(sum(posts * here), 0) / sum(people * here) as posts
          from cell left join given using (place)
         cross join lateral (values ('CITY', 1), ('DISTRICT ' || district, 1),
                 ('PLANNING_AREA ' || planning_area, 1), ('SOCIAL_SPACE ' || social_space, 1 - other_part),
                 ('SOCIAL_SPACE ' || other_space, other_part)) as area (name, here)
         where name is not null
         group by name having sum(people * here) > 0`
      const bySql = new Map(rows.map((row) => [row.name, row.posts]))
      const known = [
        answer.city,
        ...answer.planningAreas,
        ...answer.socialSpaces,
        ...answer.districts,
      ].filter(({ accessibility }) => accessibility.value !== null)
      expect(known.length).toBeGreaterThan(40)
      for (const { accessibility, ...area } of known) {
        expectClose(accessibility.value, bySql.get(nameOf(area)))
      }
    },
  )

  it('is by SQL who lives in each gap: connected cells of a social space beyond reach', async () => {
    const asked = { kind: 'COUNSELLING', withinMetres: 2500 } as const
    const { gaps } = await api.ask(
      z.object({
        gaps: z.object({
          totalCount: z.int(),
          joinedMetres: z.int(),
          nodes: z.array(z.object({ cells: z.array(z.int()), residents: stated })),
        }),
      }),
      `{ gaps(${written(asked)}, first: 100) { totalCount joinedMetres nodes { cells residents { value } } } }`,
    )
    const { sql } = database()
    const of = columns('AGE_60_PLUS')
    const rows = await sql<{ first: number; cells: number; people: number }[]>`
      with recursive cell as (
        select place - 1 as place, people, social_space, st_point(lon, lat, 4326)::geography as centre,
               floor(st_x(st_transform(st_point(lon, lat, 4326), 3035)) / 250) * 250 as x,
               floor(st_y(st_transform(st_point(lon, lat, 4326), 3035)) / 250) * 250 as y
          from unnest(${of.lon}::float[], ${of.lat}::float[], ${of.people}::float[], ${of.socialSpace}::text[])
               with ordinality as cell (lon, lat, people, social_space, place)),
      beyond as materialized (
        select * from cell
         where people > 0 and not exists (
           select from service_site where kinds @> array[${asked.kind}]::service_kind[]
              and 1.3 * st_distance(centre, position::geography) <= ${asked.withinMetres})),
      step as materialized (
        select one.place, other.place as next
          from beyond as one join beyond as other using (social_space)
         where sqrt((one.x - other.x) ^ 2 + (one.y - other.y) ^ 2) <= ${gaps.joinedMetres}),
      joined as (
        select place, next from step
         union
        select joined.place, step.next from joined join step on step.place = joined.next),
      gap as (select next as place, min(place) as first from joined group by next)
      select first::int, count(*)::int as cells, sum(people) as people
        from gap join beyond using (place) group by first order by first`
    expect(gaps.totalCount).toBe(rows.length)
    const listed = gaps.nodes.map(({ cells, residents }) => ({ cells, people: residents.value }))
    expect(
      listed
        .map(({ cells }) => ({ first: Math.min(...cells), cells: cells.length }))
        .sort((a, b) => a.first - b.first),
    ).toEqual(rows.map(({ first, cells }) => ({ first, cells })))
    const people = new Map(rows.map((row) => [row.first, row.people]))
    const known = listed.filter((gap) => gap.people !== null)
    expect(known.length).toBeGreaterThan(3)
    for (const gap of known) expectClose(gap.people, people.get(Math.min(...gap.cells)))
  })
})
