import {
  ImpossibleScenario,
  type Scenario,
  scenarioName,
  withoutChanges,
} from '@atlas/geo/world/scenario'

import { isToday, packScenario, unpackScenario } from '$address/packed-scenario'
import type { ServiceKind } from '$api/sites'
import { nearestDate } from '$api/availability'
import {
  printFields,
  readField,
  readFields,
  searchOf,
  type Field,
  type Fields,
  type Reading,
} from '$address/field'
import {
  basisNames,
  choice,
  dayField,
  malformed,
  optional,
  reference,
  sortField,
} from '$address/fields'

import { daysOf, frameworkOf, newestFramework, type DemandChoices } from './choices'
import { ofKind } from './of-kind'
import { readKey } from './read-key'
import { demandBases, kinds, type DemandBasis, type DemandSettings } from './settings'
import { columnKeys } from './table/columns'
import type { DemandCell, DemandNotice, DemandSortKey, DemandView, RefusedKey } from './view'

/** A planning key as it was typed: one to try, or why none can be tried. */
type TypedKey = { tried: number } | RefusedKey

/** What an address states of the settings; null where it leaves the choice to what there is. */
interface StatedSettings {
  framework: string | null
  basis: DemandBasis
  date: string | null
  meeting: TypedKey | null
  counselling: TypedKey | null
}

/** What figures are compared with names its framework in any case, as its own view is something to compare with, too. */
type ComparedSettings = StatedSettings & { framework: string }

interface Stated
  extends StatedSettings, Pick<DemandView, 'sort' | 'explained' | 'scenario' | 'plan'> {
  before: ComparedSettings | null
}

type ReadingDemand = Reading<DemandChoices, DemandNotice>

/** A key to try out, as somebody types it. */
const keyField = (
  name: 'meeting' | 'counselling',
): Field<TypedKey | null, DemandChoices, DemandNotice> => ({
  name,
  parse: (text, { known: { language } }) => {
    const given = text.trim()
    if (given === '') return null
    const key = readKey(given, language)
    return typeof key === 'string' ? { given, error: key } : { tried: key }
  },
  print: (key) => {
    if (key === null) return ''
    return 'tried' in key ? String(key.tried) : key.given
  },
  fallback: null,
  misread: malformed(name),
})

const settingsFields: Fields<StatedSettings, DemandChoices, DemandNotice> = {
  framework: reference(
    'framework',
    (given, { frameworks }: DemandChoices) => frameworks.some(({ id }) => id === given),
    (given): DemandNotice => ({ kind: 'unknown-framework', given }),
  ),
  basis: choice({
    name: 'basis',
    values: demandBases,
    print: (basis) => basisNames[basis],
    fallback: 'REGISTER',
  }),
  date: dayField('date'),
  meeting: keyField('meeting'),
  counselling: keyField('counselling'),
}

/** The order of the parts of `before`, which stand one after the other. */
const beforeParts = ['framework', 'basis', 'date', 'meeting', 'counselling'] as const

/** `older,register,2014-12-31,6000,7000`: every part as its own field has it, or none of them. */
const beforeField: Field<ComparedSettings | null, DemandChoices, DemandNotice> = optional({
  name: 'before',
  parse: (text, { known }: ReadingDemand) => {
    const values = text.split(',')
    const search = new URLSearchParams(
      beforeParts.map((name, index) => [name, values[index] ?? '']),
    )
    const notices: DemandNotice[] = []
    const stated = readFields(search, settingsFields, { known, say: (one) => notices.push(one) })
    const { notices: moved, refusedKeys } = settingsOf(stated, known)
    const { framework } = stated
    const isWhole = notices.length + moved.length + Object.keys(refusedKeys).length === 0
    return isWhole && framework !== null ? { ...stated, framework } : undefined
  },
  print: (stated: ComparedSettings) => {
    const values = new Map(printFields<StatedSettings>(stated, settingsFields))
    return beforeParts
      .map((name) => values.get(name) ?? '')
      .join(',')
      .replace(/,+$/, '')
  },
  misread: malformed('before'),
})

/** `planning-area-7/meeting-target` */
export const cellField: Field<
  DemandCell | null,
  Pick<DemandChoices, 'areas'>,
  DemandNotice
> = optional({
  name: 'explain',
  parse: (text, { known }: Reading<Pick<DemandChoices, 'areas'>, DemandNotice>) => {
    const [area = '', name] = text.split('/')
    const column = columnKeys.find((key) => key === name)
    return column && known.areas.has(area) ? { area, column } : undefined
  },
  print: ({ area, column }: DemandCell) => `${area}/${column}`,
  misread: (given): DemandNotice => ({ kind: 'unknown-cell', given }),
})

const scenarioField: Field<Scenario, DemandChoices, DemandNotice> = {
  name: 'scenario',
  parse: (text, { say }) => {
    try {
      return unpackScenario(text)
    } catch (fault) {
      if (!(fault instanceof ImpossibleScenario)) throw fault
      say({ kind: 'impossible-plan', reason: fault.reason })
      return withoutChanges
    }
  },
  print: packScenario,
  fallback: withoutChanges,
  misread: malformed('scenario'),
}

const planField: Field<string, unknown, DemandNotice> = {
  name: 'plan',
  parse: (text) => (scenarioName.safeParse(text).success ? text.trim() : undefined),
  print: (name) => name,
  fallback: '',
  misread: malformed('plan'),
}

const sortKeys: readonly DemandSortKey[] = ['area', ...columnKeys]

/** The address of the demand screen: its one list of fields, in the order in which they are written. */
export const fields: Fields<Stated, DemandChoices, DemandNotice> = {
  ...settingsFields,
  sort: sortField(sortKeys, { key: 'area', descending: false }),
  explained: cellField,
  before: beforeField,
  plan: planField,
  scenario: scenarioField,
}

/** The field in which a kind's key stands. */
export const keyFieldOf = (kind: ServiceKind) => ofKind(fields, kind)

export interface ReadDemand {
  view: DemandView
  notices: DemandNotice[]
  /** Keys that were typed and cannot be tried; the table keeps the framework's. */
  refusedKeys: Partial<Record<ServiceKind, RefusedKey>>
}

/**
 * What an address asks for, as far as it exists. What cannot be understood
 * falls back to the default and says so.
 */
export function readDemand(search: URLSearchParams, choices: DemandChoices): ReadDemand {
  const notices: DemandNotice[] = []
  const say = (notice: DemandNotice) => void notices.push(notice)
  const { sort, explained, before, plan, scenario, ...stated } = readFields(search, fields, {
    known: choices,
    say,
  })
  const { settings, refusedKeys, notices: moved } = settingsOf(stated, choices)
  const compared = before && settingsOf(before, choices).settings
  const isPlan = !isToday(scenario)
  return {
    // A plan stands beside today.
    view: { ...settings, scenario, plan, sort, explained, before: isPlan ? settings : compared },
    notices: [...notices, ...moved],
    refusedKeys,
  }
}

interface NearestSettings extends Pick<ReadDemand, 'notices' | 'refusedKeys'> {
  settings: DemandSettings
}

/** The settings closest to those stated. */
function settingsOf(stated: StatedSettings, choices: DemandChoices): NearestSettings {
  const notices: DemandNotice[] = []
  const refusedKeys: ReadDemand['refusedKeys'] = {}
  const framework = frameworkOf(choices, stated.framework ?? newestFramework(choices).id)
  const keys: DemandSettings['keys'] = { MEETING: null, COUNSELLING: null }
  for (const kind of kinds) {
    const key = ofKind(stated, kind)
    if (key === null) continue
    if ('error' in key) refusedKeys[kind] = key
    else if (!isOwnKey(framework, kind, key.tried)) keys[kind] = key.tried
  }
  const { basis } = stated
  const date = nearestDay(daysOf(choices, basis, framework), stated.date)
  if (date === undefined) throw new Error(`There is no day for ${basis}`)
  if (stated.date !== null && date !== stated.date) {
    notices.push({ kind: 'day-moved', basis, from: stated.date, to: date })
  }
  return {
    settings: { framework: framework.id, basis, date, keys, scenario: withoutChanges },
    refusedKeys,
    notices,
  }
}

/** A key that is the framework's own is no trial. */
const isOwnKey = (
  { planningKeys }: DemandChoices['frameworks'][number],
  kind: ServiceKind,
  tried: number,
) => planningKeys.some((key) => key.kind === kind && key.residentsPerFte === tried)

function nearestDay(days: readonly string[], wanted: string | null): string | undefined {
  if (wanted === null) return days.at(-1)
  return nearestDate(
    days.map((date) => ({ date })),
    wanted,
  )?.date
}

/**
 * The part of an address after the path, "" for the default view. What equals
 * the default is left out, so that an address says only what was chosen; a key
 * that was refused stays as it was typed, for the page to say why.
 */
export function demandSearch(
  view: DemandView,
  choices: DemandChoices,
  refusedKeys: ReadDemand['refusedKeys'] = {},
): string {
  return searchOf(printFields(statedBy(view, choices, refusedKeys), fields))
}

/** The same as names and values, for the hidden fields of a form. */
export function demandEntries(view: DemandView, choices: DemandChoices): [string, string][] {
  return printFields(statedBy(view, choices), fields)
}

/** What an address has to state of a view: all that is not the usual. */
function statedBy(
  view: DemandView,
  choices: DemandChoices,
  refusedKeys: ReadDemand['refusedKeys'] = {},
): Stated {
  const { sort, explained, before, scenario, plan } = view
  const settings = statedSettings(view, choices)
  const newest = newestFramework(choices).id
  return {
    ...settings,
    framework: settings.framework === newest ? null : settings.framework,
    meeting: refusedKeys.MEETING ?? settings.meeting,
    counselling: refusedKeys.COUNSELLING ?? settings.counselling,
    sort,
    explained,
    before: before && isToday(scenario) ? statedSettings(before, choices) : null,
    scenario,
    plan: isToday(scenario) ? '' : plan,
  }
}

function statedSettings(
  { framework, basis, date, keys }: DemandSettings,
  choices: DemandChoices,
): ComparedSettings {
  const usual = daysOf(choices, basis, frameworkOf(choices, framework)).at(-1)
  const typed = (key: number | null) => (key === null ? null : { tried: key })
  return {
    framework,
    basis,
    date: date === usual ? null : date,
    meeting: typed(keys.MEETING),
    counselling: typed(keys.COUNSELLING),
  }
}

/** As a field of a form: what the figures are compared with after the next choice. */
export function printBefore(settings: DemandSettings, choices: DemandChoices): string {
  return beforeField.print(statedSettings(settings, choices))
}

/** The number an address or a click names. */
export function cellNamed(
  text: string,
  { areas }: Pick<DemandChoices, 'areas'>,
): DemandCell | null {
  const search = new URLSearchParams({ [cellField.name]: text })
  return readField(search, cellField, { known: { areas }, say: () => undefined })
}
