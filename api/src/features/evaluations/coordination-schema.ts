import { evaluators, mayWriteAbout } from '@atlas/geo/evaluations/who-writes'
import { newestRegisterDay } from '@atlas/geo/residents/known-days'
import { siteState } from '@atlas/geo/sites/site-state'
import type { Area, ServiceSite } from '@atlas/geo/world/snapshot'
import { type FiguresSeen, readFiguresSeen } from '../../evaluations/figures-seen.ts'
import { builder } from '../../schema/builder.ts'
import type { Context } from '../../schema/context.ts'
import { PlanningAreaType, SocialSpaceType } from '../areas/schema.ts'
import { gapsIn } from '../reach/answers.ts'
import { GapType } from '../reach/map-schema.ts'
import { ReachInput, readLimitedReach } from '../reach/reach-input.ts'
import { ServiceSiteType } from '../sites/schema.ts'
import { QuotationType } from './quotation-schema.ts'
import { quotationOf } from './quotations.ts'
import { peopleIn } from './visible-cards.ts'

/** As many as somebody talks about at one table. */
const largestGaps = 3

interface Coordinated {
  readonly area: Area
  readonly seen: FiguresSeen | null
}

const CoordinatedType = builder.objectRef<Coordinated>('CoordinatedSpace').implement({
  access: evaluators,
  description: 'A social space, as whoever coordinates it needs it.',
  fields: (t) => ({
    area: t.expose('area', { type: SocialSpaceType }),
    seenAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When whoever asks marked its figures as seen; null: never.',
      resolve: ({ seen }) => seen?.seenAt ?? null,
    }),
    changes: t.field({
      type: [QuotationType],
      description: 'Figures that are others now than when they were seen.',
      complexity: { field: 10, multiplier: 10 },
      resolve: async ({ seen }, _, context) => {
        const figures = seen?.figures ?? []
        const found = await Promise.all(figures.map((one) => quotationOf(context, one)))
        return found.flatMap((one) => (one && one.difference !== 'SAME' ? [one] : []))
      },
    }),
    planningAreas: t.field({
      type: [PlanningAreaType],
      description: 'Those that share districts with it.',
      complexity: { multiplier: 2 },
      resolve: ({ area }, _, { world }) => [...world.areas.sharing(area, 'PLANNING_AREA')],
    }),
    gaps: t.field({
      type: [GapType],
      description:
        'Where in it people live beyond reach of every known site of a kind; the largest of them, that with the most residents first.',
      args: { reach: t.arg({ type: ReachInput, required: true }) },
      complexity: { field: 50, multiplier: largestGaps },
      resolve: async ({ area }, { reach }, context) => {
        const all = await gapsIn(readLimitedReach(reach, context), context)
        return all
          .filter(({ districts: [{ socialSpaceId }] }) => socialSpaceId === area.id)
          .slice(0, largestGaps)
          .map((gap, place) => ({ ...gap, rank: place + 1 }))
      },
    }),
    knownSites: t.int({
      description: 'How many sites are known in it.',
      resolve: ({ area }, _, context) => sitesIn(area, context).length,
    }),
    oldSites: t.field({
      type: [ServiceSiteType],
      description: 'Sites in it of which nobody knows a recent state.',
      complexity: { multiplier: 5 },
      resolve: ({ area }, _, context) => {
        const newest = newestRegisterDay(context.world)
        return sitesIn(area, context).filter(({ asOf }) => siteState(asOf, newest).isOld)
      },
    }),
  }),
})

function sitesIn(area: Area, { world }: Context): ServiceSite[] {
  const districts = new Set(world.areas.districtsWithin(area).map(({ id }) => id))
  return world.sites.filter(({ districtId }) => districts.has(districtId))
}

builder.queryFields((t) => ({
  coordinatedSpaces: t.field({
    access: evaluators,
    type: [CoordinatedType],
    description: 'Those of whoever asks, of a planner all; or one of them.',
    args: { code: t.arg.string() },
    complexity: { multiplier: 4 },
    resolve: async (_, { code }, context) => {
      const { people, viewer } = peopleIn(context)
      const { world } = context
      const seen = await people.read((sql) => readFiguresSeen(sql, viewer.account))
      return world.areas
        .shownAt('SOCIAL_SPACE')
        .filter(
          (area) => mayWriteAbout(world, viewer, area) && (code == null || area.code === code),
        )
        .map((area) => ({
          area,
          seen: seen.find(({ socialSpace }) => socialSpace === area.code) ?? null,
        }))
    },
  }),
}))
