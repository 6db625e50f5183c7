import { roundedTo } from '@atlas/geo/figures/precision'
import { reachAges } from '@atlas/geo/reach/cells/reach-cells'
import { usualKmPerHour } from '@atlas/geo/reach/reach-question'
import { type CellAge, type Provider, providers } from '@atlas/geo/terms/classifications'
import type { Catalogue } from '$api/catalogue'
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
  areaField,
  cameraField,
  choice,
  levelNames,
  malformed,
  optional,
  optionalChoice,
  siteField,
  sortField,
} from '$address/fields'
import type { Language } from '$words/language'
import { readNumber } from '$words/read-number'
import { kindsField, limitUnits, type LimitUnit } from '$reach/reach-choices'
import { limitRanges, speedRange, usualValues } from '$reach/walk-limit'

import {
  reachLevels,
  reachSortKeys,
  type ChosenGap,
  type NumberField,
  type NumberRange,
  type ReachNotice,
  type ReachView,
} from './view'

/** What an address of the reach screen states. */
interface Stated extends Omit<ReachView, 'limit'> {
  unit: LimitUnit
  metres: number
  minutes: number
  speed60To79: number
  speed80Plus: number
}

/** What an address is read against. */
interface Known extends Pick<Catalogue, 'areas' | 'sites'> {
  /** How many cells there are. */
  cells: number
  /** In which numbers are typed. */
  language: Language
}

const ageNames = {
  AGE_60_PLUS: '60-plus',
  AGE_60_TO_79: '60-79',
  AGE_80_PLUS: '80-plus',
} as const
/** The unit's name, which is that of the field of its value, too. */
const unitNames = { METRES: 'metres', MINUTES: 'minutes' } as const

const providerNames: Record<Provider, string> = { FUNDED: 'funded', MUNICIPAL: 'municipal' }

const namedProvider = optionalChoice({
  name: 'provider',
  values: providers,
  print: (provider) => providerNames[provider],
})

/** A form says that both count. */
const providerField: typeof namedProvider = {
  ...namedProvider,
  parse: (text, reading) => (text === 'both' ? null : namedProvider.parse(text, reading)),
}

/** A number, or the nearest of those there are; as addresses have it, or as people type it in their language. */
function numberField(
  name: NumberField,
  range: NumberRange,
  fallback: number,
): Field<number, Known, ReachNotice> {
  return {
    name,
    parse: (given, { known: { language }, say }) => {
      const value = readNumber(given, language)
      if (value === 'ambiguous') {
        say({ kind: value, name, given, range })
        return fallback
      }
      if (value === 'not-a-number') return undefined
      const to = nearestIn(range, value)
      if (to !== value) say({ kind: 'moved', name, given, range, to })
      return to
    },
    print: String,
    fallback,
    misread: (given) => ({ kind: 'no-number', name, given, range }),
  }
}

const nearestIn = ({ least, most, decimals }: NumberRange, wanted: number): number =>
  roundedTo(decimals, Math.min(most, Math.max(least, wanted)))

/** Every metre and minute may be typed; the slider has its steps. */
const limitOf = (name: 'metres' | 'minutes', unit: LimitUnit) => {
  const { least, most } = limitRanges[unit]
  return numberField(name, { least, most, decimals: 0 }, usualValues[unit])
}

const speedOf = (name: `speed-${'60-79' | '80-plus'}`, age: CellAge) =>
  numberField(name, { ...speedRange, decimals: 1 }, usualKmPerHour[age])

/** A place in the lists of cells. */
function cellNamed(text: string, { cells }: Known): number | undefined {
  return /^\d{1,9}$/.test(text) && Number(text) < cells ? Number(text) : undefined
}

const cellField: Field<number | null, Known, ReachNotice> = optional({
  name: 'cell',
  parse: (text, { known }: Reading<Known, ReachNotice>) => cellNamed(text, known),
  print: String,
  misread: (given): ReachNotice => ({ kind: 'unknown-cell', given }),
})

const gapKindNames: Record<ChosenGap['kind'], string> = {
  MEETING: 'meeting',
  COUNSELLING: 'counselling',
  EITHER: 'either',
}
const gapKinds: readonly ChosenGap['kind'][] = ['MEETING', 'COUNSELLING', 'EITHER']

/** `counselling-812` */
const gapField: Field<ChosenGap | null, Known, ReachNotice> = optional({
  name: 'gap',
  parse: (text, { known }: Reading<Known, ReachNotice>): ChosenGap | undefined => {
    const [name = '', place = '', ...rest] = text.split('-')
    const kind = gapKinds.find((one) => gapKindNames[one] === name)
    const cell = cellNamed(place, known)
    return kind === undefined || cell === undefined || rest.length > 0 ? undefined : { kind, cell }
  },
  print: ({ kind, cell }: ChosenGap) => `${gapKindNames[kind]}-${String(cell)}`,
  misread: malformed('gap'),
})

/** The address of the reach screen: its one list of fields, in the order in which they are written. */
export const fields: Fields<Stated, Known, ReachNotice> = {
  kinds: kindsField,
  ages: choice({
    name: 'ages',
    values: reachAges,
    print: (ages) => ageNames[ages],
    fallback: 'AGE_60_PLUS',
  }),
  provider: providerField,
  unit: choice({
    name: 'unit',
    values: limitUnits,
    print: (unit) => unitNames[unit],
    fallback: 'METRES',
  }),
  metres: limitOf('metres', 'METRES'),
  minutes: limitOf('minutes', 'MINUTES'),
  speed60To79: speedOf('speed-60-79', 'AGE_60_TO_79'),
  speed80Plus: speedOf('speed-80-plus', 'AGE_80_PLUS'),
  level: choice({
    name: 'level',
    values: reachLevels,
    print: (level) => (level === 'CELL' ? 'cell' : levelNames[level]),
    fallback: 'CELL',
  }),
  area: areaField,
  cell: cellField,
  site: siteField,
  gap: gapField,
  sort: sortField(reachSortKeys, { key: 'name', descending: false }),
  camera: cameraField,
}

/** The field in which a limit's value stands. */
export const valueField = (unit: LimitUnit) => fields[unitNames[unit]]

/** The field of an age's speed. */
export const speedField = (age: CellAge) =>
  age === 'AGE_60_TO_79' ? fields.speed60To79 : fields.speed80Plus

export interface ReadReach {
  view: ReachView
  notices: ReachNotice[]
}

/**
 * What an address asks for, as far as it exists. What cannot be understood falls back to its default, a number out of
 * range or between two steps moves to the nearest, and each says so.
 */
export function readReach(search: URLSearchParams, known: Known): ReadReach {
  const notices: ReachNotice[] = []
  const say = (notice: ReachNotice) => void notices.push(notice)
  const { unit, metres, minutes, speed60To79, speed80Plus, ...rest } = readFields(
    withoutOtherUnit(search),
    fields,
    { known, say },
  )
  const value = unit === 'METRES' ? metres : minutes
  const speeds = { AGE_60_TO_79: speed60To79, AGE_80_PLUS: speed80Plus }
  return { view: { ...rest, limit: { unit, value, speeds } }, notices }
}

/** The value of the unit that is not chosen says nothing. */
function withoutOtherUnit(search: URLSearchParams): URLSearchParams {
  const meant = new URLSearchParams(search)
  meant.delete(readAlone(search, fields.unit) === 'METRES' ? 'minutes' : 'metres')
  return meant
}

/** One field, without a word of what is wrong with it. */
function readAlone<Value>(search: URLSearchParams, field: Field<Value, Known, ReachNotice>): Value {
  const known: Known = { areas: new Map(), sites: [], cells: 0, language: 'de' }
  return readField(search, field, { known, say: () => undefined })
}

/**
 * The part of an address after the path, "" for the default view. What equals the default is left out, so that an
 * address says only what was chosen.
 */
export function reachSearch(view: ReachView): string {
  return searchOf(reachEntries(view))
}

/** The same as names and values, for the hidden fields of a form. */
export function reachEntries({ limit, ...view }: ReachView): [string, string][] {
  const { unit, value, speeds } = limit
  const stated: Stated = {
    ...view,
    unit,
    metres: unit === 'METRES' ? value : usualValues.METRES,
    minutes: unit === 'MINUTES' ? value : usualValues.MINUTES,
    speed60To79: speeds.AGE_60_TO_79,
    speed80Plus: speeds.AGE_80_PLUS,
  }
  return printFields(stated, fields)
}
