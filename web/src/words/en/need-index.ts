import type { MapLevel } from '$api/catalogue'
import type { LevelNames } from '@atlas/geo/terms/level-names'
import { many, one } from '@atlas/geo/words/en/nouns'
import type german from '../de/need-index'

type De = ReturnType<typeof german>

const methods: De['methods'] = {
  'z-score': {
    name: 'z-scores',
    one: 'z-score',
    explained: 'How far an area lies above or below the average area, in standard deviations.',
    formula: 'z-score = (figure − mean) ÷ standard deviation',
  },
  'percentile-rank': {
    name: 'percentile ranks',
    one: 'percentile rank',
    explained: 'What per cent of the areas have a lower figure.',
    formula: 'percentile rank = share of areas below + half of those equal',
  },
}

const statuses: De['statuses'] = {
  OBSERVED: 'from counted figures',
  REPORTED: 'from reported figures',
  COMPUTED: 'from counted or reported figures',
  ESTIMATED: 'estimated',
  PROJECTED: 'partly projected',
  SUPPRESSED: 'a part is withheld',
  MISSING: 'a part is missing',
}

const inWhich = (levels: LevelNames): Record<MapLevel, string> => ({
  PLANNING_AREA: `In which ${many(levels.PLANNING_AREA)}`,
  SOCIAL_SPACE: `In which ${many(levels.SOCIAL_SPACE)}`,
  DISTRICT: `In which ${many(levels.DISTRICT)}`,
})

export default (levels: LevelNames): De => ({
  name: 'Need index',
  shows: 'The map shows',
  anIndicator: 'an indicator',
  anIndex: 'the need index',
  headline: (level) => ({
    before: `${inWhich(levels)[level]} is `,
    accent: 'need',
    after: ' greatest by these weights?',
  }),
  shown: (parts: string, inThe: string, days: string) =>
    `Shown: an index of ${parts} ${inThe} (${days}).`,
  presets: 'Suggestions',
  parts: 'Parts and their weights',
  weight: (name: string) => `Weight: ${name}`,
  remove: (name: string) => `Take out ${name}`,
  add: 'Another part',
  addChoose: 'Add an indicator',
  addGo: 'Add',
  most: 'The index holds no more than eight parts.',
  method: 'Brought to one scale as',
  methods,
  statuses,
  score: 'Index',
  rank: 'Rank',
  range: 'Rank at ±20 %',
  rankOf: (rank: number, all: number) => `Rank ${String(rank)} of ${String(all)}`,
  between: (best: number, worst: number) =>
    `, between ${String(best)} and ${String(worst)} at ±20 %`,
  ofSocialSpace: `that of its ${one(levels.SOCIAL_SPACE)}`,
  ofSocialSpaces: `${many(levels.DISTRICT)} have the figure of their ${one(levels.SOCIAL_SPACE)} here: it was not counted for them alone. Those in several have none.`,
  stable: ', also at ±20 %',
  /** Where parts are estimates whose error is known. */
  withErrors: {
    note: 'with errors of estimates',
    between: (best: number, worst: number) =>
      `, between ${String(best)} and ${String(worst)} at ±20 % and with the error of the estimates`,
    stable: ', also at ±20 % and with the error of the estimates',
  },
  adds: (points: string) => `adds ${points}`,
  rangeShort: (best: number, worst: number) => `${String(best)}\u00a0to\u00a0${String(worst)}`,
  howTitle: 'How it is calculated',
  indexFormula: (one: string) => `Index = sum of share of weight × ${one}`,
  higher:
    'Higher means more need. The index only compares the areas of this level with each other.',
  rangeExplained:
    'Weights are a choice, not a measurement. The range holds every rank that can come out when each weight rises or falls by up to 20 %, independently of the others.',
  errorsExplained:
    'Where a part is estimated, its error enters, too: each value may lie anywhere in its range. The error is at least that large, so the range of ranks is rather too narrow.',
  unranked: 'An area that lacks a weighted part has no rank.',
  weightless:
    'All weights are zero, so there is nothing to rank by. One weight above zero is enough.',
  columns: {
    part: 'Part',
    day: 'Day',
    weight: 'Weight',
    share: 'Share',
    value: 'Figure',
    contribution: 'Contribution',
    mean: 'Mean',
    deviation: 'Standard deviation',
  },
  average: 'Average of the areas',
  middle: 'Middle of all areas',
})
