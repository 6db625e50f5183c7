import type { IndicatorId } from '@atlas/geo/words/de/indicators'

import type { MapLevel } from '$api/catalogue'

import type de from '../de/headline'
import type { Ask, QuestionYears } from '../de/headline'

const which: Record<MapLevel, string> = {
  PLANNING_AREA: 'Which planning areas',
  SOCIAL_SPACE: 'Which social spaces',
  DISTRICT: 'Which districts',
}

/** The verb of now, of a day gone by or of one to come, and the year where it is not now. */
const asked = (
  { countedIn, expectedIn }: QuestionYears,
  [now, then, toCome]: readonly [now: string, then: string, toCome: string],
) => {
  if (expectedIn !== '') return { verb: toCome, when: ` in ${expectedIn}` }
  return countedIn === '' ? { verb: now, when: '' } : { verb: then, when: ` in ${countedIn}` }
}
const have = ['have', 'had', 'will have'] as const

const most = (accent: string): Ask => {
  return (where, years) => {
    const { verb, when } = asked(years, ['are', 'were', 'will be'])
    return { before: `${where} ${verb} home to the most `, accent, after: `${when}?` }
  }
}
const dense = (accent: string): Ask => {
  return (where, years) => {
    const { verb, when } = asked(years, have)
    return { before: `${where} ${verb} the most `, accent, after: ` living close together${when}?` }
  }
}
const share = (accent: string): Ask => {
  return (where, years) => {
    const { verb, when } = asked(years, have)
    return { before: `${where} ${verb} the largest share of `, accent, after: `${when}?` }
  }
}
const change = (accent: string): Ask => {
  return (where, years) => {
    const than = years.since === '' ? 'than before' : `than in ${years.since}`
    const { verb, when } = asked(years, have)
    return { before: `${where} ${verb} more `, accent, after: `${when} ${than}?` }
  }
}

const staff = (accent: string): Ask => {
  return (where, years) => {
    const { verb, when } = asked(years, ['lack', 'lacked', 'will lack'])
    return { before: `${where} ${verb} `, accent, after: ` against the target${when}?` }
  }
}
const target = (accent: string): Ask => {
  return (where, years) => {
    const { verb, when } = asked(years, ['need', 'needed', 'will need'])
    return { before: `${where} ${verb} the most `, accent, after: ` by the planning key${when}?` }
  }
}
const load = (accent: string): Ask => {
  return (where, years) => {
    const { verb, when } = asked(years, have)
    return { before: `${where} ${verb} the most people for their `, accent, after: `${when}?` }
  }
}
const unmet = (accent: string): Ask => {
  return (where, years) => {
    const { verb, when } = asked(years, have)
    return { before: `${where} ${verb} the least sufficient `, accent, after: `${when}?` }
  }
}

const near = (accent: string, place: string): Ask => {
  return (where) => ({
    // Where fewest are, the map is darkest.
    before: `${where} have the smallest share of `,
    accent,
    after: ` near ${place}?`,
  })
}

const questions: Record<IndicatorId, Ask> = {
  'residents-60-plus': most('people aged\u00a060+'),
  'residents-80-plus': most('people aged\u00a080+'),
  'density-60-plus': dense('people aged\u00a060+'),
  'density-80-plus': dense('people aged\u00a080+'),
  'share-60-plus': share('people aged\u00a060+'),
  'share-80-plus': share('people aged\u00a080+'),
  'change-60-plus': change('people aged\u00a060+'),
  'change-80-plus': change('people aged\u00a080+'),
  'share-living-alone-60-plus': (where, { countedIn }) => ({
    before: `${where} ${countedIn === '' ? 'have' : 'had'} the most `,
    accent: 'people aged\u00a060+',
    after: ` living alone, for their number${countedIn === '' ? '' : `, in ${countedIn}`}?`,
  }),
  'residents-living-alone-60-plus': most('people aged\u00a060+ living alone'),
  'share-migration-background-65-plus': (where) => ({
    before: `${where} have the largest share of `,
    accent: 'people aged\u00a065+',
    after: ' with a migration background?',
  }),
  residents: most('people'),
  'change-residents': change('people'),
  'staff-difference-meeting': staff('staff for meeting places'),
  'staff-difference-counselling': staff('staff for counselling'),
  'target-fte-meeting': target('staff for meeting places'),
  'target-fte-counselling': target('staff for counselling'),
  'residents-per-fte-meeting': load('staff for meeting places'),
  'residents-per-fte-counselling': load('staff for counselling'),
  'unmet-residents-meeting': unmet('staff for meeting places'),
  'unmet-residents-counselling': unmet('staff for counselling'),
  'coverage-meeting-60-plus': near('people aged\u00a060+', 'a meeting place'),
  'coverage-meeting-80-plus': near('people aged\u00a080+', 'a meeting place'),
  'coverage-counselling-60-plus': near('people aged\u00a060+', 'counselling'),
  'coverage-counselling-80-plus': near('people aged\u00a080+', 'counselling'),
  'share-foreign': share('people without a German passport'),
}

export default {
  where: which,
  questions,
  other: (name) => ({ before: '', accent: name, after: ': how does the city differ?' }),
} satisfies typeof de
