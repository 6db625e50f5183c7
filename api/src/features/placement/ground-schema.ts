import type { AskedPlacement, Candidate } from '@atlas/geo/placement/asked-placement'
import type { RoomOfSites } from '@atlas/geo/placement/instance-of-cells'
import { type PlacementGround, placementGround } from '@atlas/geo/placement/placed-world'
import type { ServiceSite } from '@atlas/geo/world/snapshot'
import { builder } from '../../schema/builder.ts'
import { AgesType } from '../figures/schema.ts'
import { ServiceKindType } from '../services/schema.ts'
import { SourceType } from '../sources/schema.ts'
import { PlacementInput } from './placement-input.ts'
import { readPlacement } from './read-placement.ts'
import { PlacementAreaType } from './followed-placement.ts'

const CandidatesType = builder.objectRef<readonly Candidate[]>('PlacementCandidates').implement({
  access: 'PUBLIC',
  description:
    'Where sites could stand, in the order in which a certificate numbers them from 0 on: lists of equal length, an item a candidate.',
  fields: (t) => ({
    number: t.intList({
      description: 'Which of the places of its question.',
      resolve: (all) => all.map(({ number }) => number),
    }),
    lon: t.floatList({
      description: 'Degrees, EPSG:4326.',
      resolve: (all) => all.map(({ lon }) => lon),
    }),
    lat: t.floatList({ resolve: (all) => all.map(({ lat }) => lat) }),
    district: t.field({
      type: t.listRef('Int', { nullable: true }),
      description: 'Which of the districts, from 0 on; null outside the city.',
      resolve: (all) => {
        const placeOf = new Map(districtsOf(all).map((id, place) => [id, place]))
        return all.map(({ districtId }) => placeOf.get(districtId ?? -1) ?? null)
      },
    }),
    districts: t.field({
      type: [PlacementAreaType],
      description: 'Those that have candidates.',
      resolve: (all, _, { world }) => districtsOf(all).map((id) => world.areas.byId(id)),
    }),
  }),
})

const districtsOf = (candidates: readonly Candidate[]): number[] => [
  ...new Set(candidates.flatMap(({ districtId }) => districtId ?? [])),
]

const FixedSitesType = builder.objectRef<readonly ServiceSite[]>('PlacementFixedSites').implement({
  access: 'PUBLIC',
  description: 'Sites that stay: lists of equal length, an item a site.',
  fields: (t) => ({
    slug: t.stringList({ resolve: (all) => all.map(({ slug }) => slug) }),
    lon: t.floatList({ resolve: (all) => all.map(({ lon }) => lon) }),
    lat: t.floatList({ resolve: (all) => all.map(({ lat }) => lat) }),
  }),
})

const RoomType = builder.objectRef<RoomOfSites>('PlacementRoom').implement({
  access: 'PUBLIC',
  description: 'For how many tenths of residents sites have room: an item a site.',
  fields: (t) => ({
    ofSites: t.floatList({
      description: 'Of those that stay.',
      resolve: ({ ofSites }) => [...ofSites],
    }),
    ofCandidates: t.floatList({ resolve: ({ ofCandidates }) => [...ofCandidates] }),
    furthestMetres: t.exposeFloat('furthestMetres', {
      description: 'Nobody is sent farther, on foot.',
    }),
  }),
})

interface AskedGround {
  readonly asked: AskedPlacement
  readonly ground: PlacementGround
}

const PlacementGroundType = builder.objectRef<AskedGround>('PlacementGround').implement({
  access: 'PUBLIC',
  description:
    'Whatever a placement question looks at, beside the "cells" of the same world: enough to recompute a certificate by sums.',
  fields: (t) => ({
    kind: t.field({ type: ServiceKindType, resolve: ({ asked }) => asked.kind }),
    ages: t.field({ type: AgesType, resolve: ({ asked }) => asked.ages }),
    weights: t.floatList({
      description:
        'Of each cell, in the order of "cells": tenths of the residents asked after, 0 where nobody is; or whatever else counts.',
      resolve: ({ ground }) => [...ground.placed.weights],
    }),
    partsOfAPerson: t.int({
      description:
        'In how many parts each of the people is counted: 10 for tenths; more where people count by the need where they live.',
      resolve: ({ ground }) => ground.partsOfAPerson,
    }),
    sites: t.field({ type: FixedSitesType, resolve: ({ ground }) => ground.sites }),
    candidates: t.field({ type: CandidatesType, resolve: ({ ground }) => ground.candidates }),
    room: t.field({
      type: RoomType,
      nullable: true,
      description: 'Null where every site has room for everybody.',
      resolve: ({ ground }) => ground.placed.room ?? null,
    }),
    detourFactor: t.float({
      description: 'How much longer than the straight line a way is taken to be.',
      resolve: ({ ground }) => ground.placed.detourFactor,
    }),
    unknownIn: t.field({
      type: [PlacementAreaType],
      description:
        'Planning areas with staff of the kind and no known site: left out unless asked for.',
      resolve: ({ ground }) => [...ground.unknownIn],
    }),
    knownSites: t.int({
      description: 'How many sites of the kind are known.',
      resolve: ({ ground }) => ground.known.known,
    }),
    countedSites: t.int({
      nullable: true,
      description: 'Of how many; null where nobody has counted them all.',
      resolve: ({ ground }) => ground.known.total?.count ?? null,
    }),
    note: t.string({
      description: 'What is to be said with every figure.',
      resolve: ({ ground }, _, { words }) => words.say(ground.note),
    }),
    asOf: t.field({
      type: 'Date',
      description: 'Of the people.',
      resolve: (_, __, { world }) => world.inhabited.day,
    }),
    source: t.field({
      type: SourceType,
      description: 'Of where they live.',
      resolve: (_, __, { world }) => ({ id: world.inhabited.sourceId }),
    }),
  }),
})

builder.queryField('placementGround', (t) =>
  t.field({
    access: 'PUBLIC',
    type: PlacementGroundType,
    description:
      'What "placement" looks at to answer a question. Who has its certificate, this and "cells" needs neither us nor a solver to know that nothing is better.',
    args: { input: t.arg({ type: PlacementInput, required: true }) },
    complexity: 250,
    resolve: async (_, { input }, context) => {
      const { asked } = await readPlacement(input, context)
      context.checkpoint()
      return { asked, ground: placementGround(context.world, asked, context.detourFactor) }
    },
  }),
)
