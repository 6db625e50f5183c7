import type { Localised } from '../../schema/language.ts'
import { RequestError } from '../../schema/request-error.ts'
import type { DataContext } from '../../schema/context.ts'
import type { TravelProfile } from '../../walking/walking-distance.ts'
import type { Ages } from '../figures/figure.ts'
import type { Provider, ServiceKind } from '../services/service.ts'
import { distanceFor } from './distance-for.ts'
import type { SiteChoice } from './site-choice.ts'

/** The ages that cells tell apart. */
export type CellAge = 'AGE_60_TO_79' | 'AGE_80_PLUS'
export const cellAges = ['AGE_60_TO_79', 'AGE_80_PLUS'] as const

/** How far people walk to which sites. */
export interface Reach {
  choice: SiteChoice
  /** On foot, by age: a distance, or what a walking speed makes of minutes. */
  metres: Record<CellAge, number>
  /** What was asked for, in words. */
  told: Localised
}

export interface AskedChoice {
  profile: TravelProfile
  kind: ServiceKind
  provider?: Provider | null | undefined
  sites?: readonly string[] | null | undefined
}

export interface AskedReach extends AskedChoice {
  withinMetres?: number | null | undefined
  withinMinutes?: number | null | undefined
  kmPerHour60To79: number
  kmPerHour80Plus: number
}

/** Nobody is asked to walk farther; beyond it nothing is looked for. */
export const furthestMetres = 50_000
/** A curve of more distances says no more. */
const mostDistances = 101
const slowest = 0.5
const fastest = 10
const mostSites = 200

/** @throws RequestError MALFORMED_REACH, PROFILE_NOT_MEASURED */
export function readChoice(
  { profile, kind, provider, sites }: AskedChoice,
  context: DataContext,
): SiteChoice {
  if (sites && sites.length > mostSites) throw malformed()
  distanceFor(profile, context)
  return {
    profile,
    kind,
    provider: provider ?? null,
    sites: sites ? [...new Set(sites)].sort() : null,
    including: null,
  }
}

/**
 * What was asked for, checked once.
 * @throws RequestError MALFORMED_REACH, PROFILE_NOT_MEASURED
 */
export function readReach(asked: AskedReach, context: DataContext): Reach {
  return { choice: readChoice(asked, context), ...metresOf(asked) }
}

/** The same distance for everybody. */
export const withinMetres = (metres: number, choice: SiteChoice): Reach => ({
  choice,
  ...everybody(metres),
})

const everybody = (metres: number) => ({
  metres: { AGE_60_TO_79: checked(metres), AGE_80_PLUS: checked(metres) },
  told: byDistance(metres),
})

function metresOf(asked: AskedReach): Pick<Reach, 'metres' | 'told'> {
  const distance = asked.withinMetres ?? null
  const minutes = asked.withinMinutes ?? null
  const speeds = [asked.kmPerHour60To79, asked.kmPerHour80Plus]
  if (!speeds.every((speed) => speed >= slowest && speed <= fastest)) throw malformed()
  if (distance !== null && minutes === null) return everybody(distance)
  if (minutes === null || distance !== null) throw malformed()
  const [younger, older] = speeds.map((speed) => checked((minutes * speed * 1000) / 60))
  if (younger === undefined || older === undefined) throw malformed()
  return {
    metres: { AGE_60_TO_79: younger, AGE_80_PLUS: older },
    told: byTime(minutes, asked, { younger, older }),
  }
}

function checked(metres: number): number {
  if (metres > 0 && metres <= furthestMetres) return metres
  throw malformed()
}

const malformed = () =>
  new RequestError('MALFORMED_REACH', { furthestMetres, slowest, fastest, mostSites })

const numbers = { de: new Intl.NumberFormat('de-DE'), en: new Intl.NumberFormat('en-GB') }
const inWords = (value: number): Localised => ({
  de: numbers.de.format(value),
  en: numbers.en.format(value),
})

function byDistance(metres: number): Localised {
  const { de, en } = inWords(metres)
  return {
    de: `Erreicht heißt: höchstens ${de} m zu Fuß.`,
    en: `Within reach means: at most ${en} m on foot.`,
  }
}

function byTime(
  minutes: number,
  { kmPerHour60To79, kmPerHour80Plus }: AskedReach,
  metres: { younger: number; older: number },
): Localised {
  const said = (language: 'de' | 'en') => {
    const number = (value: number) => inWords(value)[language]
    const walk = (speed: number, far: number) =>
      `${number(speed)} km/h (${number(Math.round(far))} m)`
    return {
      minutes: number(minutes),
      younger: walk(kmPerHour60To79, metres.younger),
      older: walk(kmPerHour80Plus, metres.older),
    }
  }
  const [de, en] = [said('de'), said('en')]
  return {
    de: `Erreicht heißt: höchstens ${de.minutes} Minuten zu Fuß, von 60 bis 79 mit ${de.younger}, ab 80 mit ${de.older}.`,
    en: `Within reach means: at most ${en.minutes} minutes on foot, at 60–79 with ${en.younger}, at 80+ with ${en.older}.`,
  }
}

/** @throws RequestError AGES_NOT_IN_CELLS */
export function bandsOf(ages: Ages): readonly CellAge[] {
  if (ages === 'AGE_60_PLUS') return cellAges
  if (ages === 'AGE_60_TO_79' || ages === 'AGE_80_PLUS') return [ages]
  throw new RequestError('AGES_NOT_IN_CELLS', {
    available: ['AGE_60_PLUS', 'AGE_60_TO_79', 'AGE_80_PLUS'],
  })
}

/**
 * The distances of a curve, checked.
 * @throws RequestError MALFORMED_DISTANCES
 */
export function readDistances(asked: readonly number[]): readonly number[] {
  const isDistance = (metres: number) => metres >= 0 && metres <= furthestMetres
  if (asked.length > mostDistances || !asked.every(isDistance)) {
    throw new RequestError('MALFORMED_DISTANCES', { most: mostDistances, furthestMetres })
  }
  return asked
}
