import type { ProposedSite } from '../../placement/placement-state.ts'
import { builder } from '../../schema/builder.ts'
import {
  FollowedPlacementType,
  heard,
  type Heard,
  PlacementSiteType,
  type Progress,
} from './followed-placement.ts'
import { PlacementInput } from './placement-input.ts'
import { readPlacement } from './read-placement.ts'

interface Alternative {
  readonly sites: readonly ProposedSite[]
}

const AlternativeType = builder.objectRef<Alternative>('PlacementAlternative').implement({
  access: 'PUBLIC',
  fields: (t) => ({
    sites: t.field({ type: [PlacementSiteType], resolve: ({ sites }) => [...sites] }),
  }),
})

const PlacementProgressType = builder.objectRef<Progress>('PlacementProgress').implement({
  access: 'PUBLIC',
  description:
    'What is known of the answer. Each is told again as it gets better; the last is OPTIMAL, WITHIN_GAP or INFEASIBLE.',
  interfaces: [FollowedPlacementType],
  fields: (t) => ({
    sites: t.field({
      type: [PlacementSiteType],
      description: 'New ones. Those that stay are not named.',
      resolve: ({ state }) => [...state.sites],
    }),
    sitesAsked: t.int({
      nullable: true,
      description: 'New ones at most, also where they follow from posts; null for lscp.',
      resolve: ({ asked: { question } }) => ('sites' in question ? question.sites : null),
    }),
    valueInPeople: t.float({
      nullable: true,
      description: 'The value if all counted alike: residents or metres. Null before the answer.',
      resolve: ({ state }) => state.served?.value ?? null,
    }),
    withoutRoom: t.float({
      nullable: true,
      description:
        'Residents near enough to a site who find no room. Null before the answer, and where there is room for everybody.',
      resolve: ({ state }) => state.served?.withoutRoom ?? null,
    }),
    value: t.float({
      nullable: true,
      description: 'With the sites that stay; null where there is no answer.',
      resolve: ({ state }) => state.value,
    }),
    bound: t.float({
      nullable: true,
      description: 'No answer is better.',
      resolve: ({ state }) => state.bound,
    }),
    gap: t.float({
      nullable: true,
      description: 'Between both, as a part of the larger: 0 where proven.',
      resolve: ({ state }) => state.gap,
    }),
    certificate: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What proves the bound to whoever has the published cells and can add.',
      resolve: ({ state }) => state.certificate,
    }),
    alternatives: t.field({
      type: [AlternativeType],
      description: 'Other sites with the same value, where proven; at most 20.',
      resolve: ({ state }) => state.alternatives.map((sites) => ({ sites })),
    }),
    areAllListed: t.boolean({
      description: 'Whether there are no others.',
      resolve: ({ state }) => state.areAllListed,
    }),
  }),
})

builder.subscriptionField('placement', (t) =>
  t.field({
    access: 'PUBLIC',
    type: PlacementProgressType,
    description:
      'Sites that answer the question best, proven, or the best so far when its time has passed. Asked at /graphql/stream, as text/event-stream.',
    args: { input: t.arg({ type: PlacementInput, required: true }) },
    subscribe: async (_, { input }, context): Promise<AsyncIterable<Heard>> => {
      const { asked, seconds } = await readPlacement(input, context)
      return heard(asked, context.placements({ study: { type: 'SITES' }, asked, seconds }))
    },
    resolve: (one) => {
      if ('error' in one) throw one.error
      return one
    },
  }),
)
