import { arithmetic } from '../arithmetic.ts'
import { inPercent } from '../in-percent.ts'
import type { Certainty } from '../../terms/certainty.ts'
import type { Ages, Provider, Trait } from '../../terms/classifications.ts'
import type { Entries } from '../vocabulary.ts'
import { a, capital, many, one } from './nouns.ts'

export const people: Record<Ages, string> = {
  ALL: 'residents',
  AGE_60_PLUS: 'residents 60+',
  AGE_60_TO_79: 'residents 60–79',
  AGE_65_PLUS: 'residents 65+',
  AGE_80_PLUS: 'residents 80+',
}

const withTrait: Record<Trait, string> = {
  ALL: '',
  LIVING_ALONE: ' living alone',
  MIGRATION_BACKGROUND: ' with a migration background',
  FOREIGN: ' with foreign nationality',
}

const origin: Record<Certainty, string> = {
  OBSERVED: 'counted, as stated by the source',
  REPORTED: 'reported, as stated by the source',
  COMPUTED: 'computed; the source says how',
  ESTIMATED: 'estimated; the source says how',
  PROJECTED: 'expected, as stated by the source',
  SUPPRESSED: 'known, but withheld to protect people',
  MISSING: 'not known',
}

const casesOf: Record<Provider, string> = {
  FUNDED: 'counselling cases of funded operators',
  MUNICIPAL: 'counselling cases of the city',
}

/** What explanations of numbers say. */
export const figures = {
  name: ({ name }) => name,
  text: ({ text }) => text.en,
  sentences: ({ sentences }, { say }) => sentences.map(say).join(' '),
  ...arithmetic,
  origin: ({ status }) => origin[status],
  residents: ({ ages, trait }) => people[ages] + withTrait[trait],
  countedResidents: ({ ages }) => `counted ${people[ages]}`,
  plannedResidents: ({ ages }) => `expected ${people[ages]}`,
  officialArea: () => 'official area',
  splitArea: () => 'estimated area',
  splitAreaNote: (_, { levels }) =>
    `Estimated: ${a(levels.DISTRICT)} lies here and in another ${one(levels.SOCIAL_SPACE)}. Its official area is divided between them as its residents are.`,
  atLeastZero: ({ of }, { say }) => `${say(of)}, at least 0`,
  columnSum: ({ of }, { say }) => `sum: ${say(of)}`,
  earlier: ({ of }, { say }) => `${say(of)} earlier`,
  later: ({ of }, { say }) => `${say(of)} later`,
  countedWithNeighbour: (_, { levels }) =>
    `The area is all but uninhabited; its residents are counted with a neighbouring ${one(levels.DISTRICT)}.`,
  ofSocialSpace: ({ name }, { levels }) =>
    `This is the figure of the ${one(levels.SOCIAL_SPACE)} ${name}. It was not counted for the ${one(levels.DISTRICT)} alone.`,
  ofSocialSpaceNamed: ({ of, name }, { say, levels }) =>
    `${say(of)} (${one(levels.SOCIAL_SPACE)} ${name})`,
  inSeveralSocialSpaces: (_, { levels }) =>
    `The ${one(levels.DISTRICT)} lies in several ${many(levels.SOCIAL_SPACE)}. The figure was not counted for it alone.`,
  errorMethod: ({ method }, { levels }) =>
    ({
      SOCIAL_SPACES_FROM_PLANNING_AREAS: `${capital(many(levels.SOCIAL_SPACE))} predicted from ${many(levels.PLANNING_AREA)} and compared with the residents counted`,
    })[method],
  rangeOfDistricts: ({ mean, largest }, { number, levels }) =>
    `The same way of estimating misses ${many(levels.SOCIAL_SPACE)}, whose residents are counted, by ${number(inPercent(mean))} % on average and by ${number(inPercent(largest))} % at most. ${capital(many(levels.DISTRICT))} are at least so uncertain.`,
  outlinesBy: ({ publishers }) => `Boundaries: ${publishers}.`,
  gridBy: ({ publishers }) => `Grid: ${publishers}.`,
  outlinesAsPublished: ({ title, asOf }, { day }) =>
    `Boundaries by “${title.en}”, as of ${day(asOf)}; how accurate they are is not stated.`,
  noRangeOfCells: (_, { levels }) =>
    `No range: by how much the cells miss was not measured for this day. For that, older people have to be counted on that day in several ${many(levels.SOCIAL_SPACE)} of ${a(levels.PLANNING_AREA)}, and the error has to be smaller than the number itself.`,
  rangeOfCells: ({ mean, largest }, { number, levels }) =>
    `The same way of estimating misses ${many(levels.SOCIAL_SPACE)}, whose residents are counted, by ${number(inPercent(mean))} % on average and by ${number(inPercent(largest))} % at most. Cells are at least so uncertain.`,
  rangeOfSplitArea: ({ districts }, { list, levels }) =>
    `Between no part and the whole area of ${list(districts)}: how much of it lies in this ${one(levels.SOCIAL_SPACE)} is not known.`,
  rangeOfSharedResidents: ({ districts }, { list, levels }) =>
    `Between nobody and everybody of ${list(districts)}: how many of them live in this ${one(levels.SOCIAL_SPACE)} was not counted.`,
  wilsonMethod: () =>
    'Few cases: 95 % interval of Wilson (1927), as if the people counted were a sample',
  garwoodMethod: () =>
    '95 % interval of Garwood (1936), where cases occur independently of each other; too narrow where they cluster',
  conditionalBinomialMethod: () =>
    '95 % interval of Clopper and Pearson (1934) for the ratio of two numbers of cases, where cases occur independently of each other; too narrow where they cluster',
  percentRoundedTwice: ({ exact, once, twice }, { number }) =>
    `Exactly it is ${number(exact)} %, rounded to whole percent ${number(once)} %. Where ${number(Math.abs(twice))} % is printed, it was rounded twice: to one decimal first, then to whole percent.`,
  sumOfPlanningAreas: ({ sum }, { say, levels }) =>
    `sum of all ${many(levels.PLANNING_AREA)}: ${say(sum)}`,
  sumOfDistricts: ({ sum }, { say, levels }) => `sum of its ${many(levels.DISTRICT)}: ${say(sum)}`,
  newCounsellingCases: () => 'new counselling cases',
  newCasesOfMonth: ({ day: last }, { day }) => `new counselling cases of the month to ${day(last)}`,
  monthsMissing: () =>
    'Not all counselling centres have submitted all months of this period: there are at least so many.',
  counsellingCases: ({ provider }) => (provider ? casesOf[provider] : 'counselling cases'),
  residentsOfNearestDay: () =>
    'Estimated: the cases of a period are set against the residents of the nearest reference day.',
} satisfies Partial<Entries>
