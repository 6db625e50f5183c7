import type { AccessDistance, ResidentsBeyond } from '@atlas/geo/reach/access/access-distance'
import { defaultZoneWeights } from '@atlas/geo/reach/catchment/accessibility'
import type { Catchment } from '@atlas/geo/reach/catchment/catchment'
import type { Coverage } from '@atlas/geo/reach/coverage'
import { builder } from '../../schema/builder.ts'
import { checkPosition, PositionInput } from '../areas/position.ts'
import { AreaType } from '../areas/schema.ts'
import { AgesType, FigureType } from '../figures/schema.ts'
import { ServiceKindType } from '../services/schema.ts'
import { ServiceSiteType } from '../sites/schema.ts'
import { accessDistanceIn, accessibilityIn, catchmentIn, coverageIn } from './answers.ts'
import './cells-schema.ts'
import './map-schema.ts'
import './stops-schema.ts'
import {
  type CatchmentMethod,
  ReachInput,
  readDistances,
  readLimitedReach,
  readReach,
  readZoneWeights,
  withinMetres,
} from './reach-input.ts'
import './walking-route-schema.ts'
import { metresToSite } from './way-to-site.ts'

const CoverageType = builder.objectRef<Coverage>('Coverage').implement({
  access: 'PUBLIC',
  description: 'Who reaches a site on foot.',
  fields: (t) => ({
    share: t.expose('share', {
      type: FigureType,
      description: 'At least this part of the residents: the list of sites is not complete.',
    }),
    covered: t.expose('covered', { type: FigureType, description: 'Residents within reach.' }),
    residents: t.expose('residents', {
      type: FigureType,
      description: 'All of them, as cells know them.',
    }),
  }),
})

const ResidentsBeyondType = builder.objectRef<ResidentsBeyond>('ResidentsBeyond').implement({
  access: 'PUBLIC',
  description: 'A point of the curve of residents over distance.',
  fields: (t) => ({
    metres: t.exposeFloat('metres'),
    residents: t.expose('residents', { type: FigureType }),
    share: t.expose('share', { type: FigureType }),
  }),
})

/** 0, 250, … 5,000 m. */
export const defaultDistances = Array.from({ length: 21 }, (_, index) => index * 250)

const AccessDistanceType = builder.objectRef<AccessDistance>('AccessDistance').implement({
  access: 'PUBLIC',
  description: 'How far residents walk to the site nearest to them.',
  fields: (t) => ({
    mean: t.expose('mean', {
      type: FigureType,
      description: 'Of everybody who has a way, each counting alike.',
    }),
    median: t.expose('median', {
      type: FigureType,
      description: 'Half of the residents have no farther.',
    }),
    ninetiethPercentile: t.expose('ninetiethPercentile', {
      type: FigureType,
      description: 'Nine of ten residents have no farther.',
    }),
    worstServedTenth: t.expose('worstServedTenth', {
      type: FigureType,
      description:
        'Metres in the mean of the tenth of the residents with the longest ways; missing where somebody has no way.',
    }),
    gini: t.expose('gini', {
      type: FigureType,
      description:
        'How unevenly those walk who have a way: the Gini coefficient of their ways, 0 where all are equally long, towards 1 where few walk all of them.',
    }),
    residents: t.expose('residents', {
      type: FigureType,
      description: 'All of whom those beyond a distance are a share.',
    }),
    beyond: t.field({
      type: [ResidentsBeyondType],
      description: 'How many live farther away than each of some distances, in their order.',
      args: {
        metres: t.arg.floatList({
          required: true,
          defaultValue: defaultDistances,
          description: 'At most 101, from 0 to 50,000.',
        }),
      },
      complexity: ({ metres }) => ({ multiplier: Math.max(1, metres.length) }),
      resolve: ({ beyond }, { metres }) => beyond(readDistances(metres)),
    }),
  }),
})

export const CatchmentMethodType = builder.enumType('CatchmentMethod', {
  values: {
    TWO_STEP: { description: '2SFCA: whoever is in reach counts alike (Luo and Wang 2003).' },
    ENHANCED_TWO_STEP: {
      description: 'E2SFCA: who lives farther away counts less (Luo and Qi 2009).',
    },
  } satisfies Record<CatchmentMethod, { description: string }>,
})

const reachArgument = builder.args((t) => ({
  reach: t.field({ type: ReachInput, required: true }),
}))

builder.interfaceFields(AreaType, (t) => ({
  coverage: t.field({
    type: FigureType,
    description:
      'The share of residents who live no farther on foot than asked from a known site of a kind: Coverage.share in short.',
    args: {
      kind: t.arg({ type: ServiceKindType, required: true }),
      ages: t.arg({ type: AgesType, required: true, defaultValue: 'AGE_60_PLUS' }),
      withinMetres: t.arg.float({ required: true }),
    },
    complexity: 5,
    resolve: async (area, asked, context) =>
      (await coverageIn(area, withinMetres(asked), context)).share,
  }),
  withinReach: t.field({
    type: CoverageType,
    description: 'Who of the residents reaches a site.',
    args: reachArgument,
    complexity: 5,
    resolve: (area, { reach }, context) =>
      coverageIn(area, readLimitedReach(reach, context), context),
  }),
  accessDistance: t.field({
    type: AccessDistanceType,
    description: 'How far residents walk to the nearest site of a kind; a limit changes nothing.',
    args: reachArgument,
    complexity: 5,
    resolve: (area, { reach }, context) =>
      accessDistanceIn(area, readReach(reach, context), context),
  }),
  accessibility: t.field({
    type: FigureType,
    description:
      'Staff in reach for 1,000 residents, weighed against all who reach it: floating catchment areas. Staff is that of the planning area, divided among its sites; where it is not known, 1 post a site.',
    args: {
      ...reachArgument,
      method: t.arg({
        type: CatchmentMethodType,
        required: true,
        defaultValue: 'ENHANCED_TWO_STEP',
      }),
      weights: t.arg.floatList({
        required: true,
        defaultValue: [...defaultZoneWeights],
        description:
          'ENHANCED_TWO_STEP: what who lives there counts, in zones of equal width from the nearest on; 1 to 10, falling from at most 1, above 0.',
      }),
    },
    complexity: 10,
    resolve: (area, { reach, method, weights }, context) =>
      accessibilityIn(
        area,
        { ...readLimitedReach(reach, context), weights: readZoneWeights(method, weights) },
        context,
      ),
  }),
}))

export const CatchmentType = builder.objectRef<Catchment>('Catchment').implement({
  access: 'PUBLIC',
  description: 'Whom a site serves, beside the others that count.',
  fields: (t) => ({
    nearest: t.expose('nearest', {
      type: FigureType,
      description: 'Residents whose nearest site it is, however far.',
    }),
    withinReach: t.expose('withinReach', {
      type: FigureType,
      description: 'Residents who reach it.',
    }),
    nearestWithinReach: t.expose('nearestWithinReach', {
      type: FigureType,
      description: 'Residents who reach it, and before any other.',
    }),
    withoutOther: t.expose('withoutOther', {
      type: FigureType,
      description: 'Residents who reach it and no other: they lose access if it closes.',
    }),
  }),
})

builder.objectField(ServiceSiteType, 'catchment', (t) =>
  t.field({
    type: CatchmentType,
    nullable: true,
    description: 'Whom it serves; null where it is none of the sites that count.',
    args: reachArgument,
    complexity: 10,
    resolve: ({ slug }, { reach }, context) =>
      catchmentIn(slug, readLimitedReach(reach, context), context),
  }),
)

builder.objectField(ServiceSiteType, 'walkingMetres', (t) =>
  t.float({
    nullable: true,
    description:
      'On foot from a position, measured as Query.walkingDistance says; null where no way leads.',
    args: { from: t.arg({ type: PositionInput, required: true }) },
    resolve: (site, { from }, context) =>
      metresToSite(context).load({ from: checkPosition(from), site }),
  }),
)
