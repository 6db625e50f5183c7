import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { squareOf } from '../../geo/src/reach/distance/grid-square.ts'
import { figure, figureFields } from '../support/figure.ts'
import {
  type AskedReach,
  bandsOf,
  livingIn,
  metresFor,
  nearestOf,
  type ReachAges,
  type SeedCell,
  sum,
  Town,
  written,
} from '../support/reach.ts'

/** Metres between the middles of two squares of the grid. */
function squaresApart(one: SeedCell, other: SeedCell): number {
  const [a, b] = [squareOf(one.lon, one.lat), squareOf(other.lon, other.lat)]
  return Math.hypot(a.x - b.x, a.y - b.y)
}

const statedFigure = z.object({ value: z.number().nullable(), status: z.string() })
const parts = ['nearest', 'withinReach', 'nearestWithinReach', 'withoutOther'] as const
const catchment = z.object({
  nearest: statedFigure,
  withinReach: statedFigure,
  nearestWithinReach: statedFigure,
  withoutOther: statedFigure,
})
const sites = z.object({
  serviceSites: z.object({
    nodes: z.array(z.object({ slug: z.string(), catchment: catchment.nullable() })),
  }),
})
const valued = z.object({ value: z.number() })
const values = z.object({
  marginalValues: z.object({
    meanMetres: z.number(),
    note: z.string(),
    sites: z.array(
      z.object({
        site: z.object({ slug: z.string() }),
        catchment: z.object({ nearest: valued, withoutOther: valued }),
        ...{ nearest: z.number(), lost: z.number() },
        ...{ meanMetres: z.number(), longerMetres: z.number() },
      }),
    ),
  }),
})
const askedOf: (AskedReach & { ages: ReachAges })[] = [
  { kind: 'MEETING', ages: 'AGE_60_PLUS', withinMetres: 1000 },
  { kind: 'MEETING', ages: 'AGE_80_PLUS', withinMetres: 3000 },
  { kind: 'COUNSELLING', ages: 'AGE_60_PLUS', withinMinutes: 20 },
  { kind: 'MEETING', ages: 'AGE_60_PLUS', withinMetres: 1500 },
  { kind: 'COUNSELLING', ages: 'AGE_60_PLUS', withinMetres: 1500, provider: 'MUNICIPAL' },
]

describeOnBothDatabases('catchments', (api) => {
  let town: Town

  beforeAll(async () => {
    town = await Town.read(api)
  })

  it.each(askedOf.map((one) => [written({ ...one }), one] as const))(
    'of all sites are what a loop over all cells and sites says: %s',
    async (args, { ages, ...asked }) => {
      const { serviceSites } = await api.ask(
        sites,
        `{ serviceSites(first: 100) { nodes { slug catchment(${args}) { ${parts
          .map((part) => `${part} { value status }`)
          .join(' ')} } } } }`,
      )
      expect(serviceSites.nodes).toHaveLength(town.sites.length)
      for (const { slug, catchment: found } of serviceSites.nodes) {
        const own = town.sites.findIndex((site) => site.slug === slug)
        const counted = town.counted(asked)
        if (!counted.includes(own)) {
          expect(found).toBeNull()
          continue
        }
        const others = counted.filter((site) => site !== own)
        const count = (belongs: (reach: number, mine: number, next: number) => boolean) =>
          sum(
            town.cells.flatMap((cell) =>
              bandsOf(ages).map((age) =>
                belongs(
                  metresFor(age, asked),
                  cell.metres[own] ?? Infinity,
                  nearestOf(cell, others),
                )
                  ? cell[age]
                  : 0,
              ),
            ),
          )
        const expected = {
          nearest: count((_, mine, next) => mine < next),
          withinReach: count((reach, mine) => mine <= reach),
          nearestWithinReach: count((reach, mine, next) => mine <= reach && mine < next),
          withoutOther: count((reach, mine, next) => mine <= reach && next > reach),
        }
        for (const part of parts) {
          expect(found?.[part].status).toBe('ESTIMATED')
          expect(found?.[part].value ?? -1).toBeCloseTo(expected[part], 6)
        }
      }
    },
  )

  it('share everybody among the sites: each is nearest to somebody else', async () => {
    const { serviceSites } = await api.ask(
      sites,
      `{ serviceSites(first: 100, filter: { kinds: [MEETING] }) { nodes { slug catchment(reach: { kind: MEETING, withinMetres: 1000 })
         { nearest { value status } withinReach { value status } nearestWithinReach { value status } withoutOther { value status } } } } }`,
    )
    const nearest = serviceSites.nodes.map(({ catchment: found }) => found?.nearest.value ?? 0)
    expect(sum(nearest)).toBeCloseTo(livingIn(town.cells, 'AGE_60_PLUS'), 4)
  })

  it.each(askedOf.map((one) => [written({ ...one }), one] as const))(
    'say in order what each site is worth alone, and how far everybody would walk without it: %s',
    async (args, { ages, ...asked }) => {
      const { marginalValues } = await api.ask(
        values,
        `{ marginalValues(${args}) { meanMetres note sites { site { slug } nearest lost meanMetres longerMetres
           catchment { nearest { value } withoutOther { value } } } } }`,
      )
      const counted = town.counted(asked)
      const meanTo = (sites: readonly number[]) => {
        const walked = town.cells.map((cell) => ({
          people: sum(bandsOf(ages).map((age) => cell[age])),
          metres: nearestOf(cell, sites),
        }))
        const ways = sum(walked.map(({ people, metres }) => people * metres))
        return ways / sum(walked.map(({ people }) => people))
      }
      expect(marginalValues.meanMetres).toBeCloseTo(meanTo(counted), 1)
      expect(marginalValues.sites).toHaveLength(counted.length)
      const slugOf = (site: number) => town.sites[site]?.slug
      for (const { site, catchment: found, ...value } of marginalValues.sites) {
        expect(value.nearest).toBeCloseTo(found.nearest.value, 3)
        expect(value.lost).toBeCloseTo(found.withoutOther.value, 3)
        const others = counted.filter((one) => slugOf(one) !== site.slug)
        expect(value.meanMetres).toBeCloseTo(meanTo(others), 1)
        expect(value.longerMetres).toBeCloseTo(value.meanMetres - marginalValues.meanMetres, 9)
      }
      const losses = marginalValues.sites.map(({ lost }) => lost)
      expect(losses).toEqual(losses.toSorted((one, other) => other - one))
    },
  )

  it('explain themselves', async () => {
    const { serviceSite } = await api.ask(
      z.object({ serviceSite: z.object({ catchment: z.object({ withoutOther: figure }) }) }),
      `{ serviceSite(slug: "luise") { catchment(reach: { kind: MEETING, withinMetres: 1000 }) { withoutOther { ${figureFields} } } } }`,
    )
    expect(serviceSite.catchment.withoutOther.explanation).toMatchObject({
      formula: 'sum: residents 60+ in cells that reach this site and no other',
      note: textWith(
        'They lose access if it closes.',
        'Within reach means: at most 1,000 m on foot.',
        'estimated for cells, not counted',
      ),
    })
  })
})

const textWith = (...parts: string[]): unknown =>
  expect.stringMatching(new RegExp(parts.map((part) => part.replaceAll('.', '\\.')).join('.*')))

const gap = z.object({
  rank: z.int(),
  residents: statedFigure,
  cells: z.array(z.int()),
  centre: z.object({ lon: z.number(), lat: z.number() }),
  district: z.object({ code: z.string() }),
  districts: z.array(z.object({ code: z.string() })),
  socialSpace: z.object({ code: z.string() }),
  nearestSite: z.object({ slug: z.string() }).nullable(),
  walkingMetres: statedFigure,
})
const gaps = z.object({
  gaps: z.object({ totalCount: z.int(), joinedMetres: z.int(), nodes: z.array(gap) }),
  cells: z.object({ lon: z.array(z.number()), lat: z.array(z.number()) }),
})

describeOnBothDatabases('gaps', (api) => {
  let town: Town

  beforeAll(async () => {
    town = await Town.read(api)
  })

  const ask = (args: string) =>
    api.ask(
      gaps,
      `{ gaps(${args}, first: 100) { totalCount joinedMetres nodes { rank residents { value status } cells centre { lon lat }
           district { code } districts { code } socialSpace { code } nearestSite { slug } walkingMetres { value status } } }
         cells { lon lat } }`,
    )

  it('are the connected cells of a social space beyond reach, those with the most residents first', async () => {
    const asked = { kind: 'MEETING', withinMetres: 2000 } as const
    const found = await ask(written(asked))
    const counted = town.counted(asked)
    const byPlace = new Map(town.cells.map((cell) => [`${cell.lon} ${cell.lat}`, cell]))
    const cellAt = (index: number) => {
      const cell = byPlace.get(`${found.cells.lon[index] ?? 0} ${found.cells.lat[index] ?? 0}`)
      if (!cell) throw new Error('A cell that the data set does not have')
      return cell
    }
    const { nodes, totalCount, joinedMetres } = found.gaps
    expect(totalCount).toBeLessThanOrEqual(100)
    expect(nodes).toHaveLength(totalCount)
    expect(nodes.map(({ rank }) => rank)).toEqual(nodes.map((_, index) => index + 1))

    const groups = nodes.map((node) => node.cells.map(cellAt))
    const beyond = town.cells.filter(
      (cell) => nearestOf(cell, counted) > 2000 && cell.AGE_60_TO_79 + cell.AGE_80_PLUS > 0,
    )
    expect(groups.flat()).toHaveLength(beyond.length)
    expect(new Set(groups.flat())).toEqual(new Set(beyond))
    const spaceOf = ([first]: readonly SeedCell[]) => first?.socialSpace
    for (const group of groups) {
      expect(group.map(({ socialSpace }) => socialSpace)).toEqual(group.map(() => spaceOf(group)))
    }
    groups.forEach((group, one) => {
      groups.forEach((other, two) => {
        if (one >= two || spaceOf(group) !== spaceOf(other)) return
        const apart = Math.min(...group.flatMap((a) => other.map((b) => squaresApart(a, b))))
        expect(apart).toBeGreaterThan(joinedMetres)
      })
    })
    const totals = groups.map((group) => livingIn(group, 'AGE_60_PLUS'))
    totals.slice(1).forEach((total, index) => {
      expect(total).toBeLessThanOrEqual((totals[index] ?? 0) + 1e-6)
    })
    nodes.forEach((node, index) => {
      const group = groups[index] ?? []
      const isKnown = group.some((cell) =>
        town.isKnown({ level: 'DISTRICT', code: cell.district }, asked.kind),
      )
      expect(node.residents.status).toBe(isKnown ? 'ESTIMATED' : 'MISSING')
      expect(node.residents.value ?? -1).toBeCloseTo(isKnown ? (totals[index] ?? 0) : -1, 6)
      expect(node.walkingMetres.status).toBe(node.residents.status)
      expect(node.districts[0]).toEqual(node.district)
      const mean =
        sum(
          group.map((cell) => nearestOf(cell, counted) * (cell.AGE_60_TO_79 + cell.AGE_80_PLUS)),
        ) / (totals[index] ?? 1)
      if (node.walkingMetres.value !== null) {
        expect(Math.abs(node.walkingMetres.value - mean)).toBeLessThan(0.01)
        expect(node.walkingMetres.value).toBeGreaterThan(2000)
      }
      const slugs = counted.map((site) => town.sites[site]?.slug)
      expect(slugs).toContain(node.nearestSite?.slug)
    })
  })

  it('are everywhere where no site counts, and nowhere within any distance', async () => {
    const none = await ask('reach: { kind: MEETING, provider: MUNICIPAL, withinMetres: 1000 }')
    const inhabited = town.cells.filter((cell) => livingIn([cell], 'AGE_60_PLUS') > 0)
    expect(none.gaps.totalCount).toBeLessThanOrEqual(100)
    expect(none.gaps.nodes.flatMap(({ cells }) => cells)).toHaveLength(inhabited.length)
    expect(none.gaps.nodes[0]).toMatchObject({
      nearestSite: null,
      walkingMetres: { value: null, status: 'MISSING' },
    })
    const everywhere = await ask('reach: { kind: MEETING, withinMetres: 50000 }')
    expect(everywhere.gaps).toMatchObject({ totalCount: 0, nodes: [] })
  })

  describe('come in parts', () => {
    it('of as many as asked for', async () => {
      const { data } = await api.answer({
        query:
          '{ gaps(reach: { kind: MEETING, withinMetres: 1000 }, first: 2) { totalCount nodes { rank } } }',
      })
      expect(data).toMatchObject({ gaps: { nodes: [{ rank: 1 }, { rank: 2 }] } })
    })
  })
})
