import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { bandsOf, type ReachAges, reachAges, type ReachCells } from '../reach/cells/reach-cells.ts'
import { statedAccess } from '../reach/access/access-distance.ts'
import { residentsWithin } from '../reach/access/residents-within.ts'
import { statedCoverage } from '../reach/coverage.ts'
import type { AreaReach } from '../reach/reached-world.ts'
import { cellsOf } from '../reach/town-fixture.ts'
import { reachOfAges } from './planned-areas.ts'
import { PlannedReach } from './planned-reach.ts'
import {
  areaOf,
  fulfil,
  placesInAndOut,
  shownOf,
  siteAt,
  someAreas,
  someQuestion,
  someSitesStanding,
  someTown,
  someWish,
  walking,
} from './planning-fixture.ts'

const keys = [...someAreas.keys()]
const place = { lon: 13.7, lat: 51 }

/** To a ten-thousandth: people are counted in millionths, and there are few. */
function expectAlike(one: unknown, other: unknown): void {
  if (typeof one === 'number' && typeof other === 'number') expect(one).toBeCloseTo(other, 4)
  else expect(one).toEqual(other)
}

/** Of ways in whole decimetres, by people in whole thousandths. */
function meanOfWholes(
  cells: ReachCells,
  metres: Float64Array,
  { districtIds, parts }: AreaReach,
  ages: ReachAges,
): number {
  let [ways, walkers] = [0, 0]
  for (const cell of cells.cellsIn(districtIds)) {
    const way = metres[cell] ?? Infinity
    if (way === Infinity) continue
    for (const age of bandsOf(ages)) {
      const part = parts?.get(cells.cells.district[cell] ?? 0)?.[age] ?? 1
      const people = Math.round((cells.cells.residents[age][cell] ?? 0) * 1000) * part
      walkers += people
      ways += (people * Math.round(way * 10)) / 10
    }
  }
  return ways / walkers
}

describe('a plan', () => {
  it('tells of every area what the rules of reach tell, while a hand moves a site, too', () => {
    fc.assert(
      fc.property(
        someTown,
        someSitesStanding,
        someQuestion,
        fc.array(someWish, { maxLength: 5 }),
        fc.array(placesInAndOut, { maxLength: 3 }),
        fc.constantFrom(...reachAges),
        (cells, sites, asked, wishes, course, ages) => {
          const planned = new PlannedReach(cells, walking, sites, asked)
          for (const wish of wishes) fulfil(planned, wish)
          const [taken] = planned.sites
          const moving = taken ? planned.lift(taken.slug) : planned.bring('new')
          for (const somewhere of course) moving.at(somewhere)
          const metres = planned.reached.metres.slice()
          const nearest = { site: new Int32Array(cells.length), metres }
          const within = residentsWithin(cells, nearest)(asked.limits)
          for (const [key, one] of someAreas) {
            const area = reachOfAges(one, ages)
            const figures = planned.figures(key, ages)
            const { residents, covered, share } = statedCoverage(cells, within, area, ages)
            const { mean } = statedAccess(cells, nearest, area, ages)
            expect(figures.residents).toEqual(residents)
            for (const [own, rule] of [
              [figures.covered, covered],
              [figures.share, share],
            ] as const) {
              expectAlike(own.value, rule.value)
              expect({ ...own, value: null }).toEqual({ ...rule, value: null })
            }
            expect({ ...figures.meanMetres, value: null }).toEqual({ ...mean, value: null })
            const walked = meanOfWholes(cells, metres, area, ages)
            if (mean.value !== null) expectAlike(figures.meanMetres.value, walked)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('counts whom a move wins and loses, since today and since the site was taken up', () => {
    const wishes = fc.array(someWish, { maxLength: 4 })
    fc.assert(
      fc.property(
        someTown,
        someSitesStanding,
        someQuestion,
        wishes,
        placesInAndOut,
        (cells, sites, asked, todo, somewhere) => {
          const planned = new PlannedReach(cells, walking, sites, asked)
          const today = planned.reached.metres.slice()
          for (const wish of todo) fulfil(planned, wish)
          const before = planned.reached.metres.slice()
          const [taken] = planned.sites
          const moving = taken ? planned.lift(taken.slug) : planned.bring('new')
          moving.at(somewhere)
          const now = planned.reached.metres
          const moved = (then: Float64Array, isWon: boolean) =>
            bandsOf('AGE_60_PLUS').reduce((sum, age) => {
              const reaches = (metres = Infinity) => metres <= asked.limits[age]
              return cells.cells.residents[age].reduce((people, count, cell) => {
                const [was, is] = [reaches(then[cell]), reaches(now[cell])]
                return was !== is && is === isWon ? people + count : people
              }, sum)
            }, 0)
          for (const [since, then] of [
            [planned.sinceToday, today],
            [moving.since, before],
          ] as const) {
            const { gained, lost, residents } = planned.figures('city', 'AGE_60_PLUS', since)
            expect(residents.value).not.toBeNull()
            expect(gained.value).toBeCloseTo(moved(then, true), 4)
            expect(lost.value).toBeCloseTo(moved(then, false), 4)
          }
        },
      ),
    )
  })

  it('is after changes and back what it was before, to the byte', () => {
    fc.assert(
      fc.property(
        someTown,
        someSitesStanding,
        someQuestion,
        fc.array(someWish, { maxLength: 12 }),
        (cells, sites, asked, todo) => {
          const planned = new PlannedReach(cells, walking, sites, asked)
          const before = shownOf(planned, keys)
          const back = todo.map((wish) => fulfil(planned, wish))
          for (const undo of back.reverse()) undo()
          expect(shownOf(planned, keys)).toEqual(before)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('is after ten thousand changes and back what it was before, to the byte', () => {
    const [cells] = fc.sample(someTown, { numRuns: 1, seed: 15 })
    const [sites = []] = fc.sample(someSitesStanding, { numRuns: 1, seed: 15 })
    const [asked] = fc.sample(someQuestion, { numRuns: 1, seed: 15 })
    if (!cells || !asked) throw new Error('no town')
    const planned = new PlannedReach(cells, walking, sites, asked)
    const before = shownOf(planned, keys)
    const wishes = fc.sample(someWish, { numRuns: 10_000, seed: 15 })
    const back = wishes.map((wish, at) => {
      const undo = fulfil(planned, wish)
      const [some] = planned.sites
      if (at % 10 === 0 && some) {
        const moving = planned.lift(some.slug)
        moving.at(wish.place)
        moving.putBack()
      }
      return undo
    })
    expect(shownOf(planned, keys)).not.toEqual(before)
    // The same sites opened at once, in another order, are the same plan.
    const anew = new PlannedReach(cells, walking, sites, asked)
    for (const { slug } of sites) anew.close(slug)
    for (const site of planned.sites.toReversed()) anew.open(site)
    expect(shownOf(anew, keys)).toEqual(shownOf(planned, keys))
    for (const undo of back.reverse()) undo()
    expect(shownOf(planned, keys)).toEqual(before)
  })

  it('asks something else of the same sites as if it had been asked at first', () => {
    fc.assert(
      fc.property(
        someTown,
        someSitesStanding,
        someQuestion,
        someQuestion,
        someWish,
        (cells, sites, first, second, wish) => {
          const planned = new PlannedReach(cells, walking, sites, first)
          fulfil(planned, wish)
          planned.ask(second)
          const other = new PlannedReach(cells, walking, sites, second)
          fulfil(other, wish)
          expect(shownOf(planned, keys)).toEqual(shownOf(other, keys))
        },
      ),
      { numRuns: 50 },
    )
  })

  const cells = cellsOf([
    { ...place, district: 1, younger: 10, older: 5 },
    { lon: 13.72, lat: 51, district: 4, younger: 20, older: 8 },
  ])
  const asked = {
    limits: { AGE_60_TO_79: 1000, AGE_80_PLUS: 800 },
    ends: [500, 1000],
    areas: someAreas,
  }

  it('tells nothing of areas with unknown sites, of suppressed ones and where nobody lives, until it may', () => {
    const planned = new PlannedReach(cells, walking, [siteAt('a', place)], asked)
    const valueOf = (area: string) => planned.figures(area, 'AGE_60_PLUS').share
    expect(valueOf('city')).toMatchObject({ value: 15 / 43 })
    expect(valueOf('unknown')).toMatchObject({ status: 'MISSING', missingReason: 'SITES_UNKNOWN' })
    expect(valueOf('nowhere')).toMatchObject({ value: null, status: 'MISSING' })
    expect(valueOf('hidden')).toMatchObject({ value: null, status: 'SUPPRESSED' })
    const now = planned.figures('unknown', 'AGE_60_PLUS', planned.sinceToday, areaOf([4]))
    expect(now.share.value).toBe(0)
    expect(() => planned.figures('elsewhere', 'AGE_60_PLUS')).toThrow(RangeError)
  })

  it('asks about other people at the same places, and about those of no others', () => {
    const planned = new PlannedReach(cells, walking, [siteAt('a', place)], asked)
    planned.move('a', { lon: 13.72, lat: 51 })
    const twice = cellsOf([
      { ...place, district: 1, younger: 20, older: 10 },
      { lon: 13.72, lat: 51, district: 4, younger: 40, older: 16 },
    ])
    planned.ask(asked, twice)
    const { covered, gained, lost } = planned.figures('city', 'AGE_60_PLUS')
    expect([covered.value, gained.value, lost.value]).toEqual([56, 56, 30])
    const elsewhere = cellsOf([{ ...place, district: 1, younger: 20, older: 10 }])
    expect(() => {
      planned.ask(asked, elsewhere)
    }).toThrow(RangeError)
  })

  it('of no sites at all reaches nobody, and a brought one is the first', () => {
    const planned = new PlannedReach(cells, walking, [], asked)
    const now = () => {
      const { covered, gained, lost, meanMetres } = planned.figures('city', 'AGE_60_PLUS')
      return [covered, gained, lost, meanMetres].map(({ value }) => value)
    }
    expect(now()).toEqual([0, 0, 0, null])
    const moving = planned.bring('new')
    moving.at(place)
    expect(now().slice(0, 3)).toEqual([15, 15, 0])
    moving.putBack()
    expect(now()).toEqual([0, 0, 0, null])
    expect(planned.sites).toEqual([])
  })
})
