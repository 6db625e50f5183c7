import { describe, expect, it } from 'vitest'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { expectationAt } from '../support/demand.ts'

const day2019 = '2019-12-31'
const horizon = '2025-12-31'

/** Of each planning area and age: counted on 31.12.2019, change expected in percent, counted on 31.12.2025. */
const table = {
  AGE_60_PLUS: [
    [19_355, -3, 18_295],
    [6_351, 24, 7_619],
    [11_218, 11, 12_208],
    [10_065, 3, 11_189],
    [10_712, 5, 11_738],
    [25_683, 0, 26_767],
    [13_573, -1, 14_228],
    [18_320, 3, 19_316],
    [15_114, -1, 15_238],
    [21_525, 11, 23_460],
  ],
  AGE_60_TO_79: [
    [11_136, -4, 10_221],
    [4_677, 22, 5_573],
    [8_452, 8, 9_069],
    [7_592, 0, 8_025],
    [7_992, 0, 8_431],
    [17_821, -3, 17_647],
    [10_094, -11, 9_638],
    [14_098, -4, 13_801],
    [11_030, -6, 10_355],
    [17_106, 6, 18_189],
  ],
  AGE_80_PLUS: [
    [8_219, -1, 8_074],
    [1_674, 31, 2_046],
    [2_766, 19, 3_139],
    [2_473, 13, 3_164],
    [2_720, 18, 3_307],
    [7_862, 9, 9_120],
    [3_479, 26, 4_590],
    [4_222, 23, 5_515],
    [4_084, 13, 4_883],
    [4_419, 27, 5_271],
  ],
} as const

const printedOrder = table.AGE_60_PLUS.map((_, index) => String(index))

describeOnBothDatabases(
  'what the framework expected of 2025, beside what was then counted',
  (api) => {
    it('says where the age groups do not add up to all, and by how much', async () => {
      const areas = await expectationAt(api, 'PLANNING_AREA', 'AGE_60_PLUS')
      const notes = areas.map(({ expectation }) => expectation?.expected.explanation.note ?? null)
      expect(notes[0]).toBe(
        'The age groups together give 10,691 + 8,137 = 18,828, 54 more than the 18,774 of 60 and over: the framework states each change in whole percent.',
      )
      for (const [index, note] of notes.entries()) {
        const [all = 0, younger = 0, older = 0] = (
          ['AGE_60_PLUS', 'AGE_60_TO_79', 'AGE_80_PLUS'] as const
        ).map((ages) => {
          const [before = 0, change = 0] = table[ages][index] ?? []
          return before * (1 + change / 100)
        })
        expect(note === null).toBe(Math.round(younger + older - all) === 0)
      }
      for (const ages of ['AGE_60_TO_79', 'AGE_80_PLUS'] as const) {
        for (const { expectation } of await expectationAt(api, 'PLANNING_AREA', ages)) {
          expect(expectation?.expected.explanation.note).toBeNull()
        }
      }
    })

    describe.each(['AGE_60_PLUS', 'AGE_60_TO_79', 'AGE_80_PLUS'] as const)('of %s', (ages) => {
      it('agrees with the table, planning area by planning area', async () => {
        const areas = await expectationAt(api, 'PLANNING_AREA', ages)
        expect(areas.map(({ code }) => code)).toEqual(printedOrder)
        for (const [index, [before, change, counted]] of table[ages].entries()) {
          const found = areas[index]?.expectation
          const expected = before * (1 + change / 100)
          expect(found?.counted).toMatchObject({
            value: counted,
            status: 'OBSERVED',
            asOf: horizon,
          })
          expect(found?.expected).toMatchObject({ status: 'PROJECTED', asOf: horizon })
          expect(found?.expected.value).toBeCloseTo(expected, 6)
          expect(found?.deviation.value).toBeCloseTo(counted - expected, 6)
          expect(found?.relativeDeviation.value).toBeCloseTo((counted - expected) / expected, 9)
        }
      })

      it('of the city is the sum of its planning areas, its change what follows', async () => {
        const [city] = await expectationAt(api, 'CITY', ages)
        const { expectation } = city ?? {}
        const sum = (of: (row: readonly [number, number, number]) => number) =>
          table[ages].reduce((total, row) => total + of(row), 0)
        const before = sum(([count]) => count)
        const expected = sum(([count, change]) => count * (1 + change / 100))
        const counted = sum(([, , count]) => count)
        expect(expectation?.counted.value).toBe(counted)
        expect(expectation?.expected.value).toBeCloseTo(expected, 6)
        expect(expectation?.deviation.value).toBeCloseTo(counted - expected, 6)
        expect(expectation?.change.value).toBeCloseTo((expected - before) / before, 9)
        expect(expectation?.change).toMatchObject({ since: day2019, asOf: horizon })
      })
    })

    it.each([
      // (26,767 − 25,683) ÷ 6,500 and ÷ 5,900
      ['PLANNING_AREA', '5', 0.166_769_230_8, 0.183_728_813_6],
      // (11,189 − 10,366.95) ÷ 6,500 and ÷ 5,900
      ['PLANNING_AREA', '3', 0.126_469_230_8, 0.139_330_508_5],
      // (18,295 − 18,774.35) ÷ 6,500 and ÷ 5,900
      ['PLANNING_AREA', '0', -0.073_746_153_8, -0.081_245_762_7],
      // (160,058 − 157,561.6) ÷ 6,500 and ÷ 5,900
      ['CITY', 'dresden', 0.384_061_538_5, 0.423_118_644_1],
    ] as const)('in full-time equivalents, at %s %s', async (at, code, meeting, counselling) => {
      const areas = await expectationAt(api, at, 'AGE_60_PLUS')
      const found = areas.find((area) => area.code === code)?.expectation
      expect(found?.meeting).toMatchObject({ unit: 'FTE', status: 'PROJECTED', asOf: horizon })
      expect(found?.meeting?.value).toBeCloseTo(meeting, 9)
      expect(found?.counselling?.value).toBeCloseTo(counselling, 9)
    })

    it('is no number of staff for ages that no planning key is about', async () => {
      for (const ages of ['AGE_60_TO_79', 'AGE_80_PLUS'] as const) {
        for (const { expectation } of await expectationAt(api, 'PLANNING_AREA', ages)) {
          expect([expectation?.meeting, expectation?.counselling]).toEqual([null, null])
        }
      }
    })

    it('does not exist where the framework expects nothing', async () => {
      for (const [at, ages] of [
        ['SOCIAL_SPACE', 'AGE_60_PLUS'],
        ['DISTRICT', 'AGE_60_PLUS'],
        ['PLANNING_AREA', 'ALL'],
        ['PLANNING_AREA', 'AGE_65_PLUS'],
        ['CITY', 'ALL'],
        ['CITY', 'AGE_65_PLUS'],
      ] as const) {
        for (const { expectation } of await expectationAt(api, at, ages)) {
          expect(expectation).toBeNull()
        }
      }
    })
  },
)
