import { poissonInterval } from '@atlas/geo/poisson-interval'
import { relativeChange } from '@atlas/geo/relative-change'
import type { counsellingField } from '../../database/tables.ts'
import { type Context, perDataVersion } from '../../schema/context.ts'
import type { Localised } from '../../schema/language.ts'
import { areaIndex } from '../areas/area-index.ts'
import { asInput, composeFigure, figureOf } from '../figures/compose-figure.ts'
import type { ExplanationInput, Figure, Interval } from '../figures/figure.ts'
import { origin } from '../figures/origin.ts'
import { availability } from '../residents/availability.ts'
import { residentsFigure } from '../residents/residents-figure.ts'
import type { Provider } from '../services/service.ts'
import { allCounsellingCases, allCounsellingFields } from './queries.ts'
import { type StatedPeriod, withTotals } from './stated-periods.ts'

export interface CounsellingPeriod {
  /** null: both together */
  provider: Provider | null
  /** yyyy-mm-dd */
  from: string
  to: string
  cases: Figure
  /** Against the same months a year before; null where those are not known. */
  change: Figure | null
  casesPerThousand: Figure
}

const rowsPerDataVersion = perDataVersion(async ({ database }) => {
  const [cases, fields] = await Promise.all([
    allCounsellingCases(database),
    allCounsellingFields(database),
  ])
  return { cases, fields }
})

/** Counselling cases of the whole city by provider and in all, oldest period first. */
export async function counsellingPeriods(context: Context): Promise<CounsellingPeriod[]> {
  const { cases } = await rowsPerDataVersion(context)
  const stated = withTotals(cases, context.minimums.cases)
  return Promise.all(
    stated.map(async (period) => {
      const figure = casesFigure(period, stated)
      const before = stated.find(
        ({ provider, from, to }) =>
          provider === period.provider &&
          from === yearBefore(period.from) &&
          to === yearBefore(period.to),
      )
      return {
        provider: period.provider,
        from: period.from,
        to: period.to,
        cases: figure,
        change: before ? changeFigure(casesFigure(before, stated), figure) : null,
        casesPerThousand: await rateFigure(figure, context),
      }
    }),
  )
}

const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`

const casesName: Localised = { de: 'Beratungsfälle', en: 'counselling cases' }

function casesFigure(period: StatedPeriod, all: readonly StatedPeriod[]): Figure {
  const { provider, to, stated } = period
  const isSum = provider === null && stated.value !== null
  return figureOf(stated, {
    unit: 'CASES',
    asOf: to,
    since: null,
    basis: 'REGISTER',
    interval: null,
    explain: () => ({
      formula: isSum ? sumOfProviders : origin[stated.status],
      inputs: isSum ? casesByProvider(period, all) : [],
      note: null,
    }),
  })
}

const casesByProvider = (
  { from, to }: StatedPeriod,
  all: readonly StatedPeriod[],
): ExplanationInput[] =>
  all.flatMap((part) =>
    part.provider !== null && part.from === from && part.to === to
      ? [{ ...part.stated, name: casesOf[part.provider], unit: 'CASES', asOf: to }]
      : [],
  )

const casesOf: Record<Provider, Localised> = {
  FUNDED: { de: 'Beratungsfälle geförderter Träger', en: 'counselling cases of funded operators' },
  MUNICIPAL: { de: 'Beratungsfälle der Stadt', en: 'counselling cases of the city' },
}

const sumOfProviders: Localised = {
  de: 'Summe aus geförderten Trägern und Stadt',
  en: 'sum of funded operators and the city',
}

function changeFigure(before: Figure, after: Figure): Figure {
  return composeFigure({
    unit: 'RELATIVE_CHANGE',
    asOf: after.asOf,
    since: before.asOf,
    basis: 'REGISTER',
    inputs: [asInput(before, casesName), asInput(after, casesName)],
    compute: relativeChange,
    formula: { de: '(später − früher) ÷ früher', en: '(later − earlier) ÷ earlier' },
  })
}

/** Cases per 1,000 residents 60+ of the reference day nearest to the end of the period. */
async function rateFigure(cases: Figure, context: Context): Promise<Figure> {
  const [known, { city }] = await Promise.all([availability(context), areaIndex(context)])
  const group = { ageBand: 'AGE_60_PLUS', trait: 'ALL' } as const
  const ground = { basis: 'REGISTER', framework: null } as const
  const day = nearest(
    known.daysOf('CITY', group, ground).map((available) => available.day),
    cases.asOf,
  )
  const residents = await residentsFigure(city, { group, date: day, ...ground }, context)
  const rate = composeFigure({
    unit: 'CASES_PER_1000_RESIDENTS',
    asOf: cases.asOf,
    basis: 'REGISTER',
    inputs: [asInput(cases, casesName), asInput(residents, residentsName)],
    compute: (count, people) => (people === 0 ? null : (count / people) * 1000),
    formula: {
      de: 'Beratungsfälle ÷ Einwohner ab 60 × 1.000',
      en: 'counselling cases ÷ residents 60+ × 1,000',
    },
    note: otherDay,
    isEstimate: true,
  })
  return { ...rate, interval: chance(cases, residents) }
}

const residentsName: Localised = { de: 'Einwohner ab 60', en: 'residents 60+' }
const otherDay: Localised = {
  de: 'Geschätzt: Die Fälle eines Zeitraums stehen den Einwohnern des nächstgelegenen Stichtags gegenüber.',
  en: 'Estimated: the cases of a period are set against the residents of the nearest reference day.',
}

const method: Localised = {
  de: '95-%-Bereich nach Garwood (1936), wenn Fälle unabhängig voneinander auftreten',
  en: '95 % interval of Garwood (1936), where cases occur independently of each other',
}

function chance(cases: Figure, residents: Figure): Interval | null {
  const [count, people] = [cases.stated.value, residents.stated.value]
  if (count === null || people === null || people === 0) return null
  const { lower, upper } = poissonInterval(count)
  return { lower: (lower / people) * 1000, upper: (upper / people) * 1000, method }
}

function nearest(days: readonly string[], day: string): string | null {
  const distance = (other: string) => Math.abs(Date.parse(other) - Date.parse(day))
  return [...days].sort((one, other) => distance(one) - distance(other))[0] ?? null
}

export interface CounsellingField {
  year: number
  name: Localised
  share: Figure
}

/** What counselling was about, by share of consultations; in the source's order. */
export async function counsellingFields(context: Context): Promise<CounsellingField[]> {
  const { fields } = await rowsPerDataVersion(context)
  return fields.map((row) => ({
    year: row.year,
    name: { de: row.nameDe, en: row.nameEn },
    share: shareFigure(row),
  }))
}

const shareFigure = ({ share, year, sourceId }: typeof counsellingField.$inferSelect): Figure =>
  figureOf(
    { value: share, status: 'OBSERVED', sourceId },
    {
      unit: 'SHARE',
      asOf: `${year}-12-31`,
      since: null,
      basis: 'REGISTER',
      interval: null,
      explain: () => ({ formula: origin.OBSERVED, inputs: [], note: null }),
    },
  )
