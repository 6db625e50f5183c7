import {
  ImpossibleScenario,
  scenarioName,
  withoutChanges,
  type Scenario,
} from '@atlas/geo/world/scenario'

import { printFields, readFields, searchOf, type Field, type Fields } from '$address/field'
import { packScenario, unpackScenario } from '$address/packed-scenario'
import { cameraField, choice, levelNames, malformed, optional, sortField } from '$address/fields'

import { parseRing, printRing } from './polygon/ring'
import { plannedSites, type PlannedFrom } from './scenario/planned-sites'
import {
  aims,
  plannedAges,
  plannedLimits,
  planningSortKeys,
  shownParts,
  type PlanningNotice,
  type PlanningView,
} from './view'

/** What an address is read against. */
type Known = PlannedFrom

const ageNames = { AGE_60_PLUS: '60-plus', AGE_80_PLUS: '80-plus' } as const
const kindNames = { MEETING: 'meeting', COUNSELLING: 'counselling' } as const

const scenarioField: Field<Scenario, Known, PlanningNotice> = {
  name: 'scenario',
  parse: (text, { known, say }) => {
    try {
      const scenario = unpackScenario(text)
      return scenario && withoutGone(scenario, known, say)
    } catch (fault) {
      if (!(fault instanceof ImpossibleScenario)) throw fault
      say({ kind: 'impossible', reason: fault.reason })
      return withoutChanges
    }
  },
  print: packScenario,
  fallback: withoutChanges,
  misread: malformed('scenario'),
}

/** Without changes of sites that were there when it was made and are not today: each is told. */
export function withoutGone(
  scenario: Scenario,
  known: Known,
  say: (notice: PlanningNotice) => void,
): Scenario {
  const there = new Set(plannedSites(known, scenario).map(({ slug }) => slug))
  const changes = scenario.changes.filter((change) => {
    const isThere = !('slug' in change) || there.has(change.slug)
    if (!isThere) say({ kind: 'gone', given: change.slug })
    return isThere
  })
  return changes.length === scenario.changes.length ? scenario : { ...scenario, changes }
}

const siteField = optional({
  name: 'site',
  parse: (text: string) => (/^[a-z0-9-]{1,80}$/.test(text) ? text : undefined),
  print: (slug: string) => slug,
  misread: malformed('site'),
})

const polygonField = optional({
  name: 'polygon',
  parse: (text: string) => parseRing(text),
  print: printRing,
  misread: malformed('polygon'),
})

const nameField: Field<string, unknown, PlanningNotice> = {
  name: 'name',
  parse: (text) => (scenarioName.safeParse(text).success ? text.trim() : undefined),
  print: (name) => name,
  fallback: '',
  misread: malformed('name'),
}

/** The address of the planners' screen: its one list of fields, in the order in which they are written. */
export const fields: Fields<PlanningView, Known, PlanningNotice> = {
  kind: choice({
    name: 'kind',
    values: ['MEETING', 'COUNSELLING'],
    print: (kind) => kindNames[kind],
    fallback: 'MEETING',
  }),
  ages: choice({
    name: 'ages',
    values: plannedAges,
    print: (ages) => ageNames[ages],
    fallback: 'AGE_60_PLUS',
  }),
  metres: choice({ name: 'metres', values: plannedLimits, print: String, fallback: 1_000 }),
  aim: choice({ name: 'aim', values: aims, print: (aim) => aim, fallback: 'reached' }),
  show: choice({ name: 'show', values: shownParts, print: (part) => part, fallback: 'gain' }),
  level: choice({
    name: 'level',
    values: ['PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT'],
    print: (level) => levelNames[level],
    fallback: 'PLANNING_AREA',
  }),
  site: siteField,
  sort: sortField(planningSortKeys, { key: 'name', descending: false }),
  camera: cameraField,
  polygon: polygonField,
  name: nameField,
  scenario: scenarioField,
}

export interface ReadPlanning {
  view: PlanningView
  notices: PlanningNotice[]
}

/** What an address asks for, as far as it exists; what cannot be understood falls back to its default and says so. */
export function readPlanning(search: URLSearchParams, known: Known): ReadPlanning {
  const notices: PlanningNotice[] = []
  const view = readFields(search, fields, { known, say: (notice) => void notices.push(notice) })
  const isThere = plannedSites(known, view.scenario).some(({ slug }) => slug === view.site)
  return { view: { ...view, site: isThere ? view.site : null }, notices }
}

/** The part of an address after the path, "" for the default view. */
export const planningSearch = (view: PlanningView): string => searchOf(planningEntries(view))

/** The same as names and values, for the hidden fields of a form. */
export const planningEntries = (view: PlanningView): [string, string][] => printFields(view, fields)
