import { describe, expect, it } from 'vitest'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { counsellingOf } from '../support/demand.ts'
import { combinationsOf, indicatorsOf, valuesOf } from '../support/indicators.ts'

/** The 97.5 % quantile of the standard normal distribution, as in any table. */
const z = 1.959_964

/** How likely at most this many cases are where so many are expected: e^−λ Σ λ^k ÷ k!, added up in logarithms. */
function poissonUpTo(cases: number, expected: number): number {
  let logarithm = -expected
  let sum = Math.exp(logarithm)
  for (let count = 1; count <= cases; count += 1) {
    logarithm += Math.log(expected) - Math.log(count)
    sum += Math.exp(logarithm)
  }
  return sum
}

describeOnBothDatabases('uncertainty', (api) => {
  it('is told of shares of fewer than 100 people counted, and of no other share', async () => {
    const shares = combinationsOf(
      (await indicatorsOf(api)).filter(({ unit }) => unit === 'SHARE'),
    ).filter(({ basis }) => basis === 'REGISTER')
    let intervals = 0
    for (const asked of shares) {
      for (const { figure } of await valuesOf(api, asked)) {
        const [part, total] = figure.explanation.inputs.map(({ value }) => value)
        const isFew = figure.status === 'OBSERVED' && part != null && part < 100
        expect(figure.interval !== null).toBe(isFew)
        if (!figure.interval || figure.value === null || total == null) continue
        intervals += 1
        const { lower, upper } = figure.interval
        expect(lower).toBeLessThan(figure.value)
        expect(upper).toBeGreaterThan(figure.value)
        // Wilson: at its ends the share lies exactly z standard errors of the end away.
        for (const end of [lower, upper]) {
          const away = Math.abs(figure.value - end) / Math.sqrt((end * (1 - end)) / total)
          expect(away).toBeCloseTo(z, 5)
        }
      }
    }
    expect(intervals).toBeGreaterThanOrEqual(10)
  })

  it.each([
    ['en', 'Few cases: 95 % interval of Wilson (1927), as if the people counted were a sample'],
    [
      'de',
      'Wenige Fälle: 95-%-Bereich nach Wilson (1927), als wären die Gezählten eine Stichprobe',
    ],
  ] as const)('names its method, in %s', async (language, method) => {
    const asked = {
      indicator: 'share-foreign',
      level: 'DISTRICT',
      date: '2025-12-31',
      since: null,
    } as const
    const found = await valuesOf(api, asked, language)
    const few = found.filter(({ figure }) => figure.interval)
    // 92 of 3,287; 32 of 3,313; 54 of 4,302 people
    expect(few.map(({ area }) => area.code)).toEqual(['43', '47', '99'])
    for (const { figure } of few) expect(figure.interval?.method).toBe(method)
    // By the formula: (32 + z²/2 ∓ z √(32 × 3,281 ÷ 3,313 + z²/4)) ÷ (3,313 + z²)
    const interval = few[1]?.figure.interval
    expect(interval?.lower).toBeCloseTo(0.006_850_264, 8)
    expect(interval?.upper).toBeCloseTo(0.013_603_369, 8)
  })

  it('is told of no count, change or number of staff', async () => {
    const others = combinationsOf(
      (await indicatorsOf(api)).filter(({ unit }) => unit !== 'SHARE'),
    ).filter(({ date }) => date === '2025-12-31')
    for (const asked of others) {
      for (const { figure } of await valuesOf(api, asked)) expect(figure.interval).toBeNull()
    }
  })

  describe('of cases per 1,000 residents', () => {
    it('is where 2.5 % lie below and 2.5 % above (Garwood)', async () => {
      const { periods } = await counsellingOf(api)
      for (const { cases, casesPerThousand } of periods) {
        const count = cases.value ?? Number.NaN
        const people = casesPerThousand.explanation.inputs[1]?.value ?? Number.NaN
        const { lower, upper } = casesPerThousand.interval ?? { lower: 0, upper: 0 }
        expect(1 - poissonUpTo(count - 1, (lower * people) / 1000)).toBeCloseTo(0.025, 6)
        expect(poissonUpTo(count, (upper * people) / 1000)).toBeCloseTo(0.025, 6)
      }
    })

    it('names its method in both languages', async () => {
      for (const [language, words] of [
        ['en', '95 % interval of Garwood (1936)'],
        ['de', '95-%-Bereich nach Garwood (1936)'],
      ] as const) {
        const { periods } = await counsellingOf(api, language)
        for (const { casesPerThousand } of periods) {
          expect(casesPerThousand.interval?.method).toContain(words)
        }
      }
    })
  })
})
