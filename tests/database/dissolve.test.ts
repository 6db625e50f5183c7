import { describe, expect, it } from 'vitest'

import { describeOnBothLoadedDatabases } from '../support/both-loaded-databases.ts'

describeOnBothLoadedDatabases('the outlines', (database) => {
  const one = async (query: string): Promise<unknown> => {
    const [row] = await database().sql.unsafe<{ value: unknown }[]>(query)
    return row?.value
  }

  it('are 1 city, 10 planning areas, 17 social spaces and 64 districts, all of them valid', async () => {
    const rows = await database().sql`
      select level::text, count(*)::int, bool_and(st_isvalid(outline)) as valid
        from area group by level order by area.level`
    expect([...rows]).toEqual([
      { level: 'CITY', count: 1, valid: true },
      { level: 'PLANNING_AREA', count: 10, valid: true },
      { level: 'SOCIAL_SPACE', count: 17, valid: true },
      { level: 'DISTRICT', count: 64, valid: true },
    ])
  })

  it.each(['PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT'])(
    'of level %s share no point inside',
    async (level) => {
      const overlaps = await one(`
        select count(*)::int as value from area a join area b on a.id < b.id and a.outline && b.outline
         where a.level = '${level}' and b.level = '${level}' and st_relate(a.outline, b.outline, '2********')`)
      expect(overlaps).toBe(0)
    },
  )

  it.each(['PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT'])(
    'of level %s cover the city and nothing else',
    async (level) => {
      const covers = await one(`
        select st_equals((select st_union(outline) from area where level = '${level}'), outline) as value
          from area where level = 'CITY'`)
      expect(covers).toBe(true)
      const surplus = await one(`
        select abs((select sum(st_area(outline)) from area where level = '${level}') / st_area(outline) - 1) as value
          from area where level = 'CITY'`)
      expect(surplus).toBeLessThan(1e-12)
    },
  )

  it.each([
    ['PLANNING_AREA', 'planning_area_id'],
    ['SOCIAL_SPACE', 'social_space_id'],
  ])('of each %s are their districts put together', async (level, column) => {
    const different = await one(`
      select count(*)::int as value from area parent
       where level = '${level}'
         and not st_equals(outline, (select st_union(outline) from area where ${column} = parent.id))`)
    expect(different).toBe(0)
  })

  it('have no holes, and the city is one piece', async () => {
    const holes = await one(`
      select sum(st_numinteriorrings(part.geom))::int as value
        from area, st_dump(outline) part`)
    expect(holes).toBe(0)
    const pieces = await one(
      "select st_numgeometries(outline) as value from area where level = 'CITY'",
    )
    expect(pieces).toBe(1)
  })

  it('measure about what the city says of each district, and never stand in for it', async () => {
    const rows = await database().sql<{ code: string; ratio: number }[]>`
      select code, st_area(outline::geography) / 1e6 / area_km2 as ratio from area where level = 'DISTRICT'`
    for (const { ratio } of rows) expect(Math.abs(ratio - 1)).toBeLessThan(0.25)
    expect(await one("select area_km2 as value from area where code = '72'")).toBe(0.703)
  })

  describe('have their centres', () => {
    it.each(['CITY', 'PLANNING_AREA', 'SOCIAL_SPACE'])('inside, at level %s', async (level) => {
      const outside = await one(
        `select count(*)::int as value from area where level = '${level}' and not st_covers(outline, centre)`,
      )
      expect(outside).toBe(0)
    })

    it('within 300 m of the outline, for districts: outlines are generalised', async () => {
      const farthest = await one(
        "select max(st_distance(outline::geography, centre::geography)) as value from area where level = 'DISTRICT'",
      )
      expect(farthest).toBeLessThan(300)
    })
  })
})
