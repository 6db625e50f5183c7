import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cellsOf } from '../reach/town-fixture.ts'
import { PlannedReach } from './planned-reach.ts'
import {
  placesInAndOut,
  siteAt,
  someAreas,
  someQuestion,
  someSitesStanding,
  someTown,
  walking,
} from './planning-fixture.ts'

const keys = [...someAreas.keys()]
const place = { lon: 13.7, lat: 51 }

describe('a moving site', () => {
  const cells = cellsOf([
    { ...place, district: 1, younger: 10, older: 5 },
    { lon: 13.72, lat: 51, district: 4, younger: 20, older: 8 },
  ])
  const asked = {
    limits: { AGE_60_TO_79: 1000, AGE_80_PLUS: 800 },
    ends: [500, 1000],
    areas: someAreas,
  }

  it('shows in each frame what stands when the site is dropped there', () => {
    fc.assert(
      fc.property(
        someTown,
        someSitesStanding,
        someQuestion,
        fc.array(placesInAndOut, { minLength: 1, maxLength: 4 }),
        (cells, sites, asked, course) => {
          const planned = new PlannedReach(cells, walking, sites, asked)
          const classes = planned.reached.classes.slice()
          planned.reached.takeChanged()
          const [taken] = sites
          const moving = taken ? planned.lift(taken.slug) : planned.bring('new')
          const told = classes.slice()
          for (const somewhere of course) {
            moving.at(somewhere)
            const { classes: now } = planned.reached
            const named = planned.reached.takeChanged()
            expect([...named].filter((cell) => now[cell] === told[cell])).toEqual([])
            for (const cell of named) told[cell] = now[cell] ?? 0
            expect(told).toEqual(planned.reached.classes)
          }
          const held = {
            metres: [...planned.reached.metres],
            figures: keys.map((key) => planned.figures(key, 'AGE_60_PLUS')),
          }
          moving.drop(course.at(-1) ?? place)
          expect(held).toEqual({
            metres: [...planned.reached.metres],
            figures: keys.map((key) => planned.figures(key, 'AGE_60_PLUS')),
          })
        },
      ),
    )
  })

  it('drops a site on streets with its measured ways, of which the hand had an estimate', () => {
    const planned = new PlannedReach(
      cells,
      { ...walking, stretch: [2, 1] },
      [{ ...siteAt('a', { lon: 13.7, lat: 51.01 }), ways: [900, Infinity] }],
      asked,
    )
    const moving = planned.lift('a')
    moving.at({ lon: 13.705, lat: 51 })
    const estimated = new PlannedReach(
      cells,
      walking,
      [siteAt('a', { lon: 13.705, lat: 51 })],
      asked,
    )
    expect(planned.reached.metres[0]).toBe(2 * (estimated.reached.metres[0] ?? 0))
    expect(planned.reached.metres[1]).toBe(estimated.reached.metres[1])
    moving.drop({ lon: 13.705, lat: 51 }, [777, 1234])
    expect([...planned.reached.metres]).toEqual([777, 1234])
  })

  it('has one hand, which holds one site, and only while it does', () => {
    const planned = new PlannedReach(cells, walking, [siteAt('a', place)], asked)
    expect(() => planned.bring('a')).toThrow(RangeError)
    expect(() => planned.lift('b')).toThrow(RangeError)
    const moving = planned.lift('a')
    for (const other of [
      () => planned.lift('a'),
      () => planned.bring('b'),
      () => {
        planned.open(siteAt('b', place))
      },
      () => {
        planned.close('a')
      },
      () => {
        planned.ask(asked)
      },
      () => {
        moving.at({ lon: 200, lat: 0 })
      },
      () => {
        moving.drop({ lon: 200, lat: 0 })
      },
    ]) {
      expect(other).toThrow(RangeError)
    }
    moving.drop(place)
    expect(() => {
      moving.at(place)
    }).toThrow(RangeError)
    expect(planned.sites).toHaveLength(1)
  })
})
