import { farthestStopMetres, type NearestStop } from '@atlas/geo/reach/nearest-stop'
import { builder } from '../../schema/builder.ts'
import { checkPosition, PositionInput } from '../areas/position.ts'
import { FigureStatusType, RangeType } from '../figures/schema.ts'
import { ServiceSiteType } from '../sites/schema.ts'
import { statedSource } from '../sources/schema.ts'
import { StopType } from '../stops/schema.ts'
import { nearestStopFrom, nearestStopTo } from './stops-reached.ts'

const NearestStopType = builder.objectRef<NearestStop>('NearestStop').implement({
  access: 'PUBLIC',
  description: 'The stop of public transport nearest to a place on foot.',
  fields: (t) => ({
    stop: t.expose('stop', { type: StopType }),
    walkingMetres: t.exposeFloat('walkingMetres', {
      description: 'On foot, measured as Query.walkingDistance says.',
    }),
    status: t.expose('status', {
      type: FigureStatusType,
      description: 'ESTIMATED, or COMPUTED along streets.',
    }),
    range: t.expose('range', {
      type: RangeType,
      nullable: true,
      description:
        'Metres, wherever within its accuracy the place lies; null where ways are measured.',
    }),
    asOf: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'The day of the list of stops: since then some may have changed.',
      resolve: ({ stop }, _, { world }) => world.sources.get(stop.sourceId)?.asOf ?? null,
    }),
    source: t.field({
      ...statedSource,
      description: 'Of the place of the stop.',
      resolve: ({ stop }) => statedSource.resolve(stop),
    }),
  }),
})

builder.objectField(ServiceSiteType, 'nearestStop', (t) =>
  t.field({
    type: NearestStopType,
    nullable: true,
    description: `Null where none is known within ${farthestStopMetres.toLocaleString('en-GB')} m on foot, or where ways to stops are not known.`,
    resolve: (site, _, context) => nearestStopTo(site, context),
  }),
)

builder.queryField('nearestStop', (t) =>
  t.field({
    access: 'PUBLIC',
    type: NearestStopType,
    nullable: true,
    description: `The stop of public transport nearest to a position. Null where none is known within ${farthestStopMetres.toLocaleString('en-GB')} m on foot, or where ways to stops are not known.`,
    args: { from: t.arg({ type: PositionInput, required: true }) },
    complexity: 5,
    resolve: (_, { from }, context) => nearestStopFrom(checkPosition(from), context),
  }),
)
