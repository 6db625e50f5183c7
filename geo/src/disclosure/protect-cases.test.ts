import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Provider } from '../terms/classifications.ts'
import type { CaseCount } from '../world/snapshot.ts'
import { protectCases } from './protect-cases.ts'
import { Onlooker, type Unknown } from './testing/onlooker.ts'
import { runs } from './testing/runs.ts'
import type { PublishedCases } from '../world/published-world.ts'

const minimum = 10
/** Half a year is enough for every way in which periods can lie. */
const lastMonth = 6

/** Months of a year, by their numbers from 1, both included. */
type Months = readonly [first: number, last: number]

const count = (provider: Provider, [first, last]: Months, cases: number): CaseCount => ({
  provider,
  firstDay: `2024-${String(first).padStart(2, '0')}-01`,
  lastDay: new Date(Date.UTC(2024, last, 0)).toISOString().slice(0, 10),
  cases,
  sourceId: 'counselling',
})

type Cases = readonly (readonly [Provider, readonly number[]])[]

const sumOf = (cases: readonly number[], [first, last]: Months) =>
  cases.slice(first - 1, last).reduce((sum, one) => sum + one, 0)

/** Somebody who knows that cases of months add up, by provider and in all. */
class MonthsOnlooker {
  readonly #onlooker = new Onlooker()
  readonly #months = new Map<string, Unknown>()

  constructor(published: readonly PublishedCases[], providers: readonly Provider[]) {
    for (let month = 1; month <= lastMonth; month += 1) {
      this.#onlooker.knowSum(
        this.#month('ALL', month),
        providers.map((provider) => this.#month(provider, month)),
      )
    }
    for (const { provider, firstDay, lastDay, stated } of published) {
      const months = [Number(firstDay.slice(5, 7)), Number(lastDay.slice(5, 7))] as const
      const total = this.#onlooker.number(stated.value)
      this.#onlooker.knowSum(total, this.#monthsOf(provider ?? 'ALL', months))
    }
  }

  #month(whose: string, month: number): Unknown {
    const known = this.#months.get(`${whose} ${month}`) ?? this.#onlooker.number()
    this.#months.set(`${whose} ${month}`, known)
    return known
  }

  #monthsOf(whose: string, [first, last]: Months): Unknown[] {
    return Array.from({ length: last - first + 1 }, (_, at) => this.#month(whose, first + at))
  }

  rangeOf(whose: string, months: Months): Promise<{ lower: number; upper: number }> {
    const total = this.#onlooker.number()
    this.#onlooker.knowSum(total, this.#monthsOf(whose, months))
    return this.#onlooker.rangeOf(total)
  }
}

/**
 * Few cases of months that follow each other, whether stated or not, as far as they are found out: where they follow
 * from everything there is, all that is not anything from none to the minimum; elsewhere that they are few, but some.
 */
async function fewFound(
  published: readonly PublishedCases[],
  everything: readonly PublishedCases[],
  truth: Cases,
): Promise<string[]> {
  const providers = truth.map(([provider]) => provider)
  const onlooker = new MonthsOnlooker(published, providers)
  const office = new MonthsOnlooker(everything, providers)
  const all = Array.from({ length: lastMonth }, (_, at) =>
    truth.reduce((sum, [, cases]) => sum + (cases[at] ?? 0), 0),
  )
  const found: string[] = []
  for (const [whose, cases] of [...truth, ['ALL', all] as const]) {
    for (const months of everyMonths) {
      const value = sumOf(cases, months)
      if (value === 0 || value >= minimum) continue
      const { lower, upper } = await onlooker.rangeOf(whose, months)
      const [isSome, isFew] = [lower > 1e-6, upper < minimum - 1e-6]
      if (!isSome && !isFew) continue
      const known = await office.rangeOf(whose, months)
      if ((isSome && isFew) || known.upper - known.lower < 1e-6) {
        found.push(`${whose} ${months.join(' to ')}: ${value} is ${lower} to ${upper}`)
      }
    }
  }
  return found
}

const everyMonths = Array.from({ length: lastMonth }, (_, at) => at + 1).flatMap((first) =>
  Array.from({ length: lastMonth + 1 - first }, (_, at): Months => [first, first + at]),
)

const values = (published: readonly PublishedCases[]) => published.map(({ stated }) => stated.value)

describe('counselling cases', () => {
  it('of periods that overlap tell nothing about few cases of the months between', () => {
    const rows = [count('FUNDED', [1, 9], 3080), count('FUNDED', [1, 6], 3075)]
    const published = protectCases(rows, minimum)
    expect(values(published).filter((value) => value !== null)).toHaveLength(2)
    // Of one period, as provider and in all, the other is suppressed.
    expect(
      new Set(published.flatMap(({ stated, lastDay }) => (stated.value === null ? [lastDay] : [])))
        .size,
    ).toBe(1)
  })

  it('are all shown where none are few, in periods that overlap, too', () => {
    const rows = [count('FUNDED', [1, 9], 3080), count('FUNDED', [1, 6], 2075)]
    expect(values(protectCases(rows, minimum))).toEqual([3080, 3080, 2075, 2075])
  })

  it('sum up by provider', () => {
    const rows = [count('FUNDED', [1, 9], 3080), count('MUNICIPAL', [1, 9], 1281)]
    expect(values(protectCases(rows, minimum))).toEqual([3080, 1281, 4361])
  })

  const monthly = fc.array(fc.oneof(fc.nat({ max: 12 }), fc.integer({ min: 13, max: 300 })), {
    minLength: lastMonth,
    maxLength: lastMonth,
  })
  const period = fc
    .tuple(fc.integer({ min: 1, max: lastMonth }), fc.integer({ min: 1, max: lastMonth }))
    .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)
  const periods = fc.uniqueArray(period, {
    minLength: 1,
    maxLength: 5,
    selector: (one) => one.join(),
  })
  const world = fc.record({ funded: monthly, municipal: monthly, periods })

  /** Every period as it is. */
  const rowsOf = ({
    funded,
    municipal,
    periods: asked,
  }: {
    funded: number[]
    municipal: number[]
    periods: readonly Months[]
  }) => ({
    truth: [
      ['FUNDED', funded],
      ['MUNICIPAL', municipal],
    ] as const,
    rows: asked.flatMap((one) =>
      (
        [
          ['FUNDED', funded],
          ['MUNICIPAL', municipal],
        ] as const
      ).map(([provider, cases]) =>
        count(
          provider,
          one,
          cases.slice(one[0] - 1, one[1]).reduce((sum, value) => sum + value, 0),
        ),
      ),
    ),
  })

  it('of any periods, few ones cannot be computed back', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (one) => {
        const { truth, rows } = rowsOf(one)
        const everything = protectCases(rows, 0)
        expect(await fewFound(protectCases(rows, minimum), everything, truth)).toEqual([])
      }),
      runs(500, 6),
    )
  }, 600_000)

  it('would be found where each period is protected by itself', async () => {
    const one = {
      funded: [800, 800, 700, 775, 2, 3],
      municipal: [300, 200, 300, 181, 150, 150],
      periods: [
        [1, 6],
        [1, 4],
      ] as const,
    }
    const { truth, rows } = rowsOf(one)
    const apart = [...new Set(rows.map(({ lastDay }) => lastDay))].flatMap((lastDay) =>
      protectCases(
        rows.filter((row) => row.lastDay === lastDay),
        minimum,
      ),
    )
    const everything = protectCases(rows, 0)
    expect(await fewFound(apart, everything, truth)).toContain('FUNDED 5 to 6: 5 is 5 to 5')
    expect(await fewFound(protectCases(rows, minimum), everything, truth)).toEqual([])
  })
})
