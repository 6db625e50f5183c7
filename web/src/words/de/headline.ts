import type { MapLevel } from '$api/catalogue'

/** A question whose accented part names the people it is about. */
export interface Question {
  before: string
  accent: string
  after: string
}

/** What a figure is compared with, and when it is expected: years, "" where there is none. */
export interface QuestionYears {
  since: string
  expectedIn: string
}

const inWhich: Record<MapLevel, string> = {
  PLANNING_AREA: 'In welchen Planungsbereichen',
  SOCIAL_SPACE: 'In welchen Stadträumen',
  DISTRICT: 'In welchen Stadtteilen',
}

type Ask = (where: string, years: QuestionYears) => Question

const most = (accent: string): Ask => {
  return (where) => ({ before: `${where} wohnen die meisten `, accent, after: '?' })
}
const dense = (accent: string): Ask => {
  return (where) => ({ before: `${where} wohnen die meisten `, accent, after: ' auf engem Raum?' })
}
const share = (accent: string): Ask => {
  return (where) => ({ before: `${where} ist der Anteil der `, accent, after: ' am größten?' })
}
const change = (accent: string): Ask => {
  return (where, { since, expectedIn }) => {
    const than = since === '' ? 'als früher' : `als ${since}`
    return expectedIn === ''
      ? { before: `${where} leben mehr `, accent, after: ` ${than}?` }
      : { before: `${where} werden ${expectedIn} mehr `, accent, after: ` leben ${than}?` }
  }
}

const staff = (accent: string): Ask => {
  return (where) => ({ before: `${where} fehlt `, accent, after: ' gegenüber dem Soll?' })
}
const target = (accent: string): Ask => {
  return (where) => ({ before: `${where} verlangt der Schlüssel das meiste `, accent, after: '?' })
}
const load = (accent: string): Ask => {
  return (where) => ({
    before: `${where} kommen die meisten Menschen auf das `,
    accent,
    after: '?',
  })
}
const unmet = (accent: string): Ask => {
  return (where) => ({ before: `${where} reicht das `, accent, after: ' am wenigsten aus?' })
}

const near = (accent: string, place: string): Ask => {
  return (where) => ({
    before: `${where} haben es `,
    accent,
    after: ` am häufigsten nah ${place}?`,
  })
}

const questions: Record<string, Ask | undefined> = {
  'residents-60-plus': most('Menschen ab\u00a060'),
  'residents-80-plus': most('Menschen ab\u00a080'),
  'density-60-plus': dense('Menschen ab\u00a060'),
  'density-80-plus': dense('Menschen ab\u00a080'),
  'share-60-plus': share('Menschen ab\u00a060'),
  'share-80-plus': share('Menschen ab\u00a080'),
  'change-60-plus': change('Menschen ab\u00a060'),
  'change-80-plus': change('Menschen ab\u00a080'),
  'share-living-alone-60-plus': (where) => ({
    before: `${where} leben `,
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

/** The headline; an indicator without a question of its own is asked about by name. */
export function headline(
  indicator: string,
  name: string,
  level: MapLevel,
  years: QuestionYears,
): Question {
  const ask = questions[indicator]
  if (ask) return ask(inWhich[level], years)
  return { before: '', accent: name, after: ': Wie unterscheidet sich die Stadt?' }
}
