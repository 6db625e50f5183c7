import { z } from 'zod'

import type { Api, Language } from './api.ts'
import { basis, type Basis, figure, figureFields, status, unit } from './figure.ts'

export const level = z.enum(['CITY', 'PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT'])
export type Level = z.output<typeof level>

const catalogue = z.strictObject({
  indicators: z.array(
    z.strictObject({
      id: z.string().min(1),
      unit,
      group: z.enum(['AGE', 'CHANGE', 'LIVING', 'ORIGIN', 'REACH', 'STAFF']),
      diverging: z.boolean(),
      lowMeansNeed: z.boolean(),
      lowerBound: z.boolean(),
      flagThreshold: z.number().nullable(),
      levels: z.array(level),
      dates: z.array(z.iso.date()),
      availability: z.array(
        z.strictObject({
          level,
          days: z.array(
            z.strictObject({
              date: z.iso.date(),
              basis,
              status,
              since: z.array(z.iso.date()),
              defaultSince: z.iso.date().nullable(),
              staffAsOf: z.iso.date().nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
})
export type Indicator = z.output<typeof catalogue>['indicators'][number]

/** The catalogue of indicators as the API gives it. */
export async function indicatorsOf(api: Api): Promise<Indicator[]> {
  const { indicators } = await api.ask(
    catalogue,
    `{ indicators { id unit group diverging lowMeansNeed lowerBound flagThreshold levels dates
         availability { level days { date basis status since defaultSince staffAsOf } } } }`,
  )
  return indicators
}

/** One question that the catalogue says can be asked. */
export interface Combination {
  indicator: string
  level: Level
  date: string
  basis: Basis
  since: string | null
}

/** Every indicator at every level on every day and basis, a change since each of its earlier days. */
export function combinationsOf(indicators: readonly Indicator[]): Combination[] {
  return indicators.flatMap(({ id, availability }) =>
    availability.flatMap(({ level: at, days }) =>
      days.flatMap(({ date, basis: on, since }) =>
        (since.length === 0 ? [null] : since).map((earlier) => ({
          indicator: id,
          level: at,
          date,
          basis: on,
          since: earlier,
        })),
      ),
    ),
  )
}

const values = z.strictObject({
  indicatorValues: z.array(
    z.strictObject({ area: z.strictObject({ code: z.string(), areaKm2: z.number() }), figure }),
  ),
})
export type Value = z.output<typeof values>['indicatorValues'][number]

/** The figures of all areas, as a map asks for them; of the register unless another basis is named. */
export async function valuesOf(
  api: Api,
  asked: Omit<Combination, 'basis'> & { basis?: Basis; framework?: string },
  language: Language = 'en',
): Promise<Value[]> {
  const { indicatorValues } = await api.ask(
    values,
    `query ($indicator: ID!, $level: AreaLevel!, $date: Date, $since: Date, $basis: Basis! = REGISTER, $framework: ID) {
       indicatorValues(indicator: $indicator, level: $level, date: $date, since: $since, basis: $basis, framework: $framework) {
         area { code areaKm2 } figure { ${figureFields} } } }`,
    { ...asked },
    language,
  )
  return indicatorValues
}

const profiled = z.strictObject({
  area: z.strictObject({
    profile: z.array(
      z.strictObject({ indicator: z.strictObject({ id: z.string() }), figures: z.array(figure) }),
    ),
  }),
})
export type Profile = z.output<typeof profiled>['area']['profile']

/** Everything that is known of an area. */
export async function profileOf(api: Api, at: Level, code: string): Promise<Profile> {
  const { area } = await api.ask(
    profiled,
    `query ($level: AreaLevel!, $code: String!) { area(level: $level, code: $code) {
       profile { indicator { id } figures { ${figureFields} } } } }`,
    { level: at, code },
  )
  return area.profile
}
