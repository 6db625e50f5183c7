import { type Gap, joinedMetres } from '@atlas/geo/reach/gaps/gaps'
import { areasWithUnknownSites } from '@atlas/geo/reach/known-sites'
import { fromCells } from '@atlas/geo/world/generalised-cells'
import { builder } from '../../schema/builder.ts'
import { limits } from '../../schema/limits.ts'
import { RequestError } from '../../schema/request-error.ts'
import type { WalkingDistance, WalkingMethod } from '../../walking/walking-distance.ts'
import {
  CoordinatesType,
  DistrictType,
  PlanningAreaType,
  SocialSpaceType,
} from '../areas/schema.ts'
import { FigureType } from '../figures/schema.ts'
import { ServiceKindType } from '../services/schema.ts'
import { ServiceSiteType } from '../sites/schema.ts'
import { gapsIn } from './answers.ts'
import { ReachInput, readLimitedReach, TravelProfileType } from './reach-input.ts'
import { measuredProfiles, walkingFor } from './walking-for.ts'

const WalkingMethodType = builder.enumType('WalkingMethod', {
  values: {
    ESTIMATED: { description: 'Longer than the straight line by a constant factor.' },
    STREET_NETWORK: { description: 'Measured on streets and paths.' },
    TRAVEL_COSTS: { description: 'Taken from a given table.' },
  } satisfies Record<WalkingMethod, { description: string }>,
})

const WalkingDistanceType = builder.objectRef<WalkingDistance>('WalkingDistance').implement({
  access: 'PUBLIC',
  description: 'How distances on foot are measured.',
  fields: (t) => ({
    method: t.expose('method', { type: WalkingMethodType }),
    inWords: t.string({
      description: 'In a sentence, to stand beside every map and figure that uses it.',
      resolve: ({ message }, _, { words, world }) => words.say(fromCells(message, world.inhabited)),
    }),
    detourFactor: t.exposeFloat('detourFactor', {
      nullable: true,
      description: 'How much longer than the straight line; null where ways are measured.',
    }),
    profiles: t.field({
      type: [TravelProfileType],
      description: 'Those that can be asked about: steps are known on a street network only.',
      resolve: (_, __, context) => measuredProfiles(context),
    }),
    network: t.string({
      nullable: true,
      description: 'Where the ways come from.',
      resolve: ({ network }, _, { words }) => (network ? words.say(network.source) : null),
    }),
    asOf: t.field({
      type: 'PartialDate',
      nullable: true,
      resolve: ({ network }) => network?.asOf ?? null,
    }),
  }),
})

export interface RankedGap extends Gap {
  rank: number
}

export const GapType = builder.objectRef<RankedGap>('Gap').implement({
  access: 'PUBLIC',
  description: 'A connected part of a social space whose residents reach no known site.',
  fields: (t) => ({
    rank: t.exposeInt('rank', { description: '1 has the most residents.' }),
    residents: t.expose('residents', {
      type: FigureType,
      description: 'MISSING where they all live where there is staff and no site is known.',
    }),
    centre: t.expose('centre', {
      type: CoordinatesType,
      description: 'The middle of its residents, to some ten metres.',
    }),
    cells: t.intList({
      description: 'Which cells, by their place in the lists of Query.cells, from 0 on.',
      resolve: ({ cells }) => [...cells],
    }),
    district: t.field({
      type: DistrictType,
      description: 'Where most of its residents live.',
      resolve: ({ districts }) => districts[0],
    }),
    districts: t.field({
      type: [DistrictType],
      description: 'All it reaches into, that with the most of its residents first.',
      resolve: ({ districts }) => [...districts],
    }),
    socialSpace: t.field({
      type: SocialSpaceType,
      description:
        'The one it lies in; of a district in several (socialSpaceParts) that with the most of its residents.',
      resolve: ({ districts: [{ socialSpaceId }] }, _, { world }) => {
        if (socialSpaceId === null) throw new Error('a district without a social space')
        return world.areas.byId(socialSpaceId)
      },
    }),
    nearestSite: t.field({
      type: ServiceSiteType,
      nullable: true,
      description: 'The site nearest to most of its residents; null where no way leads to any.',
      resolve: ({ nearestSite }) => nearestSite,
    }),
    walkingMetres: t.expose('walkingMetres', {
      type: FigureType,
      description: 'Their mean way on foot, each to the site nearest to them.',
    }),
  }),
})

interface Gaps {
  gaps: readonly Gap[]
  first: number
}

const GapsType = builder.objectRef<Gaps>('Gaps').implement({
  access: 'PUBLIC',
  fields: (t) => ({
    totalCount: t.int({
      description: 'All there are, beyond those asked for.',
      resolve: ({ gaps }) => gaps.length,
    }),
    joinedMetres: t.int({
      description:
        'Cells of one social space belong together where the centres of the squares of 250 m in which they lie are at most this far apart, whatever the size of cells; of larger squares in which cells are summed up (Cells.generalised), those of these.',
      resolve: (_, __, { world }) => joinedMetres(world.inhabited),
    }),
    nodes: t.field({
      type: [GapType],
      description: 'Those with the most residents first.',
      resolve: ({ gaps, first }) =>
        gaps.slice(0, first).map((gap, index) => ({ ...gap, rank: index + 1 })),
    }),
  }),
})

builder.queryFields((t) => ({
  walkingDistance: t.field({
    access: 'PUBLIC',
    type: WalkingDistanceType,
    args: { profile: t.arg({ type: TravelProfileType, required: true, defaultValue: 'WALKING' }) },
    resolve: (_, { profile }, context) => walkingFor(profile, context),
  }),
  areasWithUnknownSites: t.field({
    access: 'PUBLIC',
    type: [PlanningAreaType],
    description:
      'Planning areas for which the plan has staff of a kind and in which no site of it is known: nothing about reach is told of them, nor of what lies wholly in them.',
    args: { kind: t.arg({ type: ServiceKindType, required: true }) },
    resolve: (_, { kind }, { world }) => [...areasWithUnknownSites(kind, world)],
  }),
  gaps: t.field({
    access: 'PUBLIC',
    type: GapsType,
    description: 'Where people live beyond reach of every known site of a kind.',
    args: {
      reach: t.arg({ type: ReachInput, required: true }),
      first: t.arg.int({ required: true, defaultValue: 20 }),
    },
    complexity: ({ first }) => ({ field: 50, multiplier: Math.max(1, first / 10) }),
    resolve: async (_, { first, reach }, context) => {
      if (first < 1 || first > limits.pageSize) {
        throw new RequestError('MALFORMED_PAGE', { maximum: limits.pageSize })
      }
      return { first, gaps: await gapsIn(readLimitedReach(reach, context), context) }
    },
  }),
}))
