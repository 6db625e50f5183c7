import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  counsellingTopics,
  elsewhere,
  firstDayOf,
  monthsThrough,
} from '../counselling/months/report.ts'
import type { PublishedSum, SubmittedMonth } from '../world/submitted-months.ts'
import { protectMonths } from './protect-months.ts'
import { Onlooker } from './testing/onlooker.ts'
import { runs } from './testing/runs.ts'

const districts = ['11', '72']
const months = monthsThrough('2025-11', '2026-02')

/** New cases by district and consultations by topic, of centres in two planning areas. */
const report = fc.record({
  site: fc.constantFrom('a', 'b', 'c'),
  month: fc.constantFrom(...months),
  counts: fc.record({
    districts: fc.array(fc.nat(7), { minLength: 3, maxLength: 3 }),
    topics: fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }),
    tellsApart: fc.boolean(),
  }),
})

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

const reportsOf = (given: readonly (typeof report extends fc.Arbitrary<infer R> ? R : never)[]) =>
  given.map(({ site, month, counts }): SubmittedMonth => {
    const parts: Record<string, number> = {}
    for (const [place, code] of [...districts, elsewhere].entries()) {
      parts[`NEW_CASES.DISTRICT.${code}`] = counts.districts[place] ?? 0
    }
    for (const [place, topic] of counsellingTopics.entries()) {
      parts[`CONSULTATIONS.TOPIC.${topic}`] = counts.topics[place] ?? 0
    }
    return {
      site,
      month,
      provider: site === 'c' ? 'MUNICIPAL' : 'FUNDED',
      planningArea: site === 'a' ? '1' : '2',
      submittedOn: '2026-03-01',
      counts: {
        NEW_CASES: sum(counts.districts),
        CONSULTATIONS: sum(counts.topics),
        ...(counts.tellsApart ? parts : {}),
      },
    }
  })

const several = fc.uniqueArray(report, {
  minLength: 1,
  maxLength: 12,
  selector: ({ site, month }) => `${site} ${month}`,
})

const nameOf = ({ table, measure, from, of }: PublishedSum) => `${measure} ${table} ${from} ${of}`

/** What everybody knows to add up of a measure: providers, quarters of months and areas, years. */
function knowSums(
  onlooker: Onlooker,
  own: readonly PublishedSum[],
  at: (some: readonly PublishedSum[]) => number[],
): void {
  const of = (table: string) => own.filter((one) => one.table === table)
  const inMonths = of('MONTH').filter((one) => one.of === null)
  for (const total of inMonths) {
    const parts = of('MONTH').filter((one) => one.from === total.from && one.of !== null)
    for (const whole of at([total])) onlooker.knowSum(whole, at(parts))
  }
  for (const [from, to] of new Map(of('QUARTER').map((one) => [one.from, one.to]))) {
    const whole = onlooker.number()
    onlooker.knowSum(whole, at(of('QUARTER').filter((one) => one.from === from)))
    onlooker.knowSum(whole, at(inMonths.filter((one) => one.from >= from && one.to <= to)))
  }
  const byYear = [...of('DISTRICT_YEAR'), ...of('TOPIC_YEAR')]
  for (const [from, to] of new Map(byYear.map((one) => [one.from, one.to]))) {
    const whole = onlooker.number()
    onlooker.knowSum(whole, at(inMonths.filter((one) => one.from >= from && one.to <= to)))
    const parts = byYear.filter((one) => one.from === from)
    onlooker.knowSum(whole, [...at(parts), onlooker.number()])
  }
}

/** What somebody finds out who sees all that is published and knows how sums hang together. */
async function foundOut(
  all: readonly SubmittedMonth[],
  minimum: number,
  control = protectMonths,
): Promise<string[]> {
  const shown = control(all, districts, minimum)
  const truth = new Map(protectMonths(all, districts, 0).map((one) => [nameOf(one), one]))
  const onlooker = new Onlooker()
  const unknowns = new Map(shown.map((one) => [nameOf(one), onlooker.number(one.stated.value)]))
  const at = (some: readonly PublishedSum[]) => some.map((one) => unknowns.get(nameOf(one)) ?? -1)
  for (const measure of new Set(shown.map((one) => one.measure))) {
    knowSums(
      onlooker,
      shown.filter((one) => one.measure === measure),
      at,
    )
  }
  const found: string[] = []
  for (const [name, unknown] of unknowns) {
    const value = truth.get(name)?.stated.value ?? 0
    if (value === 0 || value >= minimum) continue
    const { lower, upper } = await onlooker.rangeOf(unknown)
    if (lower > 1e-6 || upper < minimum - 1e-6)
      found.push(`${name}: ${value} in ${lower} to ${upper}`)
  }
  return found
}

describe('what is published of months of counselling', () => {
  it('adds up from months to quarters and years, and says what is not whole', () => {
    const all = reportsOf([
      { site: 'a', month: '2026-01', counts: full },
      { site: 'c', month: '2026-01', counts: full },
      { site: 'c', month: '2026-02', counts: full },
    ])
    const found = protectMonths(all, districts, 0).filter(({ measure }) => measure === 'NEW_CASES')
    expect(
      found.map(({ table, from, of, stated, isWhole }) => [table, from, of, stated.value, isWhole]),
    ).toEqual([
      ['MONTH', '2026-01-01', 'FUNDED', 60, true],
      ['MONTH', '2026-01-01', 'MUNICIPAL', 60, true],
      ['MONTH', '2026-01-01', null, 120, true],
      ['MONTH', '2026-02-01', 'MUNICIPAL', 60, true],
      ['MONTH', '2026-02-01', null, 60, false],
      ['QUARTER', '2026-01-01', '1', 60, false],
      ['QUARTER', '2026-01-01', '2', 120, false],
      ['DISTRICT_YEAR', '2026-01-01', '11', 30, false],
      ['DISTRICT_YEAR', '2026-01-01', '72', 60, false],
      ['DISTRICT_YEAR', '2026-01-01', 'ELSEWHERE', 90, false],
    ])
    expect(protectMonths([], districts, 3)).toEqual([])
  })

  it('leaves no small number to whoever sees all of it and can add', async () => {
    await fc.assert(
      fc.asyncProperty(several, fc.constantFrom(3, 5, 20), async (given, minimum) => {
        expect(await foundOut(reportsOf(given), minimum)).toEqual([])
      }),
      runs(10, 400),
    )
  })

  it('would leave some, were small numbers alone suppressed', async () => {
    const smallAlone: typeof protectMonths = (all, codes, minimum) =>
      protectMonths(all, codes, 0).map((one) => {
        const { value, sourceId } = one.stated
        return value !== null && value > 0 && value < minimum
          ? { ...one, stated: { value: null, status: 'SUPPRESSED', sourceId } }
          : one
      })
    const few = { districts: [2, 0, 0], topics: [1, 0, 0, 0, 0], tellsApart: true }
    const all = reportsOf([
      { site: 'a', month: '2026-01', counts: full },
      { site: 'c', month: '2026-01', counts: few },
    ])
    expect(await foundOut(all, 3, smallAlone)).toContain(
      'NEW_CASES MONTH 2026-01-01 MUNICIPAL: 2 in 2 to 2',
    )
    expect(await foundOut(all, 3)).toEqual([])
  })

  it('keeps a district that there is no longer among what nobody sees', () => {
    const [one] = reportsOf([{ site: 'a', month: '2026-01', counts: full }])
    const found = one ? protectMonths([one], ['11'], 3) : []
    expect(
      found.flatMap(({ table, of, stated }) =>
        table === 'DISTRICT_YEAR' ? [[of, stated.value]] : [],
      ),
    ).toEqual([
      ['11', 10],
      ['ELSEWHERE', 30],
    ])
  })

  it('is protected in a moment for the years of a whole city', () => {
    const codes = Array.from({ length: 64 }, (_, place) => String(place + 10))
    const sites = Array.from({ length: 28 }, (_, place) => `site-${place}`)
    const all = monthsThrough('2024-01', '2026-12').flatMap((month, at) =>
      sites.map((site, place): SubmittedMonth => {
        const parts = codes.map((_, code) => ((code * 7 + place * 3 + at) % 11 === 0 ? 1 : 0))
        return {
          site,
          month,
          provider: place < 18 ? 'FUNDED' : 'MUNICIPAL',
          planningArea: String(place % 10),
          submittedOn: firstDayOf(month),
          counts: {
            NEW_CASES: sum(parts) + 1,
            CONSULTATIONS: 40 + place,
            'NEW_CASES.DISTRICT.ELSEWHERE': 1,
            ...Object.fromEntries(
              codes.map((code, k) => [`NEW_CASES.DISTRICT.${code}`, parts[k] ?? 0]),
            ),
          },
        }
      }),
    )
    const begun = performance.now()
    const found = protectMonths(all, codes, 3)
    expect(performance.now() - begun).toBeLessThan(5000)
    expect(found.length).toBeGreaterThan(1000)
  })
})

const full = { districts: [10, 20, 30], topics: [1, 2, 3, 4, 5], tellsApart: true }
