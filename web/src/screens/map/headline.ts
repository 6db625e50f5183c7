import type { IndicatorId } from '@atlas/geo/words/de/indicators'

import type { MapLevel } from '$api/catalogue'
import type { Question, Tense } from '$words/de/headline'
import type { Messages } from '$words/messages'

/** What a figure is compared with, and when it was counted or is expected: years, "" where it is now. */
export interface QuestionYears {
  since: string
  countedIn: string
  expectedIn: string
}

interface Asked {
  indicator: { id: string; name: string }
  level: MapLevel
  years: QuestionYears
}

type Words = Messages['headline']
/** What is asked, and whom or what about. */
type Subject = readonly [question: keyof Words['questions'], about: keyof Words['subjects']]

const asked: Record<IndicatorId, Subject> = {
  'residents-60-plus': ['most', 'people60'],
  'residents-80-plus': ['most', 'people80'],
  'density-60-plus': ['densest', 'people60'],
  'density-80-plus': ['densest', 'people80'],
  'share-60-plus': ['largestShare', 'people60'],
  'share-80-plus': ['largestShare', 'people80'],
  'change-60-plus': ['more', 'people60'],
  'change-80-plus': ['more', 'people80'],
  'share-living-alone-60-plus': ['mostAlone', 'people60'],
  'residents-living-alone-60-plus': ['most', 'livingAlone60'],
  'share-migration-background-65-plus': ['mostMigration', 'people65'],
  residents: ['most', 'people'],
  'change-residents': ['more', 'people'],
  'staff-difference-meeting': ['staffMissing', 'meetingStaff'],
  'staff-difference-counselling': ['staffMissing', 'counsellingStaff'],
  'target-fte-meeting': ['highestTarget', 'meetingStaff'],
  'target-fte-counselling': ['highestTarget', 'counsellingStaff'],
  'residents-per-fte-meeting': ['mostPeoplePerStaff', 'meetingStaff'],
  'residents-per-fte-counselling': ['mostPeoplePerStaff', 'counsellingStaff'],
  'unmet-residents-meeting': ['leastSufficient', 'meetingStaff'],
  'unmet-residents-counselling': ['leastSufficient', 'counsellingStaff'],
  'coverage-meeting-60-plus': ['leastNearMeeting', 'people60'],
  'coverage-meeting-80-plus': ['leastNearMeeting', 'people80'],
  'coverage-counselling-60-plus': ['leastNearCounselling', 'people60'],
  'coverage-counselling-80-plus': ['leastNearCounselling', 'people80'],
  'stop-300m-60-plus': ['leastNearStop', 'people60'],
  'stop-300m-80-plus': ['leastNearStop', 'people80'],
  'share-foreign': ['largestShare', 'foreign'],
}
const subjects: ReadonlyMap<string, Subject> = new Map(Object.entries(asked))

/** The question that an indicator's map answers. */
export function headline(
  { indicator: { id, name }, level, years }: Asked,
  { headline: say }: Pick<Messages, 'headline'>,
): Question {
  const subject = subjects.get(id)
  if (!subject) return say.other(name)
  const [question, about] = subject
  const { since, countedIn, expectedIn } = years
  const asks = question === 'more' && since === '' ? 'moreThanBefore' : question
  const { before, after } = say.questions[asks][tenseOf(years)]({
    where: say.where[level],
    year: expectedIn || countedIn,
    since,
  })
  return { before, accent: say.subjects[about], after }
}

function tenseOf({ countedIn, expectedIn }: QuestionYears): Tense {
  if (expectedIn !== '') return 'toCome'
  return countedIn === '' ? 'now' : 'then'
}
