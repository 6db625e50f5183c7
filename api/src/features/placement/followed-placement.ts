import { measureOf, placementMeasures } from '@atlas/geo/placement/stated-placement'
import type { AskedPlacement } from '@atlas/geo/placement/asked-placement'
import type { Published } from '@atlas/geo/world/published'
import type { Area } from '@atlas/geo/world/snapshot'
import type {
  PlacementState,
  PlacementStatus,
  ProposedSite,
} from '../../placement/placement-state.ts'
import { builder } from '../../schema/builder.ts'
import { FigureStatusType } from '../figures/schema.ts'
import { SourceType } from '../sources/schema.ts'

builder.subscriptionType({})

export const PlacementStatusType = builder.enumType('PlacementStatus', {
  values: {
    WAITING: { description: 'Others are served first.' },
    SEARCHING: { description: 'The best so far; better ones may come.' },
    OPTIMAL: { description: 'No answer is better: proven.' },
    WITHIN_GAP: { description: 'The time ended first: no answer is better than the bound.' },
    INFEASIBLE: {
      description: 'There is no answer; the reason says which constraint is to blame.',
    },
  } satisfies Record<PlacementStatus, { description: string }>,
})

const PlacementMeasureType = builder.enumType('PlacementMeasure', {
  description:
    'RESIDENTS: who reaches a site. NEW_SITES: how many there are. MEAN_METRES: to the nearest site, of all. METRES: of whoever has the farthest. WEIGHTED: each of the people counts by the need index of their area, once at 50 points.',
  values: placementMeasures,
})

export const PlacementAreaType = builder.objectRef<Area>('PlacementArea').implement({
  access: 'PUBLIC',
  description: 'An area, by name.',
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.exposeString('name'),
  }),
})

const areaOf = (id: number | null, { areas }: Published): Area | null =>
  id === null ? null : areas.byId(id)

export const PlacementSiteType = builder.objectRef<ProposedSite>('PlacementSite').implement({
  access: 'PUBLIC',
  fields: (t) => ({
    number: t.exposeInt('number', {
      description: 'Which of the places of its candidates, from 0 on: to force or exclude it.',
    }),
    lon: t.exposeFloat('lon', { description: 'Degrees, EPSG:4326.' }),
    lat: t.exposeFloat('lat'),
    district: t.field({
      type: PlacementAreaType,
      nullable: true,
      description: 'Null outside the city.',
      resolve: ({ districtId }, _, { world }) => areaOf(districtId, world),
    }),
  }),
})

/** A question, and what is known of its answer. */
export interface Progress {
  readonly asked: AskedPlacement
  readonly state: PlacementState
}

export const FollowedPlacementType = builder.interfaceRef<Progress>('FollowedPlacement').implement({
  access: 'PUBLIC',
  description: 'What is told of a placement question while it is worked on.',
  fields: (t) => ({
    status: t.field({ type: PlacementStatusType, resolve: ({ state }) => state.status }),
    measure: t.field({
      type: PlacementMeasureType,
      description: 'Of value and bound.',
      resolve: ({ asked }) => measureOf(asked.question, asked),
    }),
    seconds: t.float({
      description: 'Since its turn came.',
      resolve: ({ state }) => state.seconds,
    }),
    reason: t.string({
      nullable: true,
      description: 'Why there is no answer.',
      resolve: ({ state: { reason } }, _, { words }) => (reason ? words.say(reason) : null),
    }),
    candidates: t.int({
      nullable: true,
      description: 'How many there are; null before its turn has come.',
      resolve: ({ state }) => state.ground?.candidates ?? null,
    }),
    unknownIn: t.field({
      type: [PlacementAreaType],
      nullable: true,
      description:
        'Planning areas with staff of the kind and no known site: left out unless asked for. Null before its turn has come.',
      resolve: ({ state: { ground } }, _, { world }) =>
        ground?.unknownIn.map((id) => world.areas.byId(id)) ?? null,
    }),
    knownSites: t.int({
      nullable: true,
      description: 'How many sites of the kind are known; null before its turn has come.',
      resolve: ({ state }) => state.ground?.knownSites ?? null,
    }),
    countedSites: t.int({
      nullable: true,
      description: 'Of how many; null where nobody has counted them all.',
      resolve: ({ state }) => state.ground?.countedSites ?? null,
    }),
    note: t.string({
      nullable: true,
      description: 'What is to be said with every figure; null before its turn has come.',
      resolve: ({ state: { ground } }, _, { words }) => ground && words.say(ground.note),
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
    figureStatus: t.field({
      type: FigureStatusType,
      description: 'Of value and bound: people of cells and ways are estimated.',
      resolve: () => 'ESTIMATED' as const,
    }),
  }),
})

/** What goes wrong on the way is told like any error of a field: what has come before stays an answer. */
export type Heard<Told extends Progress = Progress> = Told | { readonly error: Error }

export const heard = (
  asked: AskedPlacement,
  states: AsyncIterableIterator<PlacementState>,
): AsyncIterableIterator<Heard> => heardOf(states, (state) => ({ asked, state }))

/** @param told what is told of what is known */
export function heardOf<Told extends Progress>(
  states: AsyncIterableIterator<PlacementState>,
  told: (state: PlacementState) => Told,
): AsyncIterableIterator<Heard<Told>> {
  const over = { done: true, value: undefined } as const
  const iterator: AsyncIterableIterator<Heard<Told>> = {
    next: async () => {
      try {
        const next = await states.next()
        return next.done === true ? over : { done: false, value: told(next.value) }
      } catch (error) {
        const fault = error instanceof Error ? error : new Error(String(error))
        return { done: false, value: { error: fault } }
      }
    },
    // At once: a generator would wait for what comes next.
    return: async () => {
      await states.return?.()
      return over
    },
    [Symbol.asyncIterator]: () => iterator,
  }
  return iterator
}
