import type { FrontPoint } from '../../placement/placement-state.ts'
import { builder } from '../../schema/builder.ts'
import {
  FollowedPlacementType,
  heard,
  type Heard,
  PlacementSiteType,
  type Progress,
} from './followed-placement.ts'
import { PlacementInput, placementLimits } from './placement-input.ts'
import { readPlacementFront } from './read-placement.ts'

const FrontPointType = builder.objectRef<FrontPoint>('PlacementFrontPoint').implement({
  access: 'PUBLIC',
  description:
    'Sites than which no others are fewer, reach more people or leave a shorter longest way, and are as good by the other two.',
  fields: (t) => ({
    sites: t.field({
      type: [PlacementSiteType],
      description: 'New ones.',
      resolve: ({ sites }) => [...sites],
    }),
    residents: t.exposeFloat('residents', {
      description: 'Within the distance, with the sites that stay.',
    }),
    residentsAtMost: t.exposeFloat('residentsAtMost', {
      description: 'No so many sites with no longer way reach more.',
    }),
    farthestMetres: t.exposeFloat('farthestMetres', {
      nullable: true,
      description: 'Of whoever has the longest way; null where somebody has none.',
    }),
    farthestMetresAtLeast: t.exposeFloat('farthestMetresAtLeast', {
      nullable: true,
      description: 'No so many sites that reach as many leave a shorter one.',
    }),
    worstServedTenthMetres: t.exposeFloat('worstServedTenthMetres', {
      nullable: true,
      description:
        'That the tenth of the people with the longest ways go in the mean: computed of the sites of this point, not sought.',
    }),
    isProven: t.exposeBoolean('isProven', { description: 'Whether both bounds are reached.' }),
    mostProvenBy: t.exposeInt('mostProvenBy', {
      description:
        'Which of the certificates, from 0 on, proves "residentsAtMost" of the sites of this point. Its question is of "mclp" with "farthestMetres", or of "pCenter" where all are reached.',
    }),
    shortestProvenBy: t.exposeInt('shortestProvenBy', {
      nullable: true,
      description:
        'Which proves "farthestMetresAtLeast": that fewer are reached with a way shorter by a tenth of a metre, or that no so many sites leave a shorter one. Null where somebody has no way.',
    }),
  }),
})

const PlacementFrontType = builder.objectRef<Progress>('PlacementFront').implement({
  access: 'PUBLIC',
  description:
    'A front as far as it is known, told again with each point; the last is OPTIMAL where it is whole and every point is proven, WITHIN_GAP where the time ended first, or INFEASIBLE.',
  interfaces: [FollowedPlacementType],
  fields: (t) => ({
    points: t.field({
      type: [FrontPointType],
      description: 'By number of sites, then from the longest way to the shortest.',
      resolve: ({ state: { front } }) => [...front],
    }),
    certificates: t.field({
      type: ['JSON'],
      description:
        'What proves them, at the end: for each number of sites that no way is shorter than the shortest, and of each point that nothing reaches more with no longer way; that of the next one, that a shorter way reaches fewer.',
      resolve: ({ state: { certificates } }) => [...certificates],
    }),
  }),
})

builder.subscriptionField('placementFront', (t) =>
  t.field({
    access: 'PUBLIC',
    type: PlacementFrontType,
    description: `Every point of the Pareto front of new sites (at most ${placementLimits.frontSites}, of "mclp"), people within its distance and the way of whoever has the longest, each proven. Asked at /graphql/stream, as text/event-stream; its time is that of all points together.`,
    args: { input: t.arg({ type: PlacementInput, required: true }) },
    subscribe: async (_, { input }, context): Promise<AsyncIterable<Heard>> => {
      const { asked, seconds } = await readPlacementFront(input, context)
      return heard(asked, context.placements({ study: { type: 'FRONT' }, asked, seconds }))
    },
    resolve: (one) => {
      if ('error' in one) throw one.error
      return one
    },
  }),
)
