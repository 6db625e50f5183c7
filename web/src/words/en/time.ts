import type { LevelNames } from '@atlas/geo/terms/level-names'
import { by, one } from '@atlas/geo/words/en/nouns'
import type { Question } from '../de/headline'
import type german from '../de/time'

type De = ReturnType<typeof german>

export const bases: De['bases'] = {
  REGISTER: 'register',
  PROJECTION: 'expected in the plan',
  FORECAST: 'forecast',
}

export default (levels: LevelNames): De => ({
  bases,
  day: 'Day',
  only: (day: string) => `${day}. Only this day is available.`,
  expected: 'expected',
  earlier: 'Earlier day',
  later: 'Later day',
  of: (day: string, basis: string, status: string) => `${day}, ${basis}, ${status}`,
  compare: 'Compare with a second day',
  none: 'none',
  column: (day: string) => `on ${day}`,
  difference: (later: string, earlier: string) => `Difference: ${later} minus ${earlier}`,
  differenceShort: 'Difference',
  differenceHere: `Difference in the ${one(levels.DISTRICT)}`,
  differenceOfSpace: (name: string) =>
    `Difference in the whole ${one(levels.SOCIAL_SPACE)} ${name}`,
  differenceOf: (indicator: string) => `${indicator}: difference`,
  dayView: 'View',
  dayViews: { both: 'Both days', difference: 'Difference' },
  question: (indicator: string, earlier: string, later: string): Question => ({
    before: '',
    accent: indicator,
    after:
      earlier === later
        ? `: what was expected for ${later}, what counted?`
        : `: how does ${later} differ from ${earlier}?`,
  }),
  shownBoth: (indicator: string, where: string, earlier: string, later: string) =>
    `Shown: ${indicator} ${where} on ${earlier} and on ${later}.`,
  shownDifference: (indicator: string, where: string, earlier: string, later: string) =>
    `Shown: ${indicator} ${where}, ${later} minus ${earlier}.`,
  ofSocialSpaces: `What changed is known ${by(levels, 'SOCIAL_SPACE')}: each ${one(levels.DISTRICT)} has the difference of its ${one(levels.SOCIAL_SPACE)}.`,
  differenceNotCounted: 'not counted',
  noChangeOfChange: 'A change compares two days already. So no difference stands beside the two.',
  sameClasses: 'Both maps have the same classes.',
})
