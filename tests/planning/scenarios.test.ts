import { isDeepStrictEqual } from 'node:util'

import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'

import { runs } from '../../geo/src/disclosure/testing/runs.ts'
import { roundedTo } from '../../geo/src/figures/precision.ts'
import { plannedAreas } from '../../geo/src/planning/planned-areas.ts'
import { PlannedReach } from '../../geo/src/planning/planned-reach.ts'
import { changesByArea, SettledReach } from '../../geo/src/planning/settled-reach.ts'
import { whereSitesAreUnknown } from '../../geo/src/planning/unknown-sites.ts'
import { accessDistanceOf } from '../../geo/src/reach/access/access-distance.ts'
import { residentsWithin } from '../../geo/src/reach/access/residents-within.ts'
import { reachAges, ReachCells } from '../../geo/src/reach/cells/reach-cells.ts'
import { sharedDistricts } from '../../geo/src/world/shared-districts.ts'
import { coverageOf } from '../../geo/src/reach/coverage.ts'
import { pointsOf } from '../../geo/src/reach/distance/geodesic.ts'
import { nearestSites } from '../../geo/src/reach/distance/nearest-sites.ts'
import { DrawnSites } from '../../geo/src/reach/drawn-reach.ts'
import { areasWithUnknownSites } from '../../geo/src/reach/known-sites.ts'
import { limitByDistance, limitByTime, sitesOf } from '../../geo/src/reach/reach-question.ts'
import type { ReachedWorld } from '../../geo/src/reach/reached-world.ts'
import type { Figure } from '../../geo/src/figures/figure.ts'
import type { Sourced } from '../../geo/src/terms/certainty.ts'
import { areaLevels } from '../../geo/src/terms/classifications.ts'
import { applyScenario } from '../../geo/src/world/apply-scenario.ts'
import type { Published } from '../../geo/src/world/published.ts'
import { type Change, scenarioSchema } from '../../geo/src/world/scenario.ts'
import { dresden } from './dresden-world.ts'

const walking = { detourFactor: 1.3, stretch: null } as const
const limits = [limitByDistance(1000), limitByTime(12, { AGE_60_TO_79: 4, AGE_80_PLUS: 3 })]

let world: Published
let cells: ReachCells

beforeAll(async () => {
  world = await dresden()
  cells = new ReachCells(world.inhabited)
})

/** As the API has it. */
function reachedIn(changed: Published): ReachedWorld {
  const sites = sitesOf(changed.sites, { kinds: ['MEETING'], provider: null })
  const points = pointsOf({ lon: sites.map(({ lon }) => lon), lat: sites.map(({ lat }) => lat) })
  return {
    world: changed,
    kind: 'MEETING',
    cells,
    sites,
    unknownIn: areasWithUnknownSites('MEETING', changed),
    shared: sharedDistricts(changed),
    walking: { key: 'walkingEstimated', to: 'SITE', factor: 1.3 },
    drawn: () => new DrawnSites(cells, sites),
    nearest: nearestSites(cells.points, points, 1.3),
  }
}

const areasOf = ({ areas }: Published) => areaLevels.flatMap(areas.atLevel)
const numberOf = ({ value, status }: Sourced | Figure) => ({ value, status })

/** Whole numbers are added up in another order, which only floating point knows of. */
const digitsOf = (value: number | null | undefined) => value?.toPrecision(10) ?? null

/** Wishes of a hand: where, which of the sites that stand, and what. */
const someWishes = fc.array(
  fc.record({
    cell: fc.nat(),
    site: fc.nat(),
    what: fc.constantFrom('openSite' as const, 'closeSite' as const, 'moveSite' as const),
    aside: fc.integer({ min: -9, max: 9 }).map((steps) => steps * 0.0003),
  }),
  { minLength: 1, maxLength: 25 },
)

/** Each as a change of a scenario, and as the hand makes it. */
function make(
  wishes: typeof someWishes extends fc.Arbitrary<infer Wishes> ? Wishes : never,
  planned: PlannedReach<number>,
): Change[] {
  return wishes.flatMap(({ cell, site, what, aside }, at): Change[] => {
    const { lon, lat, district } = cells.cells
    const home = cell % cells.length
    const place = {
      lon: (lon[home] ?? 0) + aside,
      lat: lat[home] ?? 0,
      district: world.areas.byId(district[home] ?? 0).code,
    }
    const standing = planned.sites[site % Math.max(1, planned.sites.length)]
    if (what === 'openSite' || !standing) {
      // By their slugs some stand before and some behind those there are.
      const slug = `${at % 2 === 0 ? 'a' : 'z'}-new-${at}`
      planned.open({ slug, ...place, ways: null })
      return [
        { type: 'openSite', slug, name: slug, kinds: ['MEETING'], provider: 'FUNDED', ...place },
      ]
    }
    const { slug } = standing
    if (what === 'closeSite') {
      planned.close(slug)
      return [{ type: what, slug }]
    }
    const moving = planned.lift(slug)
    moving.at({ lon: place.lon + 0.01, lat: place.lat })
    moving.at(place)
    moving.drop(place)
    return [{ type: what, slug, ...place }]
  })
}

const plannedToday = (limit: (typeof limits)[number]) => {
  const today = reachedIn(world)
  return new PlannedReach(
    cells,
    walking,
    today.sites.map(({ slug, lon, lat }) => ({ slug, lon, lat, ways: null })),
    { limits: limit.metres, ends: [500, 1000, 2000], areas: plannedAreas(today) },
  )
}

describe('a plan over the built-in cells', () => {
  it('tells after the drop of every area what coverage and distances are in the scenario’s world, to the last digit', () => {
    fc.assert(
      fc.property(
        someWishes,
        fc.constantFrom(...limits),
        fc.constantFrom(...reachAges),
        (wishes, limit, ages) => {
          const planned = plannedToday(limit)
          const changes = make(wishes, planned)
          const reached = reachedIn(applyScenario(world, { schema: scenarioSchema, changes }))
          const { sites, nearest } = planned.nearest.nearest()
          expect(sites.map(({ slug }) => slug)).toEqual(reached.sites.map(({ slug }) => slug))
          expect(nearest).toEqual(reached.nearest)
          const areas = plannedAreas(reached)
          const settled = new SettledReach(cells, nearest, areas, limit.metres)
          const within = residentsWithin(cells, reached.nearest)(limit.metres)
          const uneven = planned.uneven(ages)
          const different = areasOf(world).flatMap((area) => {
            const figures = settled.figures(area.id, ages)
            const coverage = coverageOf(reached, within, area, ages, limit)
            const { mean, worstServedTenth, gini } = accessDistanceOf(reached, area, ages)
            const { residents, covered, share } = coverage
            const rules = [residents, covered, share, mean, worstServedTenth, gini]
            const own = [
              ...[figures.residents, figures.covered, figures.share, figures.meanMetres],
              ...[figures.worstServedTenth, figures.gini],
            ]
            // What follows the hand is that, as it is printed.
            const moving = planned.figures(area.id, ages, planned.sinceToday, areas.get(area.id))
            const isPrinted =
              isPrintedAlike(moving.covered, figures.covered, 1) &&
              isPrintedAlike(moving.share, figures.share, 4) &&
              isPrintedAlike(moving.meanMetres, figures.meanMetres, 0)
            const walked = figures.covered.value === null ? undefined : uneven.get(area.id)
            const found = {
              own: own.map(numberOf),
              uneven: [digitsOf(figures.worstServedTenth.value), digitsOf(figures.gini.value)],
              isPrinted,
            }
            const expected = {
              own: rules.map(numberOf),
              uneven: [digitsOf(walked?.worstServedTenth), digitsOf(walked?.gini)],
              isPrinted: true,
            }
            return isDeepStrictEqual(found, expected) ? [] : [{ area: area.name, found, expected }]
          })
          expect(different).toEqual([])
        },
      ),
      runs(200, 8),
    )
  })

  it('tells who wins and who loses in each area: what is won less what is lost is the change', () => {
    fc.assert(
      fc.property(someWishes, fc.constantFrom(...reachAges), (wishes, ages) => {
        const [limit = limitByDistance(1000)] = limits
        const planned = plannedToday(limit)
        const today = reachedIn(world)
        const before = new SettledReach(cells, today.nearest, plannedAreas(today), limit.metres)
        const changes = make(wishes, planned)
        const reached = reachedIn(applyScenario(world, { schema: scenarioSchema, changes }))
        const { nearest } = planned.nearest.nearest()
        const after = new SettledReach(cells, nearest, plannedAreas(reached), limit.metres)
        for (const { area, change, gained, lost, ...both } of changesByArea(before, after, ages)) {
          expect(both.before).toEqual(before.figures(area, ages))
          expect(both.after).toEqual(after.figures(area, ages))
          if (change.covered.value === null) {
            expect([both.before.covered.value, both.after.covered.value]).toContain(null)
            expect([gained.value, lost.value]).toEqual([null, null])
            continue
          }
          expect((gained.value ?? Number.NaN) - (lost.value ?? Number.NaN)).toBeCloseTo(
            change.covered.value,
            6,
          )
          const moving = planned.figures(area, ages)
          expect(moving.gained.value).toBeCloseTo(gained.value ?? Number.NaN, 2)
          expect(moving.lost.value).toBeCloseTo(lost.value ?? Number.NaN, 2)
        }
      }),
      runs(100, 4),
    )
  })

  it('leaves out cells where meeting places are not known, and names their areas', () => {
    const unknownIn = (changed: Published) => {
      const areas = plannedAreas(reachedIn(changed))
      const planning = changed.areas.atLevel('PLANNING_AREA').map(({ id }) => id)
      const unknown = whereSitesAreUnknown(
        cells,
        new Map([...areas].filter(([id]) => planning.includes(id))),
      )
      return {
        names: unknown.areas.map((id) => changed.areas.byId(id).name).sort(),
        leftOut: [...(unknown.cells ?? [])].reduce((sum, one) => sum + one, 0),
      }
    }
    const today = unknownIn(world)
    expect(today.names).toEqual(['Loschwitz', 'Prohlis'])
    const inThem = [...cells.cells.district].filter((id) => {
      const area = world.areas.byId(world.areas.byId(id).planningAreaId ?? 0)
      return today.names.includes(area.name)
    })
    expect(today.leftOut).toBe(inThem.length)
    // A site that is opened there is one that is known.
    const prohlis = world.areas.atLevel('DISTRICT').find(({ planningAreaId, reportedWithId }) => {
      const area = world.areas.byId(planningAreaId ?? 0)
      return area.name === 'Prohlis' && reportedWithId === null
    })
    const opened: Change = {
      ...{ type: 'openSite', slug: 'new', name: 'new', kinds: ['MEETING'], provider: 'FUNDED' },
      ...{ lon: 13.79, lat: 51, district: prohlis?.code ?? '' },
    }
    const after = unknownIn(applyScenario(world, { schema: scenarioSchema, changes: [opened] }))
    expect(after.names).toEqual(['Loschwitz'])
  })
})

/** Of the same digits, or so near to where they change that a millionth of a person, or half a decimetre, decides. */
function isPrintedAlike(one: Sourced, other: Sourced, decimals: number): boolean {
  if (one.value === null || other.value === null) return isDeepStrictEqual(one, other)
  if (one.status !== other.status || one.sourceId !== other.sourceId) return false
  if (roundedTo(decimals, one.value) === roundedTo(decimals, other.value)) return true
  const step = 10 ** -decimals
  const fromEdge = Math.abs(((other.value / step) % 1) - 0.5) * step
  return fromEdge < (decimals === 0 ? 0.05 : 1e-5)
}
