import { composeFigure } from '../../figures/compose-figure.ts'
import { asInput, type ExplanationInput, type Figure, statedFigure } from '../../figures/figure.ts'
import type { Unit } from '../../figures/units.ts'
import { knownDays } from '../../residents/known-days.ts'
import { residentsFigure } from '../../residents/residents-figure.ts'
import { poissonInterval } from '../../statistics/poisson-interval.ts'
import { ratioInterval } from '../../statistics/ratio-interval.ts'
import { relativeChange } from '../../statistics/relative-change.ts'
import { growth, number, product, quotient, sum } from '../../words/arithmetic.ts'
import type { Message } from '../../words/vocabulary.ts'
import type { Published } from '../../world/published.ts'
import type { Area } from '../../world/snapshot.ts'
import type { MonthTable, PublishedSum } from '../../world/submitted-months.ts'
import { type MonthMeasure, monthMeasures } from './report.ts'

/** A sum over what counselling centres submitted, as it may be shown. */
export interface MonthSum {
  readonly measure: MonthMeasure
  /** yyyy-mm-dd, both included */
  readonly from: string
  readonly to: string
  /** A provider, a planning area, a district or a topic; null: all of them. */
  readonly of: string | null
  readonly count: Figure
  readonly isWhole: boolean
}

/** Those of one of the published tables, oldest first. */
export const monthSums = (world: Published, table: MonthTable): MonthSum[] =>
  world.counselling.sums
    .filter((one) => one.table === table)
    .flatMap((one) => {
      const measure = monthMeasures.find((known) => known === one.measure)
      return measure ? [{ ...pick(one), measure, count: countFigure(one, measure) }] : []
    })
    .toSorted((one, other) => one.from.localeCompare(other.from))

const pick = ({ from, to, of, isWhole }: PublishedSum) => ({ from, to, of, isWhole })

const unitOf = (measure: MonthMeasure): Unit => (measure === 'NEW_CASES' ? 'CASES' : 'CONTACTS')

const countFigure = ({ stated, to, isWhole }: PublishedSum, measure: MonthMeasure): Figure =>
  statedFigure(stated, {
    unit: unitOf(measure),
    asOf: to,
    basis: 'REGISTER',
    note: isWhole ? null : { key: 'monthsMissing' },
  })

/** New cases of an area, against the people who live there and the staff who counsel there. */
export interface Utilisation extends MonthSum {
  readonly area: Area
  readonly perThousand: Figure
  /** Null where the area has no staff of its own that is known. */
  readonly perFte: Figure | null
}

/** Of planning areas by quarter: whether those who counsel there are called upon more than elsewhere. */
export const utilisation = (world: Published): Utilisation[] =>
  monthSums(world, 'QUARTER').flatMap((one) => {
    const area = one.of === null ? undefined : world.areas.byCode('PLANNING_AREA', one.of)
    if (one.measure !== 'NEW_CASES' || !area) return []
    const perThousand = perThousandFigure(world, area, one.count)
    return [{ ...one, area, perThousand, perFte: perFteFigure(world, area, one.count) }]
  })

/** New cases by where people live, of a year. */
export interface Demand extends MonthSum {
  /** Null: of no district, or nobody knows of which. */
  readonly district: Area | null
  readonly perThousand: Figure | null
}

export const demandByDistrict = (world: Published): Demand[] =>
  monthSums(world, 'DISTRICT_YEAR').map((one) => {
    const district = (one.of === null ? undefined : world.areas.byCode('DISTRICT', one.of)) ?? null
    return {
      ...one,
      district,
      perThousand: district && perThousandFigure(world, district, one.count),
    }
  })

const newCases: Message = { key: 'newCounsellingCases' }

/** By the residents 60+ of the reference day nearest to the end of the period. */
function perThousandFigure(world: Published, area: Area, cases: Figure): Figure {
  const group = { ageBand: 'AGE_60_PLUS', trait: 'ALL' } as const
  const chosen = { basis: 'REGISTER', framework: null } as const
  const days = knownDays(world, area.level, group, chosen).map(({ day }) => day)
  const residents = residentsFigure(world, area, {
    group,
    date: nearest(days, cases.asOf),
    ...chosen,
  })
  const rate = composeFigure({
    unit: 'CASES_PER_1000_RESIDENTS',
    asOf: cases.asOf,
    basis: 'REGISTER',
    inputs: [
      asInput(cases, newCases),
      asInput(residents, { key: 'residents', ages: 'AGE_60_PLUS', trait: 'ALL' }),
    ],
    compute: (count, people) => (people === 0 ? null : (count / people) * 1000),
    formula: (count, people) => product(quotient(count, people), number(1000)),
    note: { key: 'residentsOfNearestDay' },
    atBest: 'ESTIMATED',
  })
  const [count, people] = [cases.value, residents.value]
  if (count === null || people === null || people === 0) return rate
  const { lower, upper } = poissonInterval(count)
  const method = { key: 'garwoodMethod' } as const
  return {
    ...rate,
    interval: { lower: (lower / people) * 1000, upper: (upper / people) * 1000, method },
  }
}

/** By the newest staff of a day until then. */
function perFteFigure(world: Published, area: Area, cases: Figure): Figure | null {
  const { day, ...staff } = world.planning.staff(area, 'COUNSELLING', cases.asOf)
  if (staff.value === null || staff.value === 0) return null
  const posts = statedFigure(staff, { unit: 'FTE', asOf: day, basis: 'REGISTER' })
  return composeFigure({
    unit: 'CASES_PER_FTE',
    asOf: cases.asOf,
    basis: 'REGISTER',
    inputs: [asInput(cases, newCases), asInput(posts, { key: 'actualStaff' })],
    compute: (count, fte) => (fte === 0 ? null : count / fte),
    formula: quotient,
    atBest: 'COMPUTED',
  })
}

const nearest = (days: readonly string[], day: string): string | null =>
  days.toSorted((one, other) => apart(one, day) - apart(other, day))[0] ?? null
const apart = (one: string, other: string) => Math.abs(Date.parse(one) - Date.parse(other))

/** Months of a year beside the same months of the year before. */
export interface MonthsCompared {
  /** Of the later year. */
  readonly from: string
  readonly to: string
  readonly months: number
  readonly earlier: Figure
  readonly later: Figure
  readonly change: Figure
}

/** New cases of the newest year in all months that are known in both; null where there is none. */
export function monthsCompared(world: Published): MonthsCompared | null {
  const whole = monthSums(world, 'MONTH').filter(
    ({ measure, of, isWhole, count }) =>
      measure === 'NEW_CASES' && of === null && isWhole && count.value !== null,
  )
  const year = whole.at(-1)?.from.slice(0, 4)
  const pairs = whole
    .filter(({ from }) => from.startsWith(year ?? 'none'))
    .flatMap((later) => {
      const from = `${Number(later.from.slice(0, 4)) - 1}${later.from.slice(4)}`
      const earlier = whole.find((one) => one.from === from)
      return earlier ? [{ earlier, later }] : []
    })
  const [first] = pairs
  const last = pairs.at(-1)
  if (!first || !last) return null
  const earlier = sumFigure(pairs.map((pair) => pair.earlier))
  const later = sumFigure(pairs.map((pair) => pair.later))
  const change = changeFigure(earlier, later)
  return { from: first.later.from, to: last.later.to, months: pairs.length, earlier, later, change }
}

function sumFigure(months: readonly MonthSum[]): Figure {
  const [first, ...others] = months.map(({ count, to }): ExplanationInput =>
    asInput(count, { key: 'newCasesOfMonth', day: to }),
  )
  if (!first) throw new RangeError('no months are no sum')
  return composeFigure({
    unit: 'CASES',
    asOf: months.at(-1)?.to ?? '',
    basis: 'REGISTER',
    inputs: [first, ...others],
    compute: (...counts) => counts.reduce((all, count) => all + count, 0),
    formula: (...names) => sum(...names),
  })
}

function changeFigure(earlier: Figure, later: Figure): Figure {
  const change = composeFigure({
    unit: 'RELATIVE_CHANGE',
    asOf: later.asOf,
    since: earlier.asOf,
    basis: 'REGISTER',
    inputs: [
      asInput(later, { key: 'later', of: newCases }),
      asInput(earlier, { key: 'earlier', of: newCases }),
    ],
    compute: (after, before) => relativeChange(before, after),
    formula: growth,
  })
  const [before, after] = [earlier.value, later.value]
  if (before === null || after === null || before === 0) return change
  const { lower, upper } = ratioInterval(before, after)
  const method = { key: 'conditionalBinomialMethod' } as const
  return { ...change, interval: { lower: lower - 1, upper: upper - 1, method } }
}

/** What was talked about, as shares of the consultations that were told apart. */
export interface TopicShare extends MonthSum {
  readonly share: Figure
}

export function topicShares(world: Published): TopicShare[] {
  const all = monthSums(world, 'TOPIC_YEAR').filter(({ measure }) => measure === 'CONSULTATIONS')
  return all.map((one) => {
    const ofYear = all.filter(({ from }) => from === one.from)
    const total = ofYear.reduce<number | null>(
      (sumSoFar, { count }) =>
        sumSoFar === null || count.value === null ? null : sumSoFar + count.value,
      0,
    )
    const { value, status } = one.count
    const stated =
      value === null || total === null
        ? ({ value: null, status: 'SUPPRESSED' } as const)
        : total === 0
          ? ({ value: null, status: 'MISSING' } as const)
          : ({ value: value / total, status } as const)
    const share = statedFigure(
      { ...stated, sourceId: one.count.source.id },
      { unit: 'SHARE', asOf: one.to, basis: 'REGISTER' },
    )
    return { ...one, share }
  })
}
