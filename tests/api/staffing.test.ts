import { describe, expect, it } from 'vitest'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { figuresOfStaffing, kinds, staffingAt } from '../support/demand.ts'

const newest = '2025-12-31'

describeOnBothDatabases('staffing', (api) => {
  it('takes the newest day with residents unless one is given', async () => {
    for (const at of ['CITY', 'PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT'] as const) {
      const found = await staffingAt(api, at, { kind: 'MEETING' })
      expect(found).toEqual(await staffingAt(api, at, { kind: 'MEETING', date: newest }))
      for (const { staffing } of found) expect(staffing.residents.asOf).toBe(newest)
    }
  })

  it('sets staff of 2019 against residents of later days, and says so', async () => {
    for (const { staffing } of await staffingAt(api, 'PLANNING_AREA', { kind: 'MEETING' })) {
      expect(staffing.actual.asOf).toBe('2019-12-31')
      for (const { explanation, asOf, staffAsOf } of [
        staffing.difference,
        staffing.residentsPerFte,
      ]) {
        expect([staffAsOf, asOf]).toEqual(['2019-12-31', newest])
        expect(explanation.note).toBe(
          'Staff of 31 December 2019, people of 31 December 2025. There is no newer number of staff.',
        )
      }
    }
    const then = { kind: 'MEETING', date: '2019-12-31' } as const
    for (const { staffing } of await staffingAt(api, 'PLANNING_AREA', then)) {
      expect(staffing.difference.explanation.note).toBe(
        'Staff of 31 December 2019, people of 31 December 2019.',
      )
    }
    const planned = { kind: 'MEETING', basis: 'PROJECTION' } as const
    for (const { staffing } of await staffingAt(api, 'PLANNING_AREA', planned, 'de')) {
      expect(staffing.difference.explanation.note).toContain(
        'Personal vom 31. Dezember 2019, Menschen wie für den 31. Dezember 2025 erwartet.',
      )
    }
  })

  it('notes where a target falls short of 1 FTE for each known facility, and leaves the target alone', async () => {
    const then = { kind: 'MEETING', date: '2019-12-31' } as const
    const areas = await staffingAt(api, 'PLANNING_AREA', then)
    const neustadt = areas.find(({ code }) => code === '1')?.staffing
    expect(neustadt?.target.value).toBeCloseTo(6351 / 6500, 12)
    expect(neustadt?.leastOfFacilities).toBe(2)
    expect(neustadt?.target.explanation.note).toBe(
      'The framework wants at least 1 FTE for each facility. 2 are known here; the target lies below 2 FTE and stays as the key gives it.',
    )
    for (const { staffing } of areas) {
      const { leastOfFacilities: least, target } = staffing
      expect(least === null).toBe(target.explanation.note === null)
      if (least !== null) expect(target.value).toBeLessThan(least)
    }
    // Counselling has no such minimum.
    for (const { staffing } of await staffingAt(api, 'PLANNING_AREA', { kind: 'COUNSELLING' })) {
      expect(staffing.leastOfFacilities).toBeNull()
    }
  })

  it('knows only the target before staff was counted', async () => {
    for (const at of ['PLANNING_AREA', 'CITY'] as const) {
      for (const { staffing } of await staffingAt(api, at, {
        kind: 'COUNSELLING',
        date: '2014-12-31',
      })) {
        const { target, actual, difference, residentsPerFte, flagged } = staffing
        expect(target.value).not.toBeNull()
        expect([actual.status, difference.status, residentsPerFte.status]).toEqual(
          Array.from({ length: 3 }, () => 'MISSING'),
        )
        expect(flagged).toBeNull()
      }
    }
  })

  it.each(['SOCIAL_SPACE', 'DISTRICT'] as const)(
    'knows only the target at %s, where staff is not reported',
    async (at) => {
      for (const { code, staffing } of await staffingAt(api, at, { kind: 'COUNSELLING' })) {
        const { actual, publishedTarget, difference, residentsPerFte, target, flagged } = staffing
        for (const { value, status } of [actual, publishedTarget, difference, residentsPerFte]) {
          expect({ value, status }).toEqual({ value: null, status: 'MISSING' })
        }
        expect(actual.explanation.note).toContain('by planning area only')
        expect(flagged).toBeNull()
        const isUninhabited = at === 'DISTRICT' && ['33', '34', '44'].includes(code)
        expect(target.status === 'MISSING').toBe(isUninhabited)
      }
    },
  )

  it('flags from half a post on, compared before rounding', async () => {
    const flags = new Map<string, boolean | null>()
    for (const kind of kinds) {
      for (const { code, staffing } of await staffingAt(api, 'PLANNING_AREA', {
        kind,
        basis: 'PROJECTION',
      })) {
        flags.set(`${kind} ${code}`, staffing.flagged)
        expect(staffing.flagged).toBe(Math.abs(staffing.difference.value ?? 0) >= 0.5)
      }
    }
    // 3.7 − 3.1982 = 0.5018 and 0.7 − 1.2116 = −0.5116 reach it; 2.4 − 2.9030 = −0.5030 does, 4.4 − 3.6758 = 0.7242 does
    expect(flags.get('COUNSELLING 7')).toBe(true)
    expect(flags.get('MEETING 1')).toBe(true)
    expect(flags.get('MEETING 7')).toBe(true)
    // 2.5 − 2.1105 = 0.3895 does not
    expect(flags.get('COUNSELLING 2')).toBe(false)
  })

  describe('with a key that is tried out', () => {
    it('answers under it, and says that it is not the framework’s', async () => {
      const asked = { kind: 'MEETING', residentsPerFte: 6000 } as const
      const [altstadt] = await staffingAt(api, 'PLANNING_AREA', asked)
      const { staffing } = altstadt ?? {}
      expect(staffing?.planningKey.value).toBe(6000)
      expect(staffing?.target.value).toBeCloseTo(18_295 / 6000, 12)
      expect(staffing?.difference.value).toBeCloseTo(3 - 18_295 / 6000, 12)
      const notes = [staffing?.target, staffing?.difference, staffing?.planningKey]
      for (const figure of notes) {
        expect(figure?.explanation.note).toContain('a key that is being tried out')
      }
    })

    it.each([1, 1_000_000])('takes %d', async (residentsPerFte) => {
      const [city] = await staffingAt(api, 'CITY', { kind: 'MEETING', residentsPerFte })
      expect(city?.staffing.target.value).toBeCloseTo(160_058 / residentsPerFte, 9)
    })

    it('saves nothing: the next answer without it is the framework’s', async () => {
      const before = await staffingAt(api, 'CITY', { kind: 'MEETING' })
      await staffingAt(api, 'CITY', { kind: 'MEETING', residentsPerFte: 123 })
      expect(await staffingAt(api, 'CITY', { kind: 'MEETING' })).toEqual(before)
      expect(before[0]?.staffing.planningKey.value).toBe(6500)
    })
  })

  it('differs in nothing but words between the languages', async () => {
    const asked = { kind: 'COUNSELLING', basis: 'PROJECTION' } as const
    const german = await staffingAt(api, 'PLANNING_AREA', asked, 'de')
    const english = await staffingAt(api, 'PLANNING_AREA', asked, 'en')
    for (const [index, { staffing }] of german.entries()) {
      const other = english[index]?.staffing
      const figures = other ? figuresOfStaffing(other) : []
      for (const [position, figure] of figuresOfStaffing(staffing).entries()) {
        expect(figure.value).toBe(figures[position]?.value)
        expect(figure.explanation.formula).not.toBe(figures[position]?.explanation.formula)
      }
    }
  })
})
