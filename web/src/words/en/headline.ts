import type { LevelNames } from '@atlas/geo/terms/level-names'
import { many } from '@atlas/geo/words/en/nouns'
import type de from '../de/headline'

export default (levels: LevelNames): ReturnType<typeof de> => ({
  where: {
    PLANNING_AREA: `Which ${many(levels.PLANNING_AREA)}`,
    SOCIAL_SPACE: `Which ${many(levels.SOCIAL_SPACE)}`,
    DISTRICT: `Which ${many(levels.DISTRICT)}`,
  },
  questions: {
    most: {
      now: ({ where }) => ({ before: `${where} are home to the most `, after: '?' }),
      then: ({ where, year }) => ({
        before: `${where} were home to the most `,
        after: ` in ${year}?`,
      }),
      toCome: ({ where, year }) => ({
        before: `${where} will be home to the most `,
        after: ` in ${year}?`,
      }),
    },
    densest: {
      now: ({ where }) => ({ before: `${where} have the most `, after: ' living close together?' }),
      then: ({ where, year }) => ({
        before: `${where} had the most `,
        after: ` living close together in ${year}?`,
      }),
      toCome: ({ where, year }) => ({
        before: `${where} will have the most `,
        after: ` living close together in ${year}?`,
      }),
    },
    largestShare: {
      now: ({ where }) => ({ before: `${where} have the largest share of `, after: '?' }),
      then: ({ where, year }) => ({
        before: `${where} had the largest share of `,
        after: ` in ${year}?`,
      }),
      toCome: ({ where, year }) => ({
        before: `${where} will have the largest share of `,
        after: ` in ${year}?`,
      }),
    },
    more: {
      now: ({ where, since }) => ({ before: `${where} have more `, after: ` than in ${since}?` }),
      then: ({ where, year, since }) => ({
        before: `${where} had more `,
        after: ` in ${year} than in ${since}?`,
      }),
      toCome: ({ where, year, since }) => ({
        before: `${where} will have more `,
        after: ` in ${year} than in ${since}?`,
      }),
    },
    moreThanBefore: {
      now: ({ where }) => ({ before: `${where} have more `, after: ' than before?' }),
      then: ({ where, year }) => ({
        before: `${where} had more `,
        after: ` in ${year} than before?`,
      }),
      toCome: ({ where, year }) => ({
        before: `${where} will have more `,
        after: ` in ${year} than before?`,
      }),
    },
    mostAlone: {
      now: ({ where }) => ({
        before: `${where} have the most `,
        after: ' living alone, for their number?',
      }),
      then: ({ where, year }) => ({
        before: `${where} had the most `,
        after: ` living alone, for their number, in ${year}?`,
      }),
      toCome: ({ where, year }) => ({
        before: `${where} will have the most `,
        after: ` living alone, for their number, in ${year}?`,
      }),
    },
    mostMigration: {
      now: ({ where }) => ({
        before: `${where} have the largest share of `,
        after: ' with a migration background?',
      }),
      then: ({ where, year }) => ({
        before: `${where} had the largest share of `,
        after: ` with a migration background in ${year}?`,
      }),
      toCome: ({ where, year }) => ({
        before: `${where} will have the largest share of `,
        after: ` with a migration background in ${year}?`,
      }),
    },
    staffMissing: {
      now: ({ where }) => ({ before: `${where} lack `, after: ' against the target?' }),
      then: ({ where, year }) => ({
        before: `${where} lacked `,
        after: ` against the target in ${year}?`,
      }),
      toCome: ({ where, year }) => ({
        before: `${where} will lack `,
        after: ` against the target in ${year}?`,
      }),
    },
    highestTarget: {
      now: ({ where }) => ({ before: `${where} need the most `, after: ' by the planning key?' }),
      then: ({ where, year }) => ({
        before: `${where} needed the most `,
        after: ` by the planning key in ${year}?`,
      }),
      toCome: ({ where, year }) => ({
        before: `${where} will need the most `,
        after: ` by the planning key in ${year}?`,
      }),
    },
    mostPeoplePerStaff: {
      now: ({ where }) => ({ before: `${where} have the most people for their `, after: '?' }),
      then: ({ where, year }) => ({
        before: `${where} had the most people for their `,
        after: ` in ${year}?`,
      }),
      toCome: ({ where, year }) => ({
        before: `${where} will have the most people for their `,
        after: ` in ${year}?`,
      }),
    },
    leastSufficient: {
      now: ({ where }) => ({ before: `${where} have the least sufficient `, after: '?' }),
      then: ({ where, year }) => ({
        before: `${where} had the least sufficient `,
        after: ` in ${year}?`,
      }),
      toCome: ({ where, year }) => ({
        before: `${where} will have the least sufficient `,
        after: ` in ${year}?`,
      }),
    },
    // Where fewest are, the map is darkest.
    leastNearMeeting: {
      now: ({ where }) => ({
        before: `${where} have the smallest share of `,
        after: ' near a meeting place?',
      }),
      then: ({ where, year }) => ({
        before: `${where} had the smallest share of `,
        after: ` near a meeting place in ${year}?`,
      }),
      toCome: ({ where, year }) => ({
        before: `${where} will have the smallest share of `,
        after: ` near a meeting place in ${year}?`,
      }),
    },
    leastNearCounselling: {
      now: ({ where }) => ({
        before: `${where} have the smallest share of `,
        after: ' near counselling?',
      }),
      then: ({ where, year }) => ({
        before: `${where} had the smallest share of `,
        after: ` near counselling in ${year}?`,
      }),
      toCome: ({ where, year }) => ({
        before: `${where} will have the smallest share of `,
        after: ` near counselling in ${year}?`,
      }),
    },
    leastNearStop: {
      now: ({ where }) => ({
        before: `${where} have the smallest share of `,
        after: ' near a stop?',
      }),
      then: ({ where, year }) => ({
        before: `${where} had the smallest share of `,
        after: ` near a stop in ${year}?`,
      }),
      toCome: ({ where, year }) => ({
        before: `${where} will have the smallest share of `,
        after: ` near a stop in ${year}?`,
      }),
    },
  },
  subjects: {
    people: 'people',
    people60: 'people aged\u00a060+',
    people65: 'people aged\u00a065+',
    people80: 'people aged\u00a080+',
    livingAlone60: 'people aged\u00a060+ living alone',
    foreign: 'people without a German passport',
    meetingStaff: 'staff for meeting places',
    counsellingStaff: 'staff for counselling',
  },
  other: (name) => ({ before: '', accent: name, after: ': how does the city differ?' }),
})
