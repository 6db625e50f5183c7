import { changesInWords } from '@atlas/geo/scenarios/changes-in-words'
import type { RobustSites, SitesInFuture } from '../../placement/placement-state.ts'
import { builder } from '../../schema/builder.ts'
import { ScenarioInput } from '../scenarios/scenario-input.ts'
import {
  FollowedPlacementType,
  type Heard,
  heardOf,
  PlacementSiteType,
  type Progress,
} from './followed-placement.ts'
import { PlacementInput, placementLimits } from './placement-input.ts'
import { type ReadFuture, readRobustPlacement } from './read-placement.ts'

const RegretMeasureType = builder.enumType('RegretMeasure', {
  description:
    'RESIDENTS: who does not reach a site and could. PERSON_KILOMETRES: that all go together and need not, once.',
  values: ['RESIDENTS', 'PERSON_KILOMETRES'] as const,
})

const FutureType = builder
  .objectRef<{ future: ReadFuture; sites: SitesInFuture | null }>('PlacementFuture')
  .implement({
    access: 'PUBLIC',
    description: 'A future, and how the sites do in it.',
    fields: (t) => ({
      name: t.string({ nullable: true, resolve: ({ future }) => future.name }),
      inWords: t.stringList({
        description: 'What is assumed of it; nothing where people stay as they are.',
        resolve: ({ future: { scenario } }, _, { world, words }) =>
          changesInWords(world, scenario).map((message) => words.say(message)),
      }),
      value: t.float({
        nullable: true,
        description: 'With the sites that are proposed; null while there are none.',
        resolve: ({ sites }) => sites?.value ?? null,
      }),
      best: t.float({
        nullable: true,
        description: 'Of as many sites chosen for this future alone.',
        resolve: ({ sites }) => sites?.best ?? null,
      }),
      bestBound: t.float({
        nullable: true,
        description: 'No sites do better there: the same as the best where that is proven.',
        resolve: ({ sites }) => sites?.bestBound ?? null,
      }),
      bestSites: t.field({
        type: [PlacementSiteType],
        resolve: ({ sites }) => [...(sites?.bestSites ?? [])],
      }),
      regret: t.float({
        nullable: true,
        description: 'By how much the proposed sites miss the best.',
        resolve: ({ sites }) => sites?.regret ?? null,
      }),
      certificate: t.field({
        type: 'JSON',
        nullable: true,
        description: 'What proves the best, with the people of this future.',
        resolve: ({ sites }) => sites?.certificate ?? null,
      }),
    }),
  })

const WeighedType = builder
  .objectRef<NonNullable<RobustSites['weighed']>>('WeighedFutures')
  .implement({
    access: 'PUBLIC',
    description:
      'Futures weighed against each other: whoever misses less in each would miss less of all, so weighed.',
    fields: (t) => ({
      parts: t.intList({ resolve: ({ parts }) => [...parts] }),
      certificate: t.field({
        type: 'JSON',
        description:
          'Of the best sites where each cell counts its people of every future so often.',
        resolve: ({ certificate }) => certificate,
      }),
    }),
  })

interface RobustProgress extends Progress {
  readonly futures: readonly ReadFuture[]
}

const RobustPlacementType = builder.objectRef<RobustProgress>('RobustPlacement').implement({
  access: 'PUBLIC',
  description:
    'Sites that do well whatever comes, as far as they are known; the last is OPTIMAL, WITHIN_GAP or INFEASIBLE.',
  interfaces: [FollowedPlacementType],
  fields: (t) => ({
    sites: t.field({
      type: [PlacementSiteType],
      description: 'New ones.',
      resolve: ({ state }) => [...state.sites],
    }),
    regretMeasure: t.field({
      type: RegretMeasureType,
      resolve: ({ asked }) =>
        asked.question.model === 'MCLP' ? ('RESIDENTS' as const) : ('PERSON_KILOMETRES' as const),
    }),
    regret: t.float({
      nullable: true,
      description: 'Of the future whose best they miss by most; null while nothing is known.',
      resolve: ({ state }) => state.robust?.regret ?? null,
    }),
    bound: t.float({
      nullable: true,
      description: 'No sites miss less in every future.',
      resolve: ({ state }) => state.robust?.bound ?? null,
    }),
    boundBySums: t.float({
      nullable: true,
      description:
        'The same by the certificates alone. Between both, what was left was looked at choice by choice: that is the program’s word.',
      resolve: ({ state }) => state.robust?.boundBySums ?? null,
    }),
    meanRegret: t.float({
      nullable: true,
      description: 'In the mean of all futures, each as likely.',
      resolve: ({ state }) => state.robust?.meanRegret ?? null,
    }),
    meanRegretAtLeast: t.float({
      nullable: true,
      description: 'No sites miss less in the mean.',
      resolve: ({ state }) => state.robust?.meanRegretAtLeast ?? null,
    }),
    futures: t.field({
      type: [FutureType],
      description: 'In the order in which they were asked about.',
      resolve: ({ futures, state: { robust } }) =>
        futures.map((future, place) => ({ future, sites: robust?.futures[place] ?? null })),
    }),
    weighed: t.field({
      type: WeighedType,
      nullable: true,
      description: 'What bounds the regret by sums.',
      resolve: ({ state }) => state.robust?.weighed ?? null,
    }),
  }),
})

builder.subscriptionField('robustPlacement', (t) =>
  t.field({
    access: 'PUBLIC',
    type: RobustPlacementType,
    description:
      'New sites ("mclp" or "pMedian") whose largest regret over some futures is least: by how much they miss what is best in each. Asked at /graphql/stream, as text/event-stream.',
    args: {
      input: t.arg({ type: PlacementInput, required: true }),
      futures: t.arg({
        type: [ScenarioInput],
        required: true,
        description: `1 to ${placementLimits.futures}, each a scenario of people alone ("changeResidents", "followForecast") beside the world that is asked about; without changes people stay as they are.`,
      }),
    },
    subscribe: async (
      _,
      { input, futures: given },
      context,
    ): Promise<AsyncIterable<Heard<RobustProgress>>> => {
      const { asked, seconds, futures } = await readRobustPlacement(input, given, context)
      const study = {
        type: 'ROBUST',
        futures: futures.map(({ scenario }) => scenario),
      } as const
      const states = context.placements({ study, asked, seconds })
      return heardOf(states, (state) => ({ asked, futures, state }))
    },
    resolve: (one) => {
      if ('error' in one) throw one.error
      return one
    },
  }),
)
