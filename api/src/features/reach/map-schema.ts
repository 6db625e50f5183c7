import { type Gap, joinedMetres } from '@atlas/geo/reach/gaps'
import type { ReachCells } from '@atlas/geo/reach/reach-cells'
import type { ReachedWorld } from '@atlas/geo/reach/reached-world'
import type { SharedDistrict } from '@atlas/geo/reach/shared-districts'
import { areasWithUnknownSites } from '@atlas/geo/reach/known-sites'
import type { Area } from '@atlas/geo/world/snapshot'
import { builder } from '../../schema/builder.ts'
import { limits } from '../../schema/limits.ts'
import { RequestError } from '../../schema/request-error.ts'
import type { WalkingDistance, WalkingMethod } from '../../walking/walking-distance.ts'
import {
  AreaType,
  CoordinatesType,
  DistrictType,
  PlanningAreaType,
  SocialSpaceType,
} from '../areas/schema.ts'
import { AgesType, FigureStatusType, FigureType } from '../figures/schema.ts'
import { ServiceKindType } from '../services/schema.ts'
import { ServiceSiteType } from '../sites/schema.ts'
import { SourceType } from '../sources/schema.ts'
import { gapsIn } from './answers.ts'
import { ReachInput, readLimitedReach, readReach, TravelProfileType } from './reach-input.ts'
import { cellsOf, reachedWorld, sharedDistrictsOf } from './reached-world.ts'
import { measuredProfiles, walkingFor } from './walking-for.ts'

const WalkingMethodType = builder.enumType('WalkingMethod', {
  values: {
    ESTIMATED: { description: 'Longer than the straight line by a constant factor.' },
    STREET_NETWORK: { description: 'Measured on streets and paths.' },
    TRAVEL_COSTS: { description: 'Taken from a given table.' },
  } satisfies Record<WalkingMethod, { description: string }>,
})

const WalkingDistanceType = builder.objectRef<WalkingDistance>('WalkingDistance').implement({
  description: 'How distances on foot are measured.',
  fields: (t) => ({
    method: t.expose('method', { type: WalkingMethodType }),
    inWords: t.string({
      description: 'In a sentence, to stand beside every map and figure that uses it.',
      resolve: ({ message }, _, { words }) => words.say(message),
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

const WaysType = builder.objectRef<ReachedWorld>('CellWays').implement({
  description: 'How far each cell is from the nearest site that counts: an item a cell.',
  fields: (t) => ({
    metres: t.field({
      type: t.listRef('Float', { nullable: true }),
      description: 'On foot; null where no way leads to any.',
      resolve: ({ nearest }) =>
        Array.from(nearest.metres, (metres) => (metres === Infinity ? null : metres)),
    }),
    nearest: t.field({
      type: t.listRef('Int', { nullable: true }),
      description: 'Which of the sites is the nearest, from 0 on.',
      resolve: ({ nearest }) => Array.from(nearest.site, (site) => (site === -1 ? null : site)),
    }),
    sites: t.field({
      type: [ServiceSiteType],
      description: 'Those that count, by slug.',
      resolve: ({ sites }) => sites,
    }),
  }),
})

const SharedDistrictType = builder.objectRef<SharedDistrict<number>>('SharedDistrict').implement({
  description:
    'Which part of the people of a district lives in one of the social spaces it lies in: so its cells count there.',
  fields: (t) => ({
    district: t.field({
      type: DistrictType,
      resolve: ({ districtId }, _, { world }) => world.areas.byId(districtId),
    }),
    socialSpace: t.field({
      type: SocialSpaceType,
      resolve: ({ socialSpaceId }, _, { world }) => world.areas.byId(socialSpaceId),
    }),
    part60To79: t.float({ resolve: ({ part }) => part.AGE_60_TO_79 }),
    part80Plus: t.float({ resolve: ({ part }) => part.AGE_80_PLUS }),
  }),
})

const CellsType = builder.objectRef<ReachCells>('Cells').implement({
  description:
    'Where older people live: lists of equal length, an item a cell. Each number is 0 or at least the minimum of small numbers; cells with fewer people are joined to a neighbour.',
  fields: (t) => ({
    asOf: t.field({ type: 'Date', resolve: ({ cells }) => cells.day }),
    source: t.field({
      type: SourceType,
      resolve: ({ cells }) => ({ id: cells.sourceId }),
    }),
    status: t.field({
      type: FigureStatusType,
      description: 'Of every number of residents.',
      resolve: () => 'ESTIMATED' as const,
    }),
    lon: t.floatList({
      description: 'Degrees, EPSG:4326: the middle of the cell.',
      resolve: ({ cells }) => Array.from(cells.lon),
    }),
    lat: t.floatList({ resolve: ({ cells }) => Array.from(cells.lat) }),
    residents60To79: t.floatList({
      resolve: ({ cells }) => Array.from(cells.residents.AGE_60_TO_79),
    }),
    residents80Plus: t.floatList({
      resolve: ({ cells }) => Array.from(cells.residents.AGE_80_PLUS),
    }),
    district: t.intList({
      description: 'Which of the districts, from 0 on.',
      resolve: ({ districtOf }) => Array.from(districtOf),
    }),
    districts: t.field({
      type: [DistrictType],
      description: 'Those that have cells.',
      resolve: ({ districtIds }, _, { world }) => districtIds.map(world.areas.byId),
    }),
    shared: t.field({
      type: [SharedDistrictType],
      description: 'Districts that lie in several social spaces, an item for each of these.',
      resolve: (_, __, { world }) => sharedDistrictsOf(world),
    }),
    withheld: t.field({
      type: [AreaType],
      description:
        'Areas whose own number of residents is withheld: their cells count with a neighbour, and no figure about reach is told of them.',
      args: { ages: t.arg({ type: AgesType, required: true, defaultValue: 'AGE_60_PLUS' }) },
      resolve: ({ cells }, { ages }, { world: { areas, residents } }): Area[] =>
        (['CITY', 'PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT'] as const)
          .flatMap((level) => areas.atLevel(level))
          .filter(({ id }) => {
            const group = { ageBand: ages, trait: 'ALL' } as const
            return residents.at(id, group, cells.day, 'REGISTER').status === 'SUPPRESSED'
          }),
    }),
    ways: t.field({
      type: WaysType,
      args: { reach: t.arg({ type: ReachInput, required: true }) },
      complexity: 250,
      resolve: (_, { reach }, context) => reachedWorld(readReach(reach, context).choice, context),
    }),
  }),
})

interface RankedGap extends Gap {
  rank: number
}

const GapType = builder.objectRef<RankedGap>('Gap').implement({
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
      description: 'The one it lies in.',
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
  fields: (t) => ({
    totalCount: t.int({
      description: 'All there are, beyond those asked for.',
      resolve: ({ gaps }) => gaps.length,
    }),
    joinedMetres: t.int({
      description:
        'Cells of one social space belong together where the centres of their squares in the 250 m grid are at most this far apart.',
      resolve: () => joinedMetres,
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
    type: WalkingDistanceType,
    args: { profile: t.arg({ type: TravelProfileType, required: true, defaultValue: 'WALKING' }) },
    resolve: (_, { profile }, context) => walkingFor(profile, context),
  }),
  areasWithUnknownSites: t.field({
    type: [PlanningAreaType],
    description:
      'Planning areas for which the plan has staff of a kind and in which no site of it is known: nothing about reach is told of them, nor of what lies wholly in them.',
    args: { kind: t.arg({ type: ServiceKindType, required: true }) },
    resolve: (_, { kind }, { world }) => [...areasWithUnknownSites(kind, world)],
  }),
  cells: t.field({
    type: CellsType,
    complexity: 250,
    resolve: (_, __, { world }) => cellsOf(world),
  }),
  gaps: t.field({
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
