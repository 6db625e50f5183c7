import { providers, type ServiceKind } from '@atlas/geo/terms/classifications'
import { builder } from '../../schema/builder.ts'

export const ServiceKindType = builder.enumType('ServiceKind', {
  values: {
    MEETING: { description: 'Begegnung: open meeting place, community work.' },
    COUNSELLING: { description: 'Beratung: individual counselling.' },
  } satisfies Record<ServiceKind, { description: string }>,
})

export const ProviderType = builder.enumType('Provider', {
  description: 'A funded independent operator, or the city itself.',
  values: providers,
})
