import { z } from 'zod'

import type { Api } from '../support/api.ts'
import { follow } from '../support/calculator.ts'
import {
  expectationAt,
  figuresOfExpectation,
  figuresOfStaffing,
  kinds,
  staffingAt,
} from '../support/demand.ts'
import { figure, type Figure, figureFields } from '../support/figure.ts'
import { combinationsOf, indicatorsOf, level, type Level, valuesOf } from '../support/indicators.ts'
import { needIndexAt, presetsOf, type NeedIndex } from '../support/need-index.ts'

/** What is suppressed is null; what nobody states is not there. */
export interface Learned {
  /** By level, code, day and group: "DISTRICT 72 2025-12-31 residents 80+". */
  counts: Map<string, number | null>
  /** By level, code, day and indicator. */
  figures: Map<string, number | null>
  /** Numbers that are told at one place and suppressed at another, and figures that tell what an input does not. */
  leaks: string[]
}

const groups = new Set(
  ['', ' living alone', ' with a migration background', ' with foreign nationality'].flatMap(
    (trait) =>
      ['residents', 'residents 60+', 'residents 60–79', 'residents 65+', 'residents 80+'].map(
        (people) => people + trait,
      ),
  ),
)

/** Whom an indicator counts that stands so in its source. */
const counted = new Map([
  ['residents', 'residents'],
  ['residents-60-plus', 'residents 60+'],
  ['residents-80-plus', 'residents 80+'],
  ['residents-living-alone-60-plus', 'residents 60+ living alone'],
])

export const ages = {
  ALL: 'residents',
  AGE_60_PLUS: 'residents 60+',
  AGE_60_TO_79: 'residents 60–79',
  AGE_65_PLUS: 'residents 65+',
  AGE_80_PLUS: 'residents 80+',
} as const
const lists = {
  CITY: 'city',
  PLANNING_AREA: 'planningAreas',
  SOCIAL_SPACE: 'socialSpaces',
  DISTRICT: 'districts',
} as const

/** Reads everything that the API says about residents who were counted, in every way it can be asked. */
export async function learnEverything(api: Api): Promise<Learned> {
  const learned: Learned = { counts: new Map(), figures: new Map(), leaks: [] }
  for (const at of level.options) {
    await learnFromResidents(api, at, learned)
    await learnFromStaffing(api, at, learned)
    for (const { code, expectation } of await expectationAt(api, at, 'AGE_80_PLUS')) {
      const figures = expectation ? figuresOfExpectation(expectation) : []
      for (const one of figures) learnFrom(at, code, one, learned)
    }
  }
  await learnFromIndicators(api, () => true, learned)
  for (const { parts } of await presetsOf(api)) {
    const { values } = await needIndexAt(api, 'SOCIAL_SPACE', parts)
    for (const value of values) learned.leaks.push(...leaksOfScore(value))
  }
  return learned
}

/** Reads what the API says of some indicators, by their names. */
export async function learnFromIndicators(
  api: Api,
  isAsked: (indicator: string) => boolean,
  learned: Learned = { counts: new Map(), figures: new Map(), leaks: [] },
): Promise<Learned> {
  const register = combinationsOf(await indicatorsOf(api)).filter(
    ({ basis, indicator }) => basis === 'REGISTER' && isAsked(indicator),
  )
  for (const one of register) {
    for (const { area, figure: found } of await valuesOf(api, one)) {
      learnFrom(one.level, area.code, found, learned)
      if (found.status === 'MISSING') continue
      learned.figures.set(`${one.level} ${area.code} ${found.asOf} ${one.indicator}`, found.value)
      const people = counted.get(one.indicator)
      if (people === undefined) continue
      learn(`${one.level} ${area.code} ${found.asOf} ${people}`, found.value, learned)
    }
  }
  return learned
}

async function learnFromStaffing(api: Api, at: Level, learned: Learned): Promise<void> {
  for (const kind of kinds) {
    for (const basis of ['REGISTER', 'PROJECTION'] as const) {
      const areas = await staffingAt(api, at, { kind, basis })
      const all = areas.flatMap(({ code, staffing }) =>
        figuresOfStaffing(staffing).map((one) => ({ code, one })),
      )
      for (const { code, one } of all) learnFrom(at, code, one, learned)
    }
  }
}

function leaksOfScore({ area, score, parts }: NeedIndex['values'][number]): string[] {
  const gaps = parts.filter(({ figure: part }) => part.value === null)
  return [
    ...(gaps.length > 0 && score.value !== null ? [`a score of ${area.code} with a gap`] : []),
    ...gaps.flatMap(({ standardised }) =>
      standardised === null ? [] : [`a standardised value of ${area.code} that is suppressed`],
    ),
  ]
}

const asked = z.strictObject({
  areas: z.union([
    z.array(z.looseObject({ code: z.string() })),
    z.looseObject({ code: z.string() }).transform((one) => [one]),
  ]),
})

async function learnFromResidents(api: Api, at: Level, learned: Learned): Promise<void> {
  for (const day of ['2014-12-31', '2019-12-31', '2024-12-31', '2025-12-31']) {
    const fields = Object.keys(ages).map(
      (name) => `${name}: residents(ages: ${name}, date: "${day}") { ${figureFields} }`,
    )
    const { areas } = await api.ask(asked, `{ areas: ${lists[at]} { code ${fields.join(' ')} } }`)
    const all = areas.flatMap(({ code, ...bands }) =>
      Object.entries(ages).map(([band, people]) => ({
        name: `${at} ${code} ${day} ${people}`,
        one: figure.parse(bands[band]),
      })),
    )
    for (const { name, one } of all) {
      if (one.status !== 'MISSING') learn(name, one.value, learned)
    }
  }
}

function learnFrom(at: Level, code: string, one: Figure, learned: Learned): void {
  try {
    follow({ ...one, ...one.explanation, table: null }, 'en')
  } catch (error) {
    learned.leaks.push(`${at} ${code}: ${String(error)}`)
  }
  for (const { name, value, status, asOf } of one.explanation.inputs) {
    const people = name.replace(/ (earlier|later)$/, '')
    if (!groups.has(people) || status === 'MISSING' || status === 'PROJECTED') continue
    learn(`${at} ${code} ${asOf} ${people}`, value, learned)
  }
}

function learn(name: string, value: number | null, { counts, leaks }: Learned): void {
  const before = counts.get(name)
  if (before !== undefined && before !== value) {
    leaks.push(`${name} is ${String(before)} here and ${String(value)} there`)
  }
  counts.set(name, value)
}
