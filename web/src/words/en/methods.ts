import type { LevelNames } from '@atlas/geo/terms/level-names'
import { a, capital, many, one } from '@atlas/geo/words/en/nouns'
import type german from '../de/methods'

const methods = (levels: LevelNames): ReturnType<typeof german> => ({
  link: 'How estimates are made',
  title: 'How estimates are made, and how far they miss',
  description:
    'Every estimate of the atlas: how it is made, an example that can be followed, and its measured error.',
  lead: 'People are counted for larger areas only. What is smaller, or lies in the future, is estimated. Estimates never stand in the atlas without their range, or without saying that there is none.',
  example: 'An example from the data',
  howFar: 'How far it misses',
  notMeasured: 'Its error was not measured.',
  source: 'To the source',
  people: {
    title: `How many older people live in ${a(levels.DISTRICT)}`,
    what: [
      `The residents’ register counts people by age for each ${one(levels.SOCIAL_SPACE)}. ${a(levels.SOCIAL_SPACE)} has several ${many(levels.DISTRICT)}. How many of its people live in which ${one(levels.DISTRICT)} is distributed.`,
      `Two things guide that: where older people lived in 2011, by the census, and where older people live alone today. Both count the same. The ${many(levels.DISTRICT)} together are exactly what was counted in the ${one(levels.SOCIAL_SPACE)}.`,
    ],
    example: (space, counted, day, districts) =>
      `In the ${one(levels.SOCIAL_SPACE)} ${space}, ${counted} people 60+ were counted as of ${day}. They are distributed so: ${districts}. Together these are ${counted} again.`,
    district: (name, residents) => `${name} ${residents}`,
    range: (name, residents, from, to, percent) =>
      `${name} has an estimated ${residents} people 60+. If the estimate misses by at most ${percent}, there are ${from} to ${to}.`,
    error: `The error is measured where the truth is known: the same calculation predicts ${many(levels.SOCIAL_SPACE)} from ${many(levels.PLANNING_AREA)}, and those were counted. ${capital(many(levels.DISTRICT))} and cells are smaller than ${many(levels.SOCIAL_SPACE)}, so their error is at least as large.`,
  },
  cells: {
    title: `Where in ${a(levels.DISTRICT)} they live`,
    what: [
      `For ways on foot it must be known where people live. The estimated people of ${a(levels.DISTRICT)} are distributed over small squares of a grid, as people were distributed over them at the census. What was built since, this calculation does not know. How large the squares are and when the census was, its source says.`,
      `The squares of ${a(levels.DISTRICT)} add up to its number. Squares with very few people are joined to a neighbour, so that nobody can be recognised.`,
      `Where the people of ${a(levels.DISTRICT)} are known for a later day than their distribution, they are distributed over the squares as before.`,
    ],
    missedSince: 'By how much the shares have missed since is part of the error of that day.',
    notMeasured:
      'The error of this distribution over squares is not measured. Numbers of squares therefore have no range.',
    count: (cells) => `The data have ${cells} inhabited squares.`,
  },
  table: {
    caption: 'Measured error, in percent of the counted number',
    places: 'Estimated for',
    ages: 'Age',
    day: 'Day',
    mean: 'on average',
    largest: 'at most',
  },
  places: { DISTRICT: many(levels.DISTRICT), CELL: 'squares' },
  ages: {
    ALL: 'all',
    AGE_60_PLUS: '60+',
    AGE_60_TO_79: '60 to 79',
    AGE_65_PLUS: '65+',
    AGE_80_PLUS: '80+',
  },
  shared: {
    title: `${capital(many(levels.DISTRICT))} in two ${many(levels.SOCIAL_SPACE)}`,
    what: [
      `Where ${a(levels.DISTRICT)} lies in several ${many(levels.SOCIAL_SPACE)} and nobody knows how many of its people live in which, they are split like all of its residents.`,
      `The range is then from nobody to everybody of that ${one(levels.DISTRICT)}: no more is known.`,
    ],
    example: (district, parts) => `${district} lies in: ${parts}.`,
  },
  reach: {
    title: 'Who reaches a place on foot',
    what: [
      'Ways are measured from the middle of each square to the nearest known place. Who lives there counts as served where the way is short enough.',
      'Where some places are is known only roughly. So it is worked out many times over, each time with other possible positions; the range shows what comes out. As not every place is known, the share is a lower bound.',
    ],
    example: (name, value, from, to) =>
      `${name}: ${value}, depending on where places are ${from} to ${to}.`,
  },
  expected: {
    title: 'What the planning framework expected',
    what: [
      `The framework says for each ${one(levels.PLANNING_AREA)} by how many percent the number of older people changes. Expected is the number counted on the reference day, changed by that share.`,
    ],
    example: (area, formula, expected) => `${area}: ${formula} = ${expected} people 60+.`,
    deviation: (counted, deviation) =>
      `Then ${counted} were counted, ${deviation} against what was expected.`,
  },
  forecast: {
    title: 'What the population forecast expects',
    what: [
      'The forecast is the city’s. It states no error of its numbers, so the atlas has no range for them. The farther a year lies in the future, the less sure it is.',
    ],
  },
})
export default methods
