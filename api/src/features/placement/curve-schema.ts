import { measureOf, type PlacementMeasure } from '@atlas/geo/placement/stated-placement'
import type { PlacementPoint } from '../../placement/placement-state.ts'
import { builder } from '../../schema/builder.ts'
import {
  FollowedPlacementType,
  heard,
  type Heard,
  PlacementSiteType,
  PlacementStatusType,
  type Progress,
} from './followed-placement.ts'
import { PlacementInput, placementLimits } from './placement-input.ts'
import { readPlacementCurve } from './read-placement.ts'

interface CurvePoint {
  readonly point: PlacementPoint
  /** Of one site less; null where there is none. */
  readonly before: PlacementPoint | null
  readonly measure: PlacementMeasure
  /** Whether no more points come. */
  readonly isLast: boolean
}

const PlacementCurvePointType = builder.objectRef<CurvePoint>('PlacementCurvePoint').implement({
  access: 'PUBLIC',
  description: 'The best that so many new sites do.',
  fields: (t) => ({
    mostSites: t.int({
      description: 'New ones, at most.',
      resolve: ({ point }) => point.mostSites,
    }),
    status: t.field({
      type: PlacementStatusType,
      description: 'OPTIMAL or WITHIN_GAP.',
      resolve: ({ point }) => point.status,
    }),
    sites: t.field({
      type: [PlacementSiteType],
      description: 'New ones: not always those of the point before and one more.',
      resolve: ({ point }) => [...point.sites],
    }),
    value: t.float({ nullable: true, resolve: ({ point }) => point.value }),
    bound: t.float({
      nullable: true,
      description: 'No so many sites do better.',
      resolve: ({ point }) => point.bound,
    }),
    gap: t.float({
      description: 'Between both, as a part of the larger: 0 where proven.',
      resolve: ({ point }) => point.gap,
    }),
    gain: t.float({
      nullable: true,
      description:
        'By how much it is better than the point before: residents more, or metres less. Null of the first.',
      resolve: ({ point, before, measure }) => gainOf(point, before, measure),
    }),
    certificate: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What proves the bound; null until the last answer, which all points are in.',
      resolve: ({ point, isLast }) => (isLast ? point.certificate : null),
    }),
  }),
})

function gainOf(
  { value }: PlacementPoint,
  before: PlacementPoint | null,
  measure: PlacementMeasure,
): number | null {
  if (value === null || before?.value == null) return null
  const isMost = measure === 'RESIDENTS' || measure === 'WEIGHTED_RESIDENTS'
  return isMost ? value - before.value : before.value - value
}

const PlacementCurveType = builder.objectRef<Progress>('PlacementCurve').implement({
  access: 'PUBLIC',
  description:
    'A curve as far as it is known, told again with each point; the last is OPTIMAL where every point is proven, WITHIN_GAP where the time ended first, or INFEASIBLE.',
  interfaces: [FollowedPlacementType],
  fields: (t) => ({
    points: t.field({
      type: [PlacementCurvePointType],
      description: 'From no new site on, or from those that must be chosen.',
      resolve: ({ asked, state: { points, status } }) => {
        const measure = measureOf(asked.question, asked)
        const isLast = status !== 'SEARCHING'
        return points.map((point, place) => ({
          ...{ point, measure, isLast },
          before: points[place - 1] ?? null,
        }))
      },
    }),
  }),
})

builder.subscriptionField('placementCurve', (t) =>
  t.field({
    access: 'PUBLIC',
    type: PlacementCurveType,
    description: `What no new site does at best, one, two and so on up to as many as the question has (at most ${placementLimits.curveSites}), each proven: how much each further one brings. The point of 1 is the next best site. Asked at /graphql/stream, as text/event-stream; its time is that of all points together.`,
    args: { input: t.arg({ type: PlacementInput, required: true }) },
    subscribe: async (_, { input }, context): Promise<AsyncIterable<Heard>> => {
      const { asked, seconds } = await readPlacementCurve(input, context)
      return heard(asked, context.placements({ study: { type: 'CURVE' }, asked, seconds }))
    },
    resolve: (one) => {
      if ('error' in one) throw one.error
      return one
    },
  }),
)
