import { describe, expect, it } from 'vitest'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { contradictionIn } from '../support/calculator.ts'
import {
  counsellingOf,
  expectationAt,
  figuresOfExpectation,
  figuresOfStaffing,
  kinds,
  staffingAt,
} from '../support/demand.ts'
import type { Figure } from '../support/figure.ts'
import { combinationsOf, indicatorsOf, level, valuesOf } from '../support/indicators.ts'
import { needIndexAt, presetsOf } from '../support/need-index.ts'

/** The years between are made like these. */
const isSampled = ({ basis, date }: { basis: string; date: string }) =>
  basis !== 'FORECAST' || ['2025', '2033', '2040'].includes(date.slice(0, 4))

function expectToFollow(where: object, figures: readonly Figure[]): void {
  expect(figures.length).toBeGreaterThan(0)
  for (const figure of figures) {
    expect({ where, contradiction: contradictionIn(figure) }).toEqual({
      where,
      contradiction: null,
    })
  }
}

// Units, days, statuses and sources of all inputs are required by the shape in which the answers are read.
describeOnBothDatabases('with a pocket calculator one can follow', (api) => {
  it('every indicator at every level, of every area, on every basis and day', async () => {
    const all = combinationsOf(await indicatorsOf(api)).filter(isSampled)
    expect(new Set(all.map(({ indicator }) => indicator)).size).toBe(26)
    for (const combination of all) {
      const values = await valuesOf(api, combination)
      expectToFollow(
        combination,
        values.map(({ figure }) => figure),
      )
    }
  })

  describe.each(kinds)('staffing of %s', (kind) => {
    it.each(level.options)('at level %s, on the register', async (at) => {
      for (const date of ['2014-12-31', '2019-12-31', '2024-12-31', '2025-12-31']) {
        for (const key of [{}, { residentsPerFte: 4321.5 }]) {
          const areas = await staffingAt(api, at, { kind, date, ...key })
          for (const { code, staffing } of areas) {
            expectToFollow({ at, date, code, key }, figuresOfStaffing(staffing))
          }
        }
      }
    })

    it.each([
      ['CITY', 'PROJECTION', '2025-12-31'],
      ['PLANNING_AREA', 'PROJECTION', '2025-12-31'],
      ['CITY', 'FORECAST', '2025-12-31'],
      ['CITY', 'FORECAST', '2040-12-31'],
    ] as const)('at level %s, on the basis %s of %s', async (at, basis, date) => {
      for (const { code, staffing } of await staffingAt(api, at, { kind, basis, date })) {
        expectToFollow({ at, basis, date, code }, figuresOfStaffing(staffing))
        expect(staffing.target.value).not.toBeNull()
      }
    })
  })

  it.each(['AGE_60_PLUS', 'AGE_60_TO_79', 'AGE_80_PLUS'] as const)(
    'what the framework expected of %s',
    async (ages) => {
      for (const at of ['CITY', 'PLANNING_AREA'] as const) {
        for (const { code, expectation } of await expectationAt(api, at, ages)) {
          expectToFollow({ at, code }, expectation ? figuresOfExpectation(expectation) : [])
        }
      }
    },
  )

  it('counselling', async () => {
    const { periods, fields } = await counsellingOf(api)
    for (const { from, provider, cases, change, casesPerThousand } of periods) {
      const figures = [cases, casesPerThousand, ...(change ? [change] : [])]
      expectToFollow({ from, provider }, figures)
    }
    for (const { name, share } of fields) expectToFollow({ name }, [share])
  })

  it.each(['Z_SCORE', 'PERCENTILE_RANK'] as const)('the need index by %s', async (method) => {
    for (const { id, parts } of await presetsOf(api)) {
      for (const at of ['PLANNING_AREA', 'SOCIAL_SPACE'] as const) {
        const weighted = parts.map((part, position) => ({ ...part, weight: 1.25 + position }))
        const { values } = await needIndexAt(api, at, weighted, method)
        for (const { area, score } of values) expectToFollow({ id, at, area }, [score])
      }
    }
  })
})
