import { composeFigure } from '../figures/compose-figure.ts'
import {
  asInput,
  type ExplanationInput,
  type Figure,
  type Interval,
  statedFigure,
} from '../figures/figure.ts'
import { roundedTo } from '../figures/precision.ts'
import { knownDays } from '../residents/known-days.ts'
import { residentsFigure } from '../residents/residents-figure.ts'
import { poissonInterval } from '../statistics/poisson-interval.ts'
import { ratioInterval } from '../statistics/ratio-interval.ts'
import { relativeChange } from '../statistics/relative-change.ts'
import type { Provider } from '../terms/classifications.ts'
import { growth, number, product, quotient, sum } from '../words/arithmetic.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Published, PublishedCases } from '../world/published.ts'
import type { CounsellingField } from '../world/snapshot.ts'

export interface CounsellingPeriod {
  /** null: both together */
  readonly provider: Provider | null
  /** yyyy-mm-dd, both included */
  readonly from: string
  readonly to: string
  readonly cases: Figure
  /** Against the same months a year before; null where those are not known. */
  readonly change: Figure | null
  readonly casesPerThousand: Figure
}

/** Counselling cases of the whole city by provider and in all, oldest period first. */
export function counsellingPeriods(world: Published): CounsellingPeriod[] {
  const all = world.counselling.cases
  return all.map((period) => {
    const cases = casesFigure(period, all)
    const before = all.find(
      ({ provider, firstDay, lastDay }) =>
        provider === period.provider &&
        firstDay === yearBefore(period.firstDay) &&
        lastDay === yearBefore(period.lastDay),
    )
    return {
      provider: period.provider,
      from: period.firstDay,
      to: period.lastDay,
      cases,
      change: before ? changeFigure(casesFigure(before, all), cases) : null,
      casesPerThousand: rateFigure(world, cases),
    }
  })
}

/** Of all consultations of the year, up to the day its source ends with. */
export function fieldShareFigure(
  world: Published,
  { share, year, sourceId }: CounsellingField,
): Figure {
  const day = world.sources.get(sourceId)?.asOf ?? ''
  const isOfTheYear = day.length === 'yyyy-mm-dd'.length && day.startsWith(String(year))
  return statedFigure(
    { value: share, status: 'OBSERVED', sourceId },
    { unit: 'SHARE', asOf: isOfTheYear ? day : `${year}-12-31`, basis: 'REGISTER' },
  )
}

const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`

const casesName: Message = { key: 'counsellingCases', provider: null }

function casesFigure(period: PublishedCases, all: readonly PublishedCases[]): Figure {
  const { provider, lastDay, stated } = period
  const about = { unit: 'CASES', asOf: lastDay, basis: 'REGISTER' } as const
  if (provider !== null || stated.value === null) return statedFigure(stated, about)
  const inputs = casesByProvider(period, all)
  return statedFigure(stated, {
    formula: sum(...inputs.map(({ name }) => name)),
    inputs,
    ...about,
  })
}

const casesByProvider = (
  { firstDay, lastDay }: PublishedCases,
  all: readonly PublishedCases[],
): ExplanationInput[] =>
  all.flatMap(({ provider, stated, ...part }) =>
    provider !== null && part.firstDay === firstDay && part.lastDay === lastDay
      ? [{ name: { key: 'counsellingCases', provider }, unit: 'CASES', asOf: lastDay, ...stated }]
      : [],
  )

function changeFigure(before: Figure, after: Figure): Figure {
  const change = composeFigure({
    unit: 'RELATIVE_CHANGE',
    asOf: after.asOf,
    since: before.asOf,
    basis: 'REGISTER',
    inputs: [
      asInput(after, { key: 'later', of: casesName }),
      asInput(before, { key: 'earlier', of: casesName }),
    ],
    compute: (later, earlier) => relativeChange(earlier, later),
    formula: growth,
    note: ({ value }) => (value === null ? null : noteOnRounding(value)),
  })
  return { ...change, interval: chanceOfChange(before, after) }
}

/** Rounded to a tenth of a percent and from there to whole percent, a change can be another one. */
function noteOnRounding(change: number): Message | null {
  const percent = change * 100
  const [once, twice] = [roundedTo(0, percent), roundedTo(0, roundedTo(1, percent))]
  if (once === twice) return null
  return { key: 'percentRoundedTwice', exact: roundedTo(3, percent), once, twice }
}

function chanceOfChange({ value: before }: Figure, { value: after }: Figure): Interval | null {
  if (before === null || after === null || before === 0) return null
  const { lower, upper } = ratioInterval(before, after)
  return { lower: lower - 1, upper: upper - 1, method: { key: 'conditionalBinomialMethod' } }
}

/** Cases per 1,000 residents 60+ of the reference day nearest to the end of the period. */
function rateFigure(world: Published, cases: Figure): Figure {
  const group = { ageBand: 'AGE_60_PLUS', trait: 'ALL' } as const
  const chosen = { basis: 'REGISTER', framework: null } as const
  const days = knownDays(world, 'CITY', group, chosen).map(({ day }) => day)
  const residents = residentsFigure(world, world.areas.city, {
    group,
    date: nearest(days, cases.asOf),
    ...chosen,
  })
  const rate = composeFigure({
    unit: 'CASES_PER_1000_RESIDENTS',
    asOf: cases.asOf,
    basis: 'REGISTER',
    inputs: [
      asInput(cases, casesName),
      asInput(residents, { key: 'residents', ages: 'AGE_60_PLUS', trait: 'ALL' }),
    ],
    compute: (count, people) => (people === 0 ? null : (count / people) * 1000),
    formula: (count, people) => product(quotient(count, people), number(1000)),
    note: { key: 'residentsOfNearestDay' },
    atBest: 'ESTIMATED',
  })
  return { ...rate, interval: chance(cases, residents) }
}

function chance(cases: Figure, residents: Figure): Interval | null {
  const [count, people] = [cases.value, residents.value]
  if (count === null || people === null || people === 0) return null
  const { lower, upper } = poissonInterval(count)
  const method = { key: 'garwoodMethod' } as const
  return { lower: (lower / people) * 1000, upper: (upper / people) * 1000, method }
}

function nearest(days: readonly string[], day: string): string | null {
  const distance = (other: string) => Math.abs(Date.parse(other) - Date.parse(day))
  return days.toSorted((one, other) => distance(one) - distance(other))[0] ?? null
}
