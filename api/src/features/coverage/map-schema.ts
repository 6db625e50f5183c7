import { builder } from '../../schema/builder.ts'
import type { DataContext } from '../../schema/context.ts'
import { limits } from '../../schema/limits.ts'
import { RequestError } from '../../schema/request-error.ts'
import type { WalkingDistance, WalkingMethod } from '../../walking/walking-distance.ts'
import { areaIndex } from '../areas/area-index.ts'
import { CoordinatesType, DistrictType, SocialSpaceType } from '../areas/schema.ts'
import { FigureStatusType, FigureType } from '../figures/schema.ts'
import { siteById, ServiceSiteType } from '../sites/schema.ts'
import { SourceType, sourceById } from '../sources/schema.ts'
import {
  agesArgument,
  choiceArguments,
  profileArgument,
  reachArguments,
  TravelProfileType,
} from './arguments.ts'
import { type CellMap, cellMap } from './cell-map.ts'
import { distanceFor, measuredProfiles } from './distance-for.ts'
import { type Gap, gapsOf, joinedMetres } from './gaps.ts'
import { readChoice, readReach } from './reach.ts'

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
    told: t.string({
      description: 'In a sentence, to stand beside every map and figure that uses it.',
      resolve: ({ told }, _, { language }) => told[language],
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
      resolve: ({ network }, _, { language }) => (network ? network.source[language] : null),
    }),
    asOf: t.field({
      type: 'PartialDate',
      nullable: true,
      resolve: ({ network }) => network?.asOf ?? null,
    }),
  }),
})

const CellsType = builder.objectRef<CellMap>('Cells').implement({
  description:
    'Where older people live and how far each cell is from the nearest site, for a map: lists of equal length, an item a cell.',
  fields: (t) => ({
    asOf: t.expose('day', { type: 'Date' }),
    source: t.field({
      type: SourceType,
      resolve: ({ sourceId }, _, context) => sourceById(sourceId, context),
    }),
    status: t.field({
      type: FigureStatusType,
      description: 'Of every number of residents that is told.',
      resolve: () => 'ESTIMATED' as const,
    }),
    lon: t.exposeFloatList('lon', { description: 'Degrees, EPSG:4326: the middle of the cell.' }),
    lat: t.exposeFloatList('lat'),
    residents60To79: t.field({
      type: t.listRef('Float', { nullable: true }),
      description: 'null is SUPPRESSED: known, but withheld to protect people.',
      resolve: ({ residents }) => residents.AGE_60_TO_79,
    }),
    residents80Plus: t.field({
      type: t.listRef('Float', { nullable: true }),
      description: 'null is SUPPRESSED: known, but withheld to protect people.',
      resolve: ({ residents }) => residents.AGE_80_PLUS,
    }),
    district: t.exposeIntList('district', { description: 'Which of the districts, from 0 on.' }),
    districts: t.expose('districts', { type: [DistrictType] }),
    metres: t.field({
      type: t.listRef('Float', { nullable: true }),
      description: 'On foot to the nearest site that counts; null where no way leads to any.',
      resolve: ({ metres }) => metres,
    }),
    nearest: t.field({
      type: t.listRef('Int', { nullable: true }),
      description: 'Which of the sites is the nearest, from 0 on.',
      resolve: ({ nearest }) => nearest,
    }),
    sites: t.field({
      type: [ServiceSiteType],
      description: 'Those that count, by slug.',
      resolve: ({ siteIds }, _, context) => sitesOf(siteIds, context),
    }),
  }),
})

interface RankedGap extends Gap {
  rank: number
}

const GapType = builder.objectRef<RankedGap>('Gap').implement({
  description: 'A connected part of a social space whose residents reach no site.',
  fields: (t) => ({
    rank: t.exposeInt('rank', { description: '1 has the most residents.' }),
    residents: t.expose('residents', { type: FigureType }),
    centre: t.expose('centre', {
      type: CoordinatesType,
      description: 'The middle of its residents.',
    }),
    cells: t.exposeIntList('cells', {
      description: 'Which cells, by their place in the lists of Query.cells, from 0 on.',
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
      resolve: async ({ districts: [{ socialSpaceId }] }, _, context) => {
        if (socialSpaceId === null) throw new Error('a district without a social space')
        return (await areaIndex(context)).byId(socialSpaceId)
      },
    }),
    nearestSite: t.field({
      type: ServiceSiteType,
      nullable: true,
      description: 'The site nearest to most of its residents; null where no way leads to any.',
      resolve: async ({ nearestSiteId }, _, context) =>
        nearestSiteId === null ? null : siteById(context).load(nearestSiteId),
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
        'Cells of one social space belong together where their centres are at most this far apart.',
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
    args: profileArgument,
    resolve: (_, { profile }, context) => distanceFor(profile, context),
  }),
  cells: t.field({
    type: CellsType,
    description: 'Every cell with its way to the nearest site of a kind: what a map repaints from.',
    args: choiceArguments,
    complexity: 500,
    resolve: (_, asked, context) => cellMap(readChoice(asked, context), context),
  }),
  gaps: t.field({
    type: GapsType,
    description: 'Where people live beyond reach of every site of a kind.',
    args: {
      ...choiceArguments,
      ...agesArgument,
      ...reachArguments,
      first: t.arg.int({ required: true, defaultValue: 20 }),
    },
    complexity: ({ first }) => ({ field: 50, multiplier: Math.max(1, first / 10) }),
    resolve: async (_, { first, ages, ...asked }, context) => {
      if (first < 1 || first > limits.pageSize) {
        throw new RequestError('MALFORMED_PAGE', { maximum: limits.pageSize })
      }
      return { first, gaps: await gapsOf(readReach(asked, context), ages, context) }
    },
  }),
}))

const sitesOf = (ids: readonly number[], context: DataContext) =>
  Promise.all(ids.map((id) => siteById(context).load(id)))
