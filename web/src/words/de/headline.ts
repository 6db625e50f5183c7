import type { LevelNames } from '@atlas/geo/terms/level-names'
import { dativeMany } from '@atlas/geo/words/de/declension'
import type { MapLevel } from '$api/catalogue'

/** A question whose accented part names the people it is about. */
export interface Question {
  before: string
  accent: string
  after: string
}

/** What a question is about stands between what it says before and after. */
export type AroundSubject = Omit<Question, 'accent'>

/** Areas, named as a question begins; the year where it is not now; and the one with which it is compared. */
export interface QuestionBlanks {
  where: string
  year: string
  since: string
}

/** Of the newest day, of a day gone by, and of one to come. */
export type Tense = 'now' | 'then' | 'toCome'
type Tenses = Record<Tense, (blanks: QuestionBlanks) => AroundSubject>

const where = (levels: LevelNames): Record<MapLevel, string> => ({
  PLANNING_AREA: `In welchen ${dativeMany(levels.PLANNING_AREA)}`,
  SOCIAL_SPACE: `In welchen ${dativeMany(levels.SOCIAL_SPACE)}`,
  DISTRICT: `In welchen ${dativeMany(levels.DISTRICT)}`,
})

const questions = {
  most: {
    now: ({ where }) => ({ before: `${where} wohnen die meisten `, after: '?' }),
    then: ({ where, year }) => ({ before: `${where} wohnten ${year} die meisten `, after: '?' }),
    toCome: ({ where, year }) => ({
      before: `${where} werden ${year} die meisten `,
      after: ' wohnen?',
    }),
  },
  densest: {
    now: ({ where }) => ({ before: `${where} wohnen die meisten `, after: ' auf engem Raum?' }),
    then: ({ where, year }) => ({
      before: `${where} wohnten ${year} die meisten `,
      after: ' auf engem Raum?',
    }),
    toCome: ({ where, year }) => ({
      before: `${where} werden ${year} die meisten `,
      after: ' auf engem Raum wohnen?',
    }),
  },
  largestShare: {
    now: ({ where }) => ({ before: `${where} ist der Anteil der `, after: ' am größten?' }),
    then: ({ where, year }) => ({
      before: `${where} war ${year} der Anteil der `,
      after: ' am größten?',
    }),
    toCome: ({ where, year }) => ({
      before: `${where} wird ${year} der Anteil der `,
      after: ' am größten sein?',
    }),
  },
  more: {
    now: ({ where, since }) => ({ before: `${where} leben mehr `, after: ` als ${since}?` }),
    then: ({ where, year, since }) => ({
      before: `${where} lebten ${year} mehr `,
      after: ` als ${since}?`,
    }),
    toCome: ({ where, year, since }) => ({
      before: `${where} werden ${year} mehr `,
      after: ` leben als ${since}?`,
    }),
  },
  moreThanBefore: {
    now: ({ where }) => ({ before: `${where} leben mehr `, after: ' als früher?' }),
    then: ({ where, year }) => ({ before: `${where} lebten ${year} mehr `, after: ' als früher?' }),
    toCome: ({ where, year }) => ({
      before: `${where} werden ${year} mehr `,
      after: ' leben als früher?',
    }),
  },
  mostAlone: {
    now: ({ where }) => ({ before: `${where} leben `, after: ' am häufigsten allein?' }),
    then: ({ where, year }) => ({
      before: `${where} lebten ${year} `,
      after: ' am häufigsten allein?',
    }),
    toCome: ({ where, year }) => ({
      before: `${where} werden ${year} `,
      after: ' am häufigsten allein leben?',
    }),
  },
  mostMigration: {
    now: ({ where }) => ({
      before: `${where} haben die meisten `,
      after: ' einen Migrationshintergrund?',
    }),
    then: ({ where, year }) => ({
      before: `${where} hatten ${year} die meisten `,
      after: ' einen Migrationshintergrund?',
    }),
    toCome: ({ where, year }) => ({
      before: `${where} werden ${year} die meisten `,
      after: ' einen Migrationshintergrund haben?',
    }),
  },
  staffMissing: {
    now: ({ where }) => ({ before: `${where} fehlt `, after: ' gegenüber dem Soll?' }),
    then: ({ where, year }) => ({
      before: `${where} fehlte ${year} `,
      after: ' gegenüber dem Soll?',
    }),
    toCome: ({ where, year }) => ({
      before: `${where} wird ${year} `,
      after: ' gegenüber dem Soll fehlen?',
    }),
  },
  highestTarget: {
    now: ({ where }) => ({ before: `${where} verlangt der Schlüssel das meiste `, after: '?' }),
    then: ({ where, year }) => ({
      before: `${where} verlangte der Schlüssel ${year} das meiste `,
      after: '?',
    }),
    toCome: ({ where, year }) => ({
      before: `${where} wird der Schlüssel ${year} das meiste `,
      after: ' verlangen?',
    }),
  },
  mostPeoplePerStaff: {
    now: ({ where }) => ({ before: `${where} kommen die meisten Menschen auf das `, after: '?' }),
    then: ({ where, year }) => ({
      before: `${where} kamen ${year} die meisten Menschen auf das `,
      after: '?',
    }),
    toCome: ({ where, year }) => ({
      before: `${where} werden ${year} die meisten Menschen auf das `,
      after: ' kommen?',
    }),
  },
  leastSufficient: {
    now: ({ where }) => ({ before: `${where} reicht das `, after: ' am wenigsten aus?' }),
    then: ({ where, year }) => ({
      before: `${where} reichte ${year} das `,
      after: ' am wenigsten aus?',
    }),
    toCome: ({ where, year }) => ({
      before: `${where} wird ${year} das `,
      after: ' am wenigsten ausreichen?',
    }),
  },
  // Where fewest do, the map is darkest.
  leastNearMeeting: {
    now: ({ where }) => ({
      before: `${where} haben es `,
      after: ' am seltensten nah zur Begegnung?',
    }),
    then: ({ where, year }) => ({
      before: `${where} hatten es ${year} `,
      after: ' am seltensten nah zur Begegnung?',
    }),
    toCome: ({ where, year }) => ({
      before: `${where} werden es ${year} `,
      after: ' am seltensten nah zur Begegnung haben?',
    }),
  },
  leastNearCounselling: {
    now: ({ where }) => ({
      before: `${where} haben es `,
      after: ' am seltensten nah zur Beratung?',
    }),
    then: ({ where, year }) => ({
      before: `${where} hatten es ${year} `,
      after: ' am seltensten nah zur Beratung?',
    }),
    toCome: ({ where, year }) => ({
      before: `${where} werden es ${year} `,
      after: ' am seltensten nah zur Beratung haben?',
    }),
  },
  leastNearStop: {
    now: ({ where }) => ({
      before: `${where} haben es `,
      after: ' am seltensten nah zur Haltestelle?',
    }),
    then: ({ where, year }) => ({
      before: `${where} hatten es ${year} `,
      after: ' am seltensten nah zur Haltestelle?',
    }),
    toCome: ({ where, year }) => ({
      before: `${where} werden es ${year} `,
      after: ' am seltensten nah zur Haltestelle haben?',
    }),
  },
} satisfies Record<string, Tenses>

export default (levels: LevelNames) => ({
  where: where(levels),
  questions,
  /** Whom or what a question is about. */
  subjects: {
    people: 'Menschen',
    people60: 'Menschen ab\u00a060',
    people65: 'Menschen ab\u00a065',
    people80: 'Menschen ab\u00a080',
    livingAlone60: 'allein lebenden Menschen ab\u00a060',
    foreign: 'Menschen ohne deutschen Pass',
    meetingStaff: 'Personal für Begegnung',
    counsellingStaff: 'Personal für Beratung',
  },
  /** Of an indicator that a newer server has and this page has no question for. */
  other: (name: string): Question => ({
    before: '',
    accent: name,
    after: ': Wie unterscheidet sich die Stadt?',
  }),
})
