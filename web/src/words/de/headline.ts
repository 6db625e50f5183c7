import type { IndicatorId } from '@atlas/geo/words/de/indicators'

import type { MapLevel } from '$api/catalogue'

/** A question whose accented part names the people it is about. */
export interface Question {
  before: string
  accent: string
  after: string
}

/** What a figure is compared with, and when it was counted or is expected: years, "" where it is now. */
export interface QuestionYears {
  since: string
  countedIn: string
  expectedIn: string
}

const inWhich: Record<MapLevel, string> = {
  PLANNING_AREA: 'In welchen Planungsbereichen',
  SOCIAL_SPACE: 'In welchen Stadträumen',
  DISTRICT: 'In welchen Stadtteilen',
}

/** Asks of areas, named as a question begins. */
export type Ask = (where: string, years: QuestionYears) => Question

/** What is said in the present, of a day gone by, and of one to come; a year stands where it belongs. */
interface Tenses {
  now: string
  then: (year: string) => string
  toCome: (year: string) => string
  /** Ends the question about a day to come. */
  ending?: string
}

const asked = ({ countedIn, expectedIn }: QuestionYears, tenses: Tenses) => {
  if (expectedIn !== '') return { verb: tenses.toCome(expectedIn), ending: tenses.ending ?? '' }
  return { verb: countedIn === '' ? tenses.now : tenses.then(countedIn), ending: '' }
}

const living: Tenses = {
  now: 'wohnen',
  then: (year) => `wohnten ${year}`,
  toCome: (year) => `werden ${year}`,
  ending: ' wohnen',
}

const most = (accent: string): Ask => {
  return (where, years) => {
    const { verb, ending } = asked(years, living)
    return { before: `${where} ${verb} die meisten `, accent, after: `${ending}?` }
  }
}
const dense = (accent: string): Ask => {
  return (where, years) => {
    const { verb, ending } = asked(years, living)
    return { before: `${where} ${verb} die meisten `, accent, after: ` auf engem Raum${ending}?` }
  }
}
const share = (accent: string): Ask => {
  return (where, years) => {
    const { verb, ending } = asked(years, {
      now: 'ist',
      then: (year) => `war ${year}`,
      toCome: (year) => `wird ${year}`,
      ending: ' sein',
    })
    return { before: `${where} ${verb} der Anteil der `, accent, after: ` am größten${ending}?` }
  }
}
const change = (accent: string): Ask => {
  return (where, years) => {
    const than = years.since === '' ? 'als früher' : `als ${years.since}`
    const { verb, ending } = asked(years, {
      now: 'leben',
      then: (year) => `lebten ${year}`,
      toCome: (year) => `werden ${year}`,
      ending: ' leben',
    })
    return { before: `${where} ${verb} mehr `, accent, after: `${ending} ${than}?` }
  }
}

const staff = (accent: string): Ask => {
  return (where, years) => {
    const { verb, ending } = asked(years, {
      now: 'fehlt',
      then: (year) => `fehlte ${year}`,
      toCome: (year) => `wird ${year}`,
      ending: ' fehlen',
    })
    return { before: `${where} ${verb} `, accent, after: ` gegenüber dem Soll${ending}?` }
  }
}
const target = (accent: string): Ask => {
  return (where, years) => {
    const { verb, ending } = asked(years, {
      now: 'verlangt der Schlüssel',
      then: (year) => `verlangte der Schlüssel ${year}`,
      toCome: (year) => `wird der Schlüssel ${year}`,
      ending: ' verlangen',
    })
    return { before: `${where} ${verb} das meiste `, accent, after: `${ending}?` }
  }
}
const load = (accent: string): Ask => {
  return (where, years) => {
    const { verb, ending } = asked(years, {
      now: 'kommen',
      then: (year) => `kamen ${year}`,
      toCome: (year) => `werden ${year}`,
      ending: ' kommen',
    })
    return { before: `${where} ${verb} die meisten Menschen auf das `, accent, after: `${ending}?` }
  }
}
const unmet = (accent: string): Ask => {
  return (where, years) => {
    const { verb, ending } = asked(years, {
      now: 'reicht',
      then: (year) => `reichte ${year}`,
      toCome: (year) => `wird ${year}`,
      ending: 'reichen',
    })
    return { before: `${where} ${verb} das `, accent, after: ` am wenigsten aus${ending}?` }
  }
}

const near = (accent: string, place: string): Ask => {
  return (where) => ({
    before: `${where} haben es `,
    accent,
    // Where fewest do, the map is darkest.
    after: ` am seltensten nah ${place}?`,
  })
}

const questions: Record<IndicatorId, Ask> = {
  'residents-60-plus': most('Menschen ab\u00a060'),
  'residents-80-plus': most('Menschen ab\u00a080'),
  'density-60-plus': dense('Menschen ab\u00a060'),
  'density-80-plus': dense('Menschen ab\u00a080'),
  'share-60-plus': share('Menschen ab\u00a060'),
  'share-80-plus': share('Menschen ab\u00a080'),
  'change-60-plus': change('Menschen ab\u00a060'),
  'change-80-plus': change('Menschen ab\u00a080'),
  'share-living-alone-60-plus': (where, { countedIn }) => ({
    before: `${where} ${countedIn === '' ? 'leben' : `lebten ${countedIn}`} `,
    accent: 'Menschen ab\u00a060',
    after: ' am häufigsten allein?',
  }),
  'residents-living-alone-60-plus': most('allein lebenden Menschen ab\u00a060'),
  'share-migration-background-65-plus': (where) => ({
    before: `${where} haben die meisten `,
    accent: 'Menschen ab\u00a065',
    after: ' einen Migrationshintergrund?',
  }),
  residents: most('Menschen'),
  'change-residents': change('Menschen'),
  'staff-difference-meeting': staff('Personal für Begegnung'),
  'staff-difference-counselling': staff('Personal für Beratung'),
  'target-fte-meeting': target('Personal für Begegnung'),
  'target-fte-counselling': target('Personal für Beratung'),
  'residents-per-fte-meeting': load('Personal für Begegnung'),
  'residents-per-fte-counselling': load('Personal für Beratung'),
  'unmet-residents-meeting': unmet('Personal für Begegnung'),
  'unmet-residents-counselling': unmet('Personal für Beratung'),
  'coverage-meeting-60-plus': near('Menschen ab\u00a060', 'zur Begegnung'),
  'coverage-meeting-80-plus': near('Menschen ab\u00a080', 'zur Begegnung'),
  'coverage-counselling-60-plus': near('Menschen ab\u00a060', 'zur Beratung'),
  'coverage-counselling-80-plus': near('Menschen ab\u00a080', 'zur Beratung'),
  'share-foreign': share('Menschen ohne deutschen Pass'),
}

export default {
  where: inWhich,
  questions,
  /** Of an indicator that a newer server has and this page has no question for. */
  other: (name: string): Question => ({
    before: '',
    accent: name,
    after: ': Wie unterscheidet sich die Stadt?',
  }),
}
