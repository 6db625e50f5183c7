import { builder } from '../../schema/builder.ts'
import { checkPosition, PositionInput } from '../areas/position.ts'
import { AreaType } from '../areas/schema.ts'
import { FigureType } from '../figures/schema.ts'
import { ServiceSiteType } from '../sites/schema.ts'
import { type AccessDistance, accessDistance, type ResidentsBeyond } from './access-distance.ts'
import {
  accessibilityFigure,
  type CatchmentMethod,
  defaultWeights,
  readWeights,
} from './accessibility.ts'
import { agesArgument, choiceArguments, reachArguments } from './arguments.ts'
import { type Catchment, catchmentOf } from './catchment.ts'
import { coverageFigure } from './coverage.ts'
import './map-schema.ts'
import { readChoice, readDistances, readReach } from './reach.ts'
import { metresToSite } from './way-to-site.ts'

const ResidentsBeyondType = builder.objectRef<ResidentsBeyond>('ResidentsBeyond').implement({
  description: 'A point of the curve of residents over distance.',
  fields: (t) => ({
    metres: t.exposeFloat('metres'),
    residents: t.expose('residents', { type: FigureType }),
    share: t.expose('share', { type: FigureType }),
  }),
})

/** 0, 250, … 5,000 m. */
const defaultDistances = Array.from({ length: 21 }, (_, index) => index * 250)

const AccessDistanceType = builder.objectRef<AccessDistance>('AccessDistance').implement({
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

const CatchmentMethodType = builder.enumType('CatchmentMethod', {
  values: {
    TWO_STEP: { description: '2SFCA: whoever is in reach counts alike (Luo and Wang 2003).' },
    ENHANCED_TWO_STEP: {
      description: 'E2SFCA: who lives farther away counts less (Luo and Qi 2009).',
    },
  } satisfies Record<CatchmentMethod, { description: string }>,
})

builder.interfaceFields(AreaType, (t) => ({
  coverage: t.field({
    type: FigureType,
    description:
      'The share of residents who live no farther on foot than asked from a site of a kind.',
    args: { ...choiceArguments, ...agesArgument, ...reachArguments },
    complexity: 5,
    resolve: (area, { ages, ...asked }, context) =>
      coverageFigure(area, ages, readReach(asked, context), context),
  }),
  accessDistance: t.field({
    type: AccessDistanceType,
    description: 'How far residents walk to the nearest site of a kind.',
    args: { ...choiceArguments, ...agesArgument },
    complexity: 5,
    resolve: (area, { ages, ...asked }, context) =>
      accessDistance(area, ages, readChoice(asked, context), context),
  }),
  accessibility: t.field({
    type: FigureType,
    description:
      'Staff in reach for 1,000 residents, weighed against all who reach it: floating catchment areas. Staff is that of the planning area, divided among its sites; where it is not known, 1 post a site.',
    args: {
      ...choiceArguments,
      ...agesArgument,
      ...reachArguments,
      method: t.arg({
        type: CatchmentMethodType,
        required: true,
        defaultValue: 'ENHANCED_TWO_STEP',
      }),
      weights: t.arg.floatList({
        required: true,
        defaultValue: defaultWeights,
        description:
          'ENHANCED_TWO_STEP: what who lives there counts, in zones of equal width from the nearest on; 1 to 10, falling from at most 1, above 0.',
      }),
    },
    complexity: 10,
    resolve: (area, { ages, method, weights, ...asked }, context) =>
      accessibilityFigure(
        area,
        { reach: readReach(asked, context), ages, weights: readWeights(method, weights) },
        context,
      ),
  }),
}))

const CatchmentType = builder.objectRef<Catchment>('Catchment').implement({
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
    description:
      'Whom it serves; null where it does not offer that kind. The other arguments choose the sites beside it; it counts itself in any case.',
    args: { ...choiceArguments, ...agesArgument, ...reachArguments },
    complexity: 10,
    resolve: (site, { ages, ...asked }, context) =>
      catchmentOf(site, ages, readReach(asked, context), context),
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
