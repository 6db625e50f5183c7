import { builder } from '../../schema/builder.ts'
import { AgesType } from '../figures/schema.ts'
import type { TravelProfile } from '../../walking/walking-distance.ts'
import { ProviderType, ServiceKindType } from '../services/schema.ts'

/** km/h that people of an age are taken to walk, unless asked otherwise. */
const walkingSpeed = { from60To79: 4, from80: 3 }

export const agesArgument = builder.args((t) => ({
  ages: t.field({
    type: AgesType,
    required: true,
    defaultValue: 'AGE_60_PLUS',
    description: 'AGE_60_PLUS, AGE_60_TO_79 or AGE_80_PLUS: cells know no others.',
  }),
}))

export const TravelProfileType = builder.enumType('TravelProfile', {
  description: 'For whom ways are measured.',
  values: {
    WALKING: { description: 'Anybody on foot.' },
    WHEELCHAIR: {
      description: 'Without steps, on firm ground; known where a street network is installed.',
    },
  } satisfies Record<TravelProfile, { description: string }>,
})

export const profileArgument = builder.args((t) => ({
  profile: t.field({ type: TravelProfileType, required: true, defaultValue: 'WALKING' }),
}))

/** Which sites count, and who goes to them. */
export const choiceArguments = builder.args((t) => ({
  ...profileArgument,
  kind: t.field({ type: ServiceKindType, required: true }),
  provider: t.field({ type: ProviderType, description: 'Only sites of one; both unless named.' }),
  sites: t.stringList({ description: 'Only these sites, by slug.' }),
}))

/** How far people walk to them. */
export const reachArguments = builder.args((t) => ({
  withinMetres: t.float({
    description: 'On foot, at most 50,000. Either this or withinMinutes.',
  }),
  withinMinutes: t.float({ description: 'On foot, at the speeds below.' }),
  kmPerHour60To79: t.float({ required: true, defaultValue: walkingSpeed.from60To79 }),
  kmPerHour80Plus: t.float({ required: true, defaultValue: walkingSpeed.from80 }),
}))
