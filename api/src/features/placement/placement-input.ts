import { furthestMetres } from '@atlas/geo/terms/asked-at-most'
import { builder } from '../../schema/builder.ts'
import { PositionInput } from '../areas/position.ts'
import { AreaLevelType } from '../areas/schema.ts'
import { AgesType } from '../figures/schema.ts'
import { ServiceKindType } from '../services/schema.ts'

/** How much one question may ask for. */
export const placementLimits = {
  seconds: 60,
  candidates: 20_000,
  /** Every pair is looked at once: some two seconds. */
  pairs: 100_000_000,
  minimumMetres: 5_000,
  /** Of a curve. */
  curveSites: 20,
} as const

const metres = `At most ${furthestMetres.toLocaleString('en-GB')}, on foot.`

const MclpInput = builder.inputType('MclpInput', {
  description: 'Most people within a distance (maximal covering location problem).',
  fields: (t) => ({
    sites: t.int({ required: true, description: 'New ones, at most.' }),
    withinMetres: t.float({ required: true, description: metres }),
  }),
})

const LscpInput = builder.inputType('LscpInput', {
  description: 'Fewest new sites for all, or a share of all (location set covering problem).',
  fields: (t) => ({
    withinMetres: t.float({ required: true, description: metres }),
    share: t.float({ required: true, defaultValue: 1, description: 'Of all people: 0.9 is 90 %.' }),
  }),
})

const PMedianInput = builder.inputType('PMedianInput', {
  description: 'Least mean distance.',
  fields: (t) => ({ sites: t.int({ required: true, description: 'New ones, at most.' }) }),
})

const PCenterInput = builder.inputType('PCenterInput', {
  description: 'Least distance of whoever has the farthest.',
  fields: (t) => ({ sites: t.int({ required: true, description: 'New ones, at most.' }) }),
})

const PlacementModelInput = builder.inputType('PlacementModelInput', {
  description: 'What is asked: one of the models of facility location.',
  isOneOf: true,
  fields: (t) => ({
    mclp: t.field({ type: MclpInput }),
    lscp: t.field({ type: LscpInput }),
    pMedian: t.field({ type: PMedianInput }),
    pCenter: t.field({ type: PCenterInput }),
  }),
})

const CandidatePlacesType = builder.enumType('CandidatePlaces', {
  values: {
    CELLS: { description: 'The middles of all published cells, in the order of "cells".' },
    OFFICES: { description: 'District offices, in the order of "districtOffices".' },
    STOPS: { description: 'Stops of public transport, by slug.' },
  },
})

const CandidatesInput = builder.inputType('PlacementCandidatesInput', {
  isOneOf: true,
  fields: (t) => ({
    from: t.field({ type: CandidatePlacesType }),
    points: t.field({ type: [PositionInput], description: 'Wherever somebody would put one.' }),
  }),
})

const PlacementAreaInput = builder.inputType('PlacementAreaInput', {
  fields: (t) => ({
    level: t.field({ type: AreaLevelType, required: true }),
    code: t.string({ required: true }),
  }),
})

export const PlacementInput = builder.inputType('PlacementInput', {
  description:
    'Where new sites should be. Sites of the kind stay where they are, in the world of the scenario beside the question.',
  fields: (t) => ({
    model: t.field({ type: PlacementModelInput, required: true }),
    kind: t.field({ type: ServiceKindType, required: true }),
    ages: t.field({
      type: AgesType,
      required: true,
      defaultValue: 'AGE_60_PLUS',
      description: 'Who is served: AGE_60_PLUS, AGE_60_TO_79 or AGE_80_PLUS; cells know no others.',
    }),
    candidates: t.field({
      type: CandidatesInput,
      required: true,
      defaultValue: { from: 'CELLS' },
      description: `Where sites could be: at most ${placementLimits.candidates.toLocaleString('en-GB')} places, fewer where there are many cells.`,
    }),
    areas: t.field({
      type: [PlacementAreaInput],
      description: 'Only candidates in these; everywhere unless named.',
    }),
    forced: t.intList({
      required: true,
      defaultValue: [],
      description: 'Candidates that must be chosen, by their numbers; they count among the sites.',
    }),
    excluded: t.intList({
      required: true,
      defaultValue: [],
      description: 'Candidates that may not be chosen, by their numbers.',
    }),
    minimumMetres: t.float({
      description: `Between two new sites, and from each to those that stay, as the crow flies; at most ${placementLimits.minimumMetres.toLocaleString('en-GB')}.`,
    }),
    includeUnknown: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'Whether planning areas with staff of the kind and no known site count, as if there were none. Left out, nobody there is asked after and no site is placed there.',
    }),
    seconds: t.float({
      required: true,
      defaultValue: placementLimits.seconds,
      description: `After which the best so far is the answer, with its proven gap; at most ${placementLimits.seconds}.`,
    }),
  }),
})
