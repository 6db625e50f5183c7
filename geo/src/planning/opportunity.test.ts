import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { bandsOf, reachAges, type ReachCells } from '../reach/cells/reach-cells.ts'
import { cellsOf } from '../reach/town-fixture.ts'
import { byAge } from '../terms/classifications.ts'
import { NewlyReached, WaysSaved } from './opportunity.ts'
import { noWay } from '../reach/cells/people-of-cells.ts'
import { PlannedReach } from './planned-reach.ts'
import {
  fulfil,
  placesInAndOut,
  someAreas,
  someQuestion,
  someSitesStanding,
  someTown,
  someWish,
  siteAt,
  walking,
} from './planning-fixture.ts'

const someLeftOut = fc.constantFrom<readonly number[] | null>(null, [4], [1, 2], [1, 2, 3, 4])

const leftOutOf = (cells: ReachCells, districts: readonly number[] | null) =>
  districts && Uint8Array.from(cells.cells.district, (id) => Number(districts.includes(id)))

/** By opening a site at every cell and looking at everybody. */
function byOpening(planned: PlannedReach<string>, leftOut: Uint8Array | null) {
  const { cells, reached, people } = planned
  const { lon, lat } = cells.cells
  const before = { metres: reached.metres.slice(), walked: reached.decimetres.slice() }
  const reaches = byAge((age) => before.metres.map((_, cell) => Number(reached.reaches(cell, age))))
  return [...before.metres.keys()].map((at) => {
    if (leftOut?.[at] === 1) return byAge(() => ({ reached: Number.NaN, saved: Number.NaN }))
    planned.open(siteAt('one-more', { lon: lon[at] ?? 0, lat: lat[at] ?? 0 }))
    const found = byAge((age) => {
      const sums = { reached: 0, saved: 0 }
      for (let cell = 0; cell < cells.length; cell += 1) {
        if (leftOut?.[cell] === 1) continue
        if (reached.reaches(cell, age) && reaches[age][cell] === 0) {
          sums.reached += people.parts[age][cell] ?? 0
        }
        const [then = 0, now = 0] = [before.walked[cell], reached.decimetres[cell]]
        if (then !== noWay) sums.saved += (then - now) * (people.thousandths[age][cell] ?? 0)
      }
      return sums
    })
    planned.close('one-more')
    return found
  })
}

describe('the opportunity of one more site', () => {
  it('is at every cell what opening one there gains, after every change and while a hand moves', () => {
    fc.assert(
      fc.property(
        someTown,
        someSitesStanding,
        someQuestion,
        someLeftOut,
        fc.array(someWish, { maxLength: 3 }),
        fc.array(placesInAndOut, { maxLength: 2 }),
        fc.boolean(),
        (cells, sites, asked, districts, wishes, course, isStretched) => {
          const stretch = cells.points.x.map((_, cell) => 0.8 + (cell % 5) * 0.3)
          const longer = isStretched ? { ...walking, stretch } : walking
          const planned = new PlannedReach(cells, longer, sites, asked)
          const leftOut = leftOutOf(cells, districts)
          const within = { cells, people: planned.people, ways: planned.ways, leftOut }
          const maps = [new NewlyReached(within, asked.limits), new WaysSaved(within)] as const
          const follow = () => {
            for (const map of maps) map.follow(planned.reached)
          }
          const check = () => {
            follow()
            const opened = byOpening(planned, leftOut)
            for (const ages of reachAges) {
              const sum = (figure: 'reached' | 'saved') =>
                opened.map((one) => bandsOf(ages).reduce((all, age) => all + one[age][figure], 0))
              expect([...maps[0].all(ages)]).toEqual(sum('reached').map((parts) => parts / 1e6))
              expect([...maps[1].all(ages)]).toEqual(sum('saved').map((walked) => walked / 1e4))
            }
          }
          check()
          for (const wish of wishes) {
            fulfil(planned, wish)
            check()
          }
          const moving = planned.bring('in-hand')
          for (const place of course) {
            moving.at(place)
            follow()
          }
          moving.drop(course.at(-1) ?? { lon: 13.7, lat: 51 })
          check()
        },
      ),
      { numRuns: 40 },
    )
  })

  it('is the same to the byte after thousands of changes and back', () => {
    const [cells] = fc.sample(someTown, { numRuns: 1, seed: 16 })
    const [asked] = fc.sample(someQuestion, { numRuns: 1, seed: 17 })
    if (!cells || !asked) throw new Error('no town')
    const planned = new PlannedReach(cells, walking, [], asked)
    const within = { cells, people: planned.people, ways: planned.ways, leftOut: null }
    const maps = [new NewlyReached(within, asked.limits), new WaysSaved(within)] as const
    const follow = () => {
      for (const map of maps) map.follow(planned.reached)
    }
    const shown = () => maps.map((map) => reachAges.map((ages) => map.all(ages)))
    follow()
    const before = shown()
    const back = fc.sample(someWish, { numRuns: 3_000, seed: 17 }).map((wish) => {
      const undo = fulfil(planned, wish)
      follow()
      return undo
    })
    expect(shown()).not.toEqual(before)
    for (const undo of back.reverse()) {
      undo()
      follow()
    }
    expect(shown()).toEqual(before)
  })

  it('goes on where it was given up, also if the hand has gone on, too', () => {
    const row = Array.from({ length: 300 }, (_, at) => {
      return { lon: 13.7 + at * 0.001, lat: 51, district: 1, younger: at, older: 1 }
    })
    const cells = cellsOf(row)
    const limits = { AGE_60_TO_79: 1000, AGE_80_PLUS: 500 }
    const sites = [siteAt('a', { lon: 13.7, lat: 51 })]
    const planned = new PlannedReach(cells, walking, sites, { limits, ends: [], areas: someAreas })
    const within = { cells, people: planned.people, ways: planned.ways, leftOut: null }
    const made = () => [new NewlyReached(within, limits), new WaysSaved(within)] as const
    const inParts = made()
    for (const map of inParts) {
      let checks = 0
      const giveUp = () => {
        checks += 1
        if (checks === 3) throw new Error('given up')
      }
      expect(() => {
        map.follow(planned.reached, giveUp)
      }).toThrow('given up')
    }
    planned.move('a', { lon: 13.8, lat: 51 })
    const atOnce = made()
    for (const map of [...inParts, ...atOnce]) map.follow(planned.reached)
    expect(inParts.map((map) => map.all('AGE_60_PLUS'))).toEqual(
      atOnce.map((map) => map.all('AGE_60_PLUS')),
    )
  })

  it('where there is no site at all is everybody around, and saves no ways, for there are none', () => {
    const cells = cellsOf([
      { lon: 13.7, lat: 51, district: 1, younger: 10, older: 5 },
      { lon: 13.701, lat: 51, district: 1, younger: 20, older: 8 },
      { lon: 13.8, lat: 51, district: 4, younger: 1, older: 1 },
    ])
    const limits = { AGE_60_TO_79: 1000, AGE_80_PLUS: 50 }
    const planned = new PlannedReach(cells, walking, [], { limits, ends: [], areas: someAreas })
    const within = { cells, people: planned.people, ways: planned.ways }
    const reached = new NewlyReached({ ...within, leftOut: null }, limits)
    const saved = new WaysSaved({ ...within, leftOut: null })
    for (const map of [reached, saved]) map.follow(planned.reached)
    expect([...reached.all('AGE_60_PLUS')]).toEqual([35, 38, 2])
    expect([...saved.all('AGE_60_PLUS')]).toEqual([0, 0, 0])
  })

  it('neither counts nor proposes where sites may be that nobody knows', () => {
    const cells = cellsOf([
      { lon: 13.7, lat: 51, district: 1, younger: 10, older: 5 },
      { lon: 13.701, lat: 51, district: 4, younger: 20, older: 8 },
    ])
    const limits = { AGE_60_TO_79: 1000, AGE_80_PLUS: 1000 }
    const planned = new PlannedReach(cells, walking, [], { limits, ends: [], areas: someAreas })
    const within = { cells, people: planned.people, ways: planned.ways }
    const reached = new NewlyReached({ ...within, leftOut: Uint8Array.of(0, 1) }, limits)
    reached.follow(planned.reached)
    expect([...reached.all('AGE_60_PLUS')]).toEqual([15, Number.NaN])
  })
})
