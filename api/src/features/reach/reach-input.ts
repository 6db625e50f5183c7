import { type ReachAges, reachAges } from '@atlas/geo/reach/cells/reach-cells'
import {
  limitByDistance,
  limitByTime,
  type ReachLimit,
  type SiteChoice,
  type TravelProfile,
  usualKmPerHour,
} from '@atlas/geo/reach/reach-question'
import { furthestMetres } from '@atlas/geo/terms/asked-at-most'
import type { Ages, Provider, ServiceKind } from '@atlas/geo/terms/classifications'
import { builder } from '../../schema/builder.ts'
import type { DataContext } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'
import { AgesType } from '../figures/schema.ts'
import { ProviderType, ServiceKindType } from '../services/schema.ts'
import { walkingFor } from './walking-for.ts'

const slowest = 0.5
const fastest = 10

export const TravelProfileType = builder.enumType('TravelProfile', {
  description: 'For whom ways are measured.',
  values: {
    WALKING: { description: 'Anybody on foot.' },
    WHEELCHAIR: {
      description: 'Without steps, on firm ground; known where a street network is installed.',
    },
  } satisfies Record<TravelProfile, { description: string }>,
})

export const ReachInput = builder.inputType('ReachInput', {
  description: 'Which sites count, who goes to them, and how far.',
  fields: (t) => ({
    kind: t.field({ type: ServiceKindType, required: true }),
    provider: t.field({ type: ProviderType, description: 'Only sites of one; both unless named.' }),
    ages: t.field({
      type: AgesType,
      required: true,
      defaultValue: 'AGE_60_PLUS',
      description: 'AGE_60_PLUS, AGE_60_TO_79 or AGE_80_PLUS: cells know no others.',
    }),
    withinMetres: t.float({
      description: `On foot, at most ${furthestMetres.toLocaleString('en-GB')}. Either this or withinMinutes, where a limit is needed.`,
    }),
    withinMinutes: t.float({ description: 'On foot, at the speeds below.' }),
    kmPerHour60To79: t.float({ required: true, defaultValue: usualKmPerHour.AGE_60_TO_79 }),
    kmPerHour80Plus: t.float({ required: true, defaultValue: usualKmPerHour.AGE_80_PLUS }),
    profile: t.field({ type: TravelProfileType, required: true, defaultValue: 'WALKING' }),
  }),
})

export interface AskedReach {
  kind: ServiceKind
  provider?: Provider | null | undefined
  ages: Ages
  withinMetres?: number | null | undefined
  withinMinutes?: number | null | undefined
  kmPerHour60To79: number
  kmPerHour80Plus: number
  profile: TravelProfile
}

/** What was asked for, checked. */
export interface Reach {
  readonly choice: SiteChoice
  readonly ages: ReachAges
}
export interface LimitedReach extends Reach {
  readonly limit: ReachLimit
}

/** Where no limit is needed. @throws RequestError MALFORMED_REACH, AGES_NOT_IN_CELLS, PROFILE_NOT_MEASURED */
export function readReach(asked: AskedReach, context: DataContext): Reach {
  if (asked.withinMetres != null || asked.withinMinutes != null) readLimit(asked)
  const { kind, provider, profile, ages } = asked
  walkingFor(profile, context)
  return { choice: { kind, provider: provider ?? null, profile }, ages: readAges(ages) }
}

/** @throws RequestError MALFORMED_REACH, AGES_NOT_IN_CELLS, PROFILE_NOT_MEASURED */
export const readLimitedReach = (asked: AskedReach, context: DataContext): LimitedReach => ({
  ...readReach(asked, context),
  limit: readLimit(asked),
})

/** @throws RequestError AGES_NOT_IN_CELLS */
export function readAges(asked: Ages): ReachAges {
  const ages = reachAges.find((one) => one === asked)
  if (ages) return ages
  throw new RequestError('AGES_NOT_IN_CELLS', { available: reachAges })
}

function readLimit(asked: AskedReach): ReachLimit {
  const { withinMetres = null, withinMinutes = null, kmPerHour60To79, kmPerHour80Plus } = asked
  const speeds = { AGE_60_TO_79: kmPerHour60To79, AGE_80_PLUS: kmPerHour80Plus }
  const isWalked = Object.values(speeds).every((speed) => speed >= slowest && speed <= fastest)
  if (!isWalked || (withinMetres === null) === (withinMinutes === null)) throw malformed()
  const limit =
    withinMetres === null ? limitByTime(withinMinutes ?? 0, speeds) : limitByDistance(withinMetres)
  return checked(limit)
}

function checked(limit: ReachLimit): ReachLimit {
  const isAsked = (metres: number) => metres > 0 && metres <= furthestMetres
  if (Object.values(limit.metres).every(isAsked)) return limit
  throw malformed()
}

const malformed = () => new RequestError('MALFORMED_REACH', { furthestMetres, slowest, fastest })

/** A curve of more distances says no more. */
const mostDistances = 101

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

export type CatchmentMethod = 'TWO_STEP' | 'ENHANCED_TWO_STEP'
const mostZones = 10

/** @throws RequestError MALFORMED_DECAY */
export function readZoneWeights(
  method: CatchmentMethod,
  asked: readonly number[],
): readonly number[] {
  if (method === 'TWO_STEP') return [1]
  const falls = asked.every(
    (weight, zone) => weight > 0 && weight <= (zone === 0 ? 1 : (asked[zone - 1] ?? 0)),
  )
  if (asked.length === 0 || asked.length > mostZones || !falls) {
    throw new RequestError('MALFORMED_DECAY', { most: mostZones })
  }
  return asked
}

/** The thin form: one distance for everybody, on foot, to a site of any provider. @throws as readLimitedReach */
export const withinMetres = (asked: {
  kind: ServiceKind
  ages: Ages
  withinMetres: number
}): LimitedReach => ({
  choice: { kind: asked.kind, provider: null, profile: 'WALKING' },
  ages: readAges(asked.ages),
  limit: checked(limitByDistance(asked.withinMetres)),
})
