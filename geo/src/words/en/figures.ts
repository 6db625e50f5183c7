import { arithmetic } from '../arithmetic.ts'
import { inPercent } from '../in-percent.ts'
import type { Certainty } from '../../terms/certainty.ts'
import type { Ages, Provider, Trait } from '../../terms/classifications.ts'
import type { Entries } from '../vocabulary.ts'

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
  splitAreaNote: () =>
    'Estimated: a district lies here and in another social space. Its official area is divided between them as its residents are.',
  atLeastZero: ({ of }, { say }) => `${say(of)}, at least 0`,
  columnSum: ({ of }, { say }) => `sum: ${say(of)}`,
  earlier: ({ of }, { say }) => `${say(of)} earlier`,
  later: ({ of }, { say }) => `${say(of)} later`,
  countedWithNeighbour: () =>
    'The area is all but uninhabited; its residents are counted with a neighbouring district.',
  ofSocialSpace: ({ name }) =>
    `This is the figure of the social space ${name}. It was not counted for the district alone.`,
  ofSocialSpaceNamed: ({ of, name }, { say }) => `${say(of)} (social space ${name})`,
  inSeveralSocialSpaces: () =>
    'The district lies in several social spaces. The figure was not counted for it alone.',
  errorMethod: ({ method }) =>
    ({
      SOCIAL_SPACES_FROM_PLANNING_AREAS:
        'Social spaces predicted from planning areas and compared with the residents counted',
    })[method],
  rangeOfDistricts: ({ mean, largest }, { number }) =>
    `The same way of estimating misses social spaces, whose residents are counted, by ${number(inPercent(mean))} % on average and by ${number(inPercent(largest))} % at most. Districts are at least so uncertain.`,
  rangeOfCells: ({ mean, largest }, { number }) =>
    `The same way of estimating misses social spaces, whose residents are counted, by ${number(inPercent(mean))} % on average and by ${number(inPercent(largest))} % at most. Cells are at least so uncertain.`,
  rangeOfSplitArea: ({ districts }, { list }) =>
    `Between no part and the whole area of ${list(districts)}: how much of it lies in this social space is not known.`,
  rangeOfSharedResidents: ({ districts }, { list }) =>
    `Between nobody and everybody of ${list(districts)}: how many of them live in this social space was not counted.`,
  wilsonMethod: () =>
    'Few cases: 95 % interval of Wilson (1927), as if the people counted were a sample',
  garwoodMethod: () =>
    '95 % interval of Garwood (1936), where cases occur independently of each other; too narrow where they cluster',
  conditionalBinomialMethod: () =>
    '95 % interval of Clopper and Pearson (1934) for the ratio of two numbers of cases, where cases occur independently of each other; too narrow where they cluster',
  percentRoundedTwice: ({ exact, once, twice }, { number }) =>
    `Exactly it is ${number(exact)} %, rounded to whole percent ${number(once)} %. Where ${number(Math.abs(twice))} % is printed, it was rounded twice: to one decimal first, then to whole percent.`,
  sumOfPlanningAreas: ({ sum }, { say }) => `sum of all planning areas: ${say(sum)}`,
  sumOfDistricts: ({ sum }, { say }) => `sum of its districts: ${say(sum)}`,
  counsellingCases: ({ provider }) => (provider ? casesOf[provider] : 'counselling cases'),
  residentsOfNearestDay: () =>
    'Estimated: the cases of a period are set against the residents of the nearest reference day.',
} satisfies Partial<Entries>
