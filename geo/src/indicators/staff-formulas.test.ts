import { describe, expect, it } from 'vitest'

import { publish } from '../disclosure/publish.ts'
import { statedFigure } from '../figures/figure.ts'
import { english } from '../words/en.ts'
import { german } from '../words/de.ts'
import type { Area, Snapshot } from '../world/snapshot.ts'
import { smallCity } from '../world/testing/small-city.ts'
import { compareWithPublished } from '../staffing/compare-with-published.ts'
import { staffingOf } from '../staffing/staffing.ts'
import { unmetFigure } from '../staffing/unmet.ts'

const day = '2025-12-31'
const asked = { kind: 'MEETING', date: day, basis: 'REGISTER', framework: null } as const

/** The small city under a key of 100, with this much staff of so many days. */
const worldWith = (
  staff: readonly (readonly [areaId: number, day: string, fte: number])[],
  residents = smallCity.residents,
) => {
  const snapshot: Snapshot = {
    ...smallCity,
    residents,
    plan: {
      ...smallCity.plan,
      keys: smallCity.plan.keys.map((key) => ({ ...key, residents60PlusPerFte: 100 })),
      staff: staff.map(([areaId, asOf, fte]) => ({
        areaId,
        kind: 'MEETING',
        day: asOf,
        fte,
        sourceId: 'plan',
      })),
    },
  }
  const world = publish(snapshot, { residents: 0, cases: 0 })
  const at = (level: Area['level'], code: string) => {
    const area = world.areas.byCode(level, code)
    if (!area) throw new Error(`There is no ${level} ${code}`)
    return area
  }
  return {
    staffing: (code: string) => staffingOf(world, at('PLANNING_AREA', code), asked),
    city: staffingOf(world, world.areas.city, asked),
    unmet: (level: Area['level'], code: string) => unmetFigure(world, at(level, code), asked),
  }
}

// 400 people of 60 and over live in planning area 1, 480 in 2.
describe('what sets staff against people', () => {
  const { staffing, city, unmet } = worldWith([
    [2, '2019-12-31', 3],
    [3, '2024-12-31', 6],
  ])

  it('names the days of both, of the city the oldest of its staff', () => {
    for (const figure of [
      staffing('1').difference,
      staffing('1').residentsPerFte,
      unmet('PLANNING_AREA', '1'),
      unmet('DISTRICT', '11'),
    ]) {
      expect(figure).toMatchObject({ staffAsOf: '2019-12-31', asOf: day })
      const note = figure.explain().note ?? { key: 'asSet' }
      expect(german.say(note)).toContain(
        'Personal vom 31. Dezember 2019, Menschen vom 31. Dezember 2025.',
      )
      expect(english.say(note)).toContain('Staff of 31 December 2019, people of 31 December 2025.')
    }
    expect(staffing('2').difference.staffAsOf).toBe('2024-12-31')
    expect(city.difference.staffAsOf).toBe('2019-12-31')
    expect(unmet('CITY', 'city').staffAsOf).toBe('2019-12-31')
  })

  it('names them where they are the same day, too, and then says nothing of older staff', () => {
    const note = worldWith([[2, day, 3]])
      .staffing('1')
      .difference.explain().note
    expect(note && german.say(note)).toBe(
      'Personal vom 31. Dezember 2025, Menschen vom 31. Dezember 2025.',
    )
  })

  it('names none where staff is not known, and no other figure does', () => {
    expect(worldWith([]).staffing('1').difference).toMatchObject({ value: null, staffAsOf: null })
    for (const figure of [staffing('1').target, staffing('1').actual, staffing('1').residents]) {
      expect(figure.staffAsOf).toBeNull()
    }
  })
})

describe('the unmet demand of the city', () => {
  it('is that of its planning areas: what is too much in one fills no gap in another', () => {
    const { unmet, city } = worldWith([
      [2, day, 1],
      [3, day, 7.8],
    ])
    expect(city.difference.value).toBeCloseTo(0, 9)
    expect(unmet('PLANNING_AREA', '1').value).toBe(300)
    expect(unmet('PLANNING_AREA', '2').value).toBe(0)
    expect(unmet('CITY', 'city').value).toBe(300)
    const { formula, inputs } = unmet('CITY', 'city').explain()
    expect(german.say(formula)).toBe('Summe aller Planungsbereiche: area 1 + area 2')
    expect(inputs.map(({ value }) => value)).toEqual([300, 0])
  })

  it('is computed, as that of its planning areas; that of smaller areas is estimated', () => {
    const { unmet } = worldWith([
      [2, day, 1],
      [3, day, 7.8],
    ])
    expect(unmet('CITY', 'city').status).toBe('COMPUTED')
    expect(unmet('PLANNING_AREA', '1')).toMatchObject({ status: 'COMPUTED' })
    expect(unmet('PLANNING_AREA', '1').range()).toBeNull()
    expect(unmet('DISTRICT', '11').status).toBe('ESTIMATED')
  })

  it('lies in a smaller area between staff that serves it first and staff that serves it last', () => {
    const counted = smallCity.residents.map((row) => ({ ...row, status: 'OBSERVED' as const }))
    const { unmet } = worldWith([[2, day, 1]], counted)
    // Of the 300 that are left of 400 at least 40 live here, where 140 do and elsewhere 260.
    const here = unmet('DISTRICT', '11')
    expect(here.value).toBeCloseTo((300 * 140) / 400, 9)
    expect(here.range()).toMatchObject({ low: 40, high: 140, method: { key: 'rangeOfUnmet' } })
    // The planning area is one social space, whose staff serves nobody else.
    const whole = unmet('SOCIAL_SPACE', '01')
    expect([whole.value, whole.status, whole.range()]).toEqual([300, 'COMPUTED', null])
  })

  it('lies between fewer and more people, too, where those of a district are an estimate', () => {
    const { unmet } = worldWith([[2, day, 1]])
    // 127 to 156 may live here: of the 300 at least 300 − (400 − 127), at most all of 156.
    const range = unmet('DISTRICT', '11').range()
    expect(range).toMatchObject({ low: 27, high: 156, method: { key: 'sentences' } })
    expect(german.say(range?.method ?? { key: 'rangeOfUnmet' })).toMatch(
      /^Zwischen dem, was bleibt, wenn das Personal zuerst .* Stadtteile sind mindestens so unsicher\.$/,
    )
  })

  it('is nobody without a range where the staff of the planning area is enough for all, and says so', () => {
    const { unmet } = worldWith([[2, day, 7.8]])
    const nobody = unmet('DISTRICT', '11')
    expect([nobody.value, nobody.range()]).toEqual([0, null])
    expect(german.say(nobody.explain().note ?? { key: 'unmetNote' })).toContain(
      'Ohne Spanne: Im ganzen Planungsbereich reicht das Personal',
    )
  })

  it('is missing where that of a planning area is', () => {
    expect(worldWith([[2, day, 1]]).unmet('CITY', 'city').status).toBe('MISSING')
  })
})

describe('a published target', () => {
  const figure = (value: number | null) =>
    statedFigure(
      value === null
        ? { value, status: 'MISSING', sourceId: 'plan' }
        : { value, status: 'REPORTED', sourceId: 'plan' },
      { unit: 'FTE', asOf: day, basis: 'PROJECTION' },
    )

  it.each([
    [2.94, 2.9, true, true],
    [2.95, 3.0, true, true],
    // 4.05 and from there 4.1, but 4.0 in one step
    [4.0496, 4.1, false, true],
    [1.3348, 1.4, false, false],
    [2.5361, 2.6, false, false],
  ])('of %s printed as %s agrees rounded once: %s, twice: %s', (exact, printed, once, twice) => {
    const compared = compareWithPublished(figure(exact), figure(printed))
    expect(compared).toMatchObject({ agrees: once, agreesRoundedTwice: twice })
    const key = once ? undefined : twice ? 'roundedTwice' : 'otherThanPublished'
    expect(compared?.noteOfComputed?.key).toBe(key)
  })

  it('is compared with nothing where one of the two is not known', () => {
    expect(compareWithPublished(figure(null), figure(2))).toBeNull()
  })
})
