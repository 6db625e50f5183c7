import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnBothDatabases } from '../support/both-databases.ts'

const figure = z.object({
  value: z.number().nullable(),
  status: z.string(),
  range: z.object({ low: z.number(), high: z.number(), method: z.string() }).nullable(),
})
const values = z.object({
  indicatorValues: z.array(z.object({ area: z.object({ code: z.string() }), figure })),
})
const errors = z.object({
  estimateErrors: z.array(
    z.object({
      level: z.string(),
      ages: z.string(),
      day: z.string(),
      mean: z.number(),
      largest: z.number(),
      method: z.string(),
    }),
  ),
})

/** How far social spaces were missed at most on 31.12.2025, as estimate-errors.csv says. */
const largest = { AGE_60_PLUS: 0.153, AGE_80_PLUS: 0.222 }

describeOnBothDatabases('errors of estimates', (api) => {
  it('are told by level, age and day, with how they were measured', async () => {
    const { estimateErrors } = await api.ask(
      errors,
      '{ estimateErrors { level ages day mean largest method } }',
    )
    expect(estimateErrors).toHaveLength(12)
    expect(estimateErrors).toContainEqual({
      level: 'DISTRICT',
      ages: 'AGE_80_PLUS',
      day: '2025-12-31',
      mean: 0.08,
      largest: largest.AGE_80_PLUS,
      method: 'Social spaces predicted from planning areas and compared with the residents counted',
    })
  })

  const asked = (indicator: string, level: string) =>
    `{ indicatorValues(indicator: "${indicator}", level: ${level}, date: "2025-12-31") {
       area { code } figure { value status range { low high method } } } }`

  it.each([
    ['residents-60-plus', largest.AGE_60_PLUS],
    ['residents-80-plus', largest.AGE_80_PLUS],
    ['density-60-plus', largest.AGE_60_PLUS],
    ['share-80-plus', largest.AGE_80_PLUS],
    ['target-fte-counselling', largest.AGE_60_PLUS],
    ['unmet-residents-meeting', largest.AGE_60_PLUS],
  ])('are the range of every estimated figure of districts: %s', async (indicator, error) => {
    const { indicatorValues } = await api.ask(values, asked(indicator, 'DISTRICT'))
    const known = indicatorValues.filter(({ figure: { value } }) => value !== null)
    expect(known).toHaveLength(61)
    for (const { figure: one } of known) {
      if (one.value === null) throw new Error('Only known ones were taken')
      // Nothing, more or less an eighth, is nothing.
      if (one.value === 0) {
        expect(one.range).toBeNull()
        continue
      }
      expect(one.range?.low).toBeCloseTo(one.value / (1 + error), 9)
      expect(one.range?.high).toBeCloseTo(one.value / (1 - error), 9)
      expect(one.range?.method).toContain('at least so uncertain')
    }
  })

  it('turn round in a quotient: fewer people 60+ are a larger share who live alone', async () => {
    const question = asked('share-living-alone-60-plus', 'DISTRICT')
    const { indicatorValues } = await api.ask(values, question)
    for (const { figure: one } of indicatorValues) {
      if (one.value === null) continue
      expect(one.range?.low).toBeCloseTo(one.value * (1 - largest.AGE_60_PLUS), 9)
      expect(one.range?.high).toBeCloseTo(one.value * (1 + largest.AGE_60_PLUS), 9)
    }
  })

  describe('are no range of', () => {
    it.each([
      ['what is counted', 'residents-60-plus', 'SOCIAL_SPACE'],
      ['all ages of a district', 'residents', 'DISTRICT'],
    ])('%s', async (_, indicator, level) => {
      const { indicatorValues } = await api.ask(values, asked(indicator, level))
      expect(indicatorValues.length).toBeGreaterThan(0)
      for (const { figure: one } of indicatorValues) expect(one.range).toBeNull()
    })
  })
})

describeOnBothDatabases('the range of a coverage', (api) => {
  const asked = (within: number) =>
    `{ planningAreas { code coverage(kind: COUNSELLING, withinMetres: ${within}) {
         value status range { low high method } explanation { note } } } }`
  const coverages = z.object({
    planningAreas: z.array(
      z.object({
        code: z.string(),
        coverage: figure.extend({ explanation: z.object({ note: z.string() }) }),
      }),
    ),
  })

  it('is that of the share who reach known sites: their places drawn, ways 1.2 to 1.5 times as long', async () => {
    const { planningAreas } = await api.ask(coverages, asked(1000))
    const known = planningAreas.filter(({ coverage: { value } }) => value !== null)
    expect(known.length).toBeGreaterThanOrEqual(8)
    for (const { coverage } of known) {
      const { low, high, method } = coverage.range ?? { low: 2, high: -1, method: '' }
      expect(low).toBeGreaterThanOrEqual(0)
      expect(low).toBeLessThanOrEqual(coverage.value ?? -1)
      expect(high).toBeGreaterThan(coverage.value ?? 2)
      expect(high).toBeLessThanOrEqual(1)
      expect(method).toBe(
        'At known sites: each drawn 32 times within the circle to which its place is known; ways on foot 1.2 to 1.5 times as long as the straight line.',
      )
    }
    for (const { coverage } of planningAreas.filter((one) => one.coverage.value === null)) {
      expect(coverage.range).toBeNull()
    }
  })

  it('is the same whenever it is asked for', async () => {
    expect(await api.ask(coverages, asked(1200))).toEqual(await api.ask(coverages, asked(1200)))
  })

  it('says where places are known less exactly than the distance', async () => {
    const noteAt = async (within: number) =>
      (await api.ask(coverages, asked(within))).planningAreas[0]?.coverage.explanation.note
    expect(await noteAt(500)).toMatch(/The places of \d+ sites are known less exactly/)
    expect(await noteAt(1500)).not.toContain('less exactly')
  })
})
