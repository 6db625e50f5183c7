import type { Entries } from '../vocabulary.ts'
import { by, many, one } from './nouns.ts'

/** What explanations of a planning framework and its staff say. */
export const staffing = {
  planningKey: () => 'planning key',
  triedKey: () => 'planning key tried out',
  actualStaff: () => 'actual staff',
  unmetNote: () =>
    'Computed: the key says how many people a full-time post is meant for, not how many need it.',
  unmetShareNote: (_, { levels }) =>
    `Estimated: staff is known ${by(levels, 'PLANNING_AREA')} only. It is assumed to reach all areas there equally well.`,
  unmetNowhereNote: (_, { levels }) =>
    `Without a range: by calculation, the staff of the whole ${one(levels.PLANNING_AREA)} is enough for everybody in it, however it is divided.`,
  unmetSumNote: (_, { levels }) =>
    `What goes beyond the target in one ${one(levels.PLANNING_AREA)} meets no demand in another.`,
  rangeOfUnmet: (_, { levels }) =>
    `Between what is left if staff is there for the people here first, and what is left if it is there for everybody else in the ${one(levels.PLANNING_AREA)} first.`,
  residentsOfPlanningArea: (_, { levels }) => `residents 60+ of the ${one(levels.PLANNING_AREA)}`,
  actualStaffOfPlanningArea: (_, { levels }) => `actual staff of the ${one(levels.PLANNING_AREA)}`,
  asPublished: () => 'as published in the framework, rounded to one decimal',
  sumOfPublished: ({ sum }, { say, levels }) =>
    `sum of the published values of all ${many(levels.PLANNING_AREA)}, each rounded: ${say(sum)}`,
  asSet: () => 'set by the framework',
  asTried: () => 'entered to try it out',
  trialNote: () => 'Computed with a key that is being tried out, not with the framework’s.',
  keysDiffer: (_, { levels }) => `Different keys are tried out for ${many(levels.PLANNING_AREA)}.`,
  targetStaff: () => 'target',
  daysOfStaffAndPeople: ({ staff, people, expected }, { day }) =>
    expected
      ? `Staff of ${day(staff)}, people as expected for ${day(people)}.`
      : `Staff of ${day(staff)}, people of ${day(people)}.`,
  staffOfEarlierDay: () => 'There is no newer number of staff.',
  staffOnlyByPlanningArea: (_, { levels }) =>
    `Staff is known ${by(levels, 'PLANNING_AREA')} only, and only from the framework’s reference day on.`,
  fewerThanFacilities: ({ known, minimum }, { number }) =>
    `The framework wants at least ${number(minimum)} FTE for each facility. ${number(known)} are known here; the target lies below ${number(known * minimum)} FTE and stays as the key gives it.`,
  otherThanPublished: () =>
    'For this cell the framework prints another value than its own calculation gives. Both are shown.',
  otherThanComputed: () =>
    'The framework’s own calculation, rounded, gives another value than the one published. Both are shown.',
  roundedTwice: () =>
    'The published value follows only where the calculation is rounded to two decimals and then to one; rounded in one step it is 0.1 less. Both are shown.',
  plannedChange: () => 'expected change',
  sumOfPlanned: ({ sum }, { say, levels }) =>
    `sum of what is expected in all ${many(levels.PLANNING_AREA)}: ${say(sum)}`,
  bandsDoNotAddUp: ({ younger, older, whole }, { number }) => {
    const sum = younger + older
    const more = sum > whole ? 'more' : 'fewer'
    return `The age groups together give ${number(younger)} + ${number(older)} = ${number(sum)}, ${number(Math.abs(sum - whole))} ${more} than the ${number(whole)} of 60 and over: the framework states each change in whole percent.`
  },
} satisfies Partial<Entries>
