import { furthestMetres } from '@atlas/geo/terms/asked-at-most'
import { builder } from '../../schema/builder.ts'
import { PositionInput } from '../areas/position.ts'
import { AreaLevelType } from '../areas/schema.ts'
import { AgesType } from '../figures/schema.ts'
import { NeedPartInput } from '../need-index/schema.ts'
import { ServiceKindType } from '../services/schema.ts'

/** How much one question may ask for. */
export const placementLimits = {
  seconds: 60,
  candidates: 20_000,
  /** Every pair is looked at once: some two seconds. */
  pairs: 100_000_000,
  /** Where sites have only so much room, every pair may have to be kept. */
  pairsWithRoom: 10_000_000,
  minimumMetres: 5_000,
  /** Of a curve. */
  curveSites: 20,
  /** Of a front. */
  frontSites: 10,
  futures: 8,
  /** Posts of one site, or of all new ones. */
  fte: 1_000,
} as const

/** Posts of a new site where nothing says otherwise: fewer than a meeting facility needs would be none. */
const usualFtePerSite = 1

const budget = {
  sites: { description: 'New ones, at most. Either this or fte.' },
  fte: {
    description:
      'In place of sites: as many as so many posts are enough for, each with ftePerSite.',
  },
} as const

const metres = `At most ${furthestMetres.toLocaleString('en-GB')}, on foot.`

const MclpInput = builder.inputType('MclpInput', {
  description: 'Most people within a distance (maximal covering location problem).',
  fields: (t) => ({
    sites: t.int(budget.sites),
    fte: t.float(budget.fte),
    withinMetres: t.float({ required: true, description: metres }),
    farthestMetres: t.float({
      description: `Only choices with which nobody asked after goes farther; any unless named. ${metres} Not with room.`,
    }),
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
  fields: (t) => ({
    sites: t.int(budget.sites),
    fte: t.float(budget.fte),
  }),
})

const PCenterInput = builder.inputType('PCenterInput', {
  description: 'Least distance of whoever has the farthest.',
  fields: (t) => ({
    sites: t.int(budget.sites),
    fte: t.float(budget.fte),
  }),
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

const PlacementNeedInput = builder.inputType('PlacementNeedInput', {
  description:
    'A need index in percentile ranks. Each of the people counts by that of their area: once at 50 points.',
  fields: (t) => ({
    level: t.field({ type: AreaLevelType, required: true }),
    parts: t.field({ type: [NeedPartInput], required: true }),
  }),
})

const PlacementRoomInput = builder.inputType('PlacementRoomInput', {
  description:
    'Sites have room for as many people as the planning key sets for their posts. People of a cell may go to several.',
  fields: (t) => ({
    furthestMetres: t.float({
      required: true,
      defaultValue: 5_000,
      description:
        'Nobody is sent farther, on foot; for pMedian, whoever finds no room counts as if going so far.',
    }),
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
    ftePerSite: t.float({
      required: true,
      defaultValue: usualFtePerSite,
      description: 'Posts of each new site, in full-time equivalents: for fte and room.',
    }),
    need: t.field({
      type: PlacementNeedInput,
      description: 'Where need is greater people count for more; all count alike unless named.',
    }),
    room: t.field({
      type: PlacementRoomInput,
      description:
        'Only for mclp, pMedian and AGE_60_PLUS. Sites have room for everybody unless named.',
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
