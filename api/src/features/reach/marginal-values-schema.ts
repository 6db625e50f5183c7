import type { MarginalValue } from '@atlas/geo/planning/marginal-values'
import { knownSites, type ReachedWorld } from '@atlas/geo/reach/reached-world'
import { sentences } from '@atlas/geo/words/sentences'
import type { ServiceSite } from '@atlas/geo/world/snapshot'
import { builder } from '../../schema/builder.ts'
import { FigureStatusType } from '../figures/schema.ts'
import { ServiceSiteType } from '../sites/schema.ts'
import { SourceType } from '../sources/schema.ts'
import { catchmentIn } from './answers.ts'
import { marginalValuesIn } from './marginal-values.ts'
import { type LimitedReach, ReachInput, readLimitedReach } from './reach-input.ts'
import { reachedWorld } from './reached-world.ts'
import { CatchmentType } from './schema.ts'

interface ValuedSite extends Omit<MarginalValue, 'site'> {
  readonly site: ServiceSite
  /** Of all with all sites. */
  readonly meanToday: number | null
  readonly asked: LimitedReach
}

const MarginalValueType = builder.objectRef<ValuedSite>('MarginalValue').implement({
  access: 'PUBLIC',
  description: 'What it would cost if a site alone closed.',
  fields: (t) => ({
    site: t.expose('site', { type: ServiceSiteType }),
    nearest: t.exposeFloat('nearest', { description: 'People whose nearest it is, however far.' }),
    lost: t.exposeFloat('lost', {
      description: 'Those of them who would reach no other site within the limit.',
    }),
    meanMetres: t.exposeFloat('meanMetres', {
      nullable: true,
      description: 'How far everybody would walk in the mean; null where nobody would have a way.',
    }),
    longerMetres: t.float({
      nullable: true,
      description: 'By how much that is farther than with it.',
      resolve: ({ meanMetres, meanToday }) =>
        meanMetres === null || meanToday === null ? null : meanMetres - meanToday,
    }),
    catchment: t.field({
      type: CatchmentType,
      nullable: true,
      description: 'The same people with their ranges, and all whom it serves.',
      complexity: 10,
      resolve: ({ site: { slug }, asked }, _, context) => catchmentIn(slug, asked, context),
    }),
  }),
})

interface AllValued {
  readonly reached: ReachedWorld
  readonly asked: LimitedReach
  readonly meanMetres: number | null
  readonly sites: readonly ValuedSite[]
}

const MarginalValuesType = builder.objectRef<AllValued>('MarginalValues').implement({
  access: 'PUBLIC',
  description:
    'What each site adds to the others. That two close at once may cost more than both of them alone.',
  fields: (t) => ({
    sites: t.field({
      type: [MarginalValueType],
      description: 'First the one whose closing would leave most people without any.',
      complexity: { multiplier: 30 },
      resolve: ({ sites }) => [...sites],
    }),
    meanMetres: t.exposeFloat('meanMetres', {
      nullable: true,
      description: 'How far everybody walks in the mean; null where nobody has a way.',
    }),
    note: t.string({
      description: 'What is to be said with every figure.',
      resolve: ({ reached: { world, kind, unknownIn, walking }, asked }, _, { words }) =>
        words.say(
          sentences([
            asked.limit.message,
            walking,
            ...knownSites(world, kind, unknownIn),
            { key: 'cellsAreEstimates' },
          ]) ?? walking,
        ),
    }),
    asOf: t.field({
      type: 'Date',
      description: 'Of the people.',
      resolve: ({ reached }) => reached.cells.cells.day,
    }),
    source: t.field({
      type: SourceType,
      description: 'Of where they live.',
      resolve: ({ reached }) => ({ id: reached.cells.cells.sourceId }),
    }),
    figureStatus: t.field({
      type: FigureStatusType,
      description: 'Of all numbers: people of cells are estimated.',
      resolve: () => 'ESTIMATED' as const,
    }),
  }),
})

builder.queryField('marginalValues', (t) =>
  t.field({
    access: 'PUBLIC',
    type: MarginalValuesType,
    description:
      'What each site that counts is worth: who would reach none if it alone closed, and how much longer ways would be. What one more would be worth says Subscription.placementCurve.',
    args: { reach: t.arg({ type: ReachInput, required: true }) },
    complexity: 20,
    resolve: async (_, { reach }, context): Promise<AllValued> => {
      const asked = readLimitedReach(reach, context)
      const reached = await reachedWorld(asked.choice, context)
      const { meanMetres, sites } = await marginalValuesIn(asked, context)
      return {
        ...{ reached, asked, meanMetres },
        sites: sites.flatMap((value) => {
          const site = reached.sites[value.site]
          return site ? [{ ...value, site, meanToday: meanMetres, asked }] : []
        }),
      }
    },
  }),
)
