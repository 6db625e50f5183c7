import type { ServiceKind } from '$api/sites'
import { nearestDate } from '$api/availability'
import { readBasis as basisNamed, readDay } from '$address/read-parts'

import { columnKeys } from './table/columns'
import { daysOf, frameworkOf, newestFramework, type DemandChoices } from './choices'
import { readKey } from './read-key'
import {
  demandBases,
  keyFields,
  kinds,
  type DemandBasis,
  type DemandSettings,
  type TriedKeys,
} from './settings'
import {
  type DemandCell,
  type DemandNotice,
  type DemandSort,
  type DemandView,
  type RefusedKey,
} from './view'

export interface ReadDemand {
  view: DemandView
  notices: DemandNotice[]
  /** Keys that were typed and cannot be tried; the table keeps the framework's. */
  refusedKeys: Partial<Record<ServiceKind, RefusedKey>>
}

export const defaultBasis: DemandBasis = 'PROJECTION'
export const defaultSort: DemandSort = { key: 'area', descending: false }

/** The order of the parts of `before`, which stand one after the other. */
export const beforeParts = ['framework', 'basis', 'date', 'meeting', 'counselling'] as const

/**
 * What an address asks for, as far as it exists. What cannot be understood
 * falls back to the default and says so.
 */
export function readDemand(search: URLSearchParams, choices: DemandChoices): ReadDemand {
  const notices: DemandNotice[] = []
  const refusedKeys: ReadDemand['refusedKeys'] = {}
  const settings = readSettings(search, choices, notices, refusedKeys)

  function read<T>(name: string, fallback: T, understand: (given: string) => T | null): T {
    const given = search.get(name)
    if (given === null || given === '') return fallback
    const understood = understand(given)
    if (understood === null) notices.push({ kind: 'malformed', name, given })
    return understood ?? fallback
  }

  const view: DemandView = {
    ...settings,
    sort: read('sort', defaultSort, readSort),
    explained: readCell(search.get('explain'), choices, notices),
    before: read('before', null, (given) => readBefore(given, choices)),
  }
  return { view, notices, refusedKeys }
}

function readSettings(
  search: URLSearchParams,
  choices: DemandChoices,
  notices: DemandNotice[],
  refusedKeys: ReadDemand['refusedKeys'],
): DemandSettings {
  const framework = readFramework(search.get('framework'), choices, notices)
  const basis = readBasis(search.get('basis'), notices)
  return {
    framework,
    basis,
    date: readDate(search.get('date'), basis, framework, choices, notices),
    keys: readKeys(search, framework, choices, refusedKeys),
  }
}

function readFramework(
  given: string | null,
  choices: DemandChoices,
  notices: DemandNotice[],
): string {
  if (choices.frameworks.some(({ id }) => id === given) && given !== null) return given
  if (given) notices.push({ kind: 'unknown-framework', given })
  return newestFramework(choices).id
}

function readBasis(given: string | null, notices: DemandNotice[]): DemandBasis {
  if (!given) return defaultBasis
  const named = basisNamed(given)
  const found = demandBases.find((basis) => basis === named)
  if (!found) notices.push({ kind: 'malformed', name: 'basis', given })
  return found ?? defaultBasis
}

function readDate(
  given: string | null,
  basis: DemandBasis,
  framework: string,
  choices: DemandChoices,
  notices: DemandNotice[],
): string {
  const days = daysOf(choices, basis, frameworkOf(choices, framework))
  const wanted = given ? readDay(given) : null
  if (given && wanted === null) notices.push({ kind: 'malformed', name: 'date', given })
  const nearest =
    wanted === null
      ? days.at(-1)
      : nearestDate(
          days.map((date) => ({ date })),
          wanted,
        )?.date
  if (nearest === undefined) throw new Error(`There is no day for ${basis}`)
  if (wanted !== null && nearest !== wanted) {
    notices.push({ kind: 'day-moved', basis, from: wanted, to: nearest })
  }
  return nearest
}

/** A key that is the framework's own is no trial. */
function readKeys(
  search: URLSearchParams,
  framework: string,
  choices: DemandChoices,
  refusedKeys: ReadDemand['refusedKeys'],
): TriedKeys {
  const { planningKeys } = frameworkOf(choices, framework)
  const keys: TriedKeys = { MEETING: null, COUNSELLING: null }
  for (const kind of kinds) {
    const given = search.get(keyFields[kind])?.trim()
    if (!given) continue
    const read = readKey(given)
    if (typeof read === 'string') refusedKeys[kind] = { given, error: read }
    else if (planningKeys.every((key) => key.kind !== kind || key.residentsPerFte !== read))
      keys[kind] = read
  }
  return keys
}

/** `-meeting-difference` sorts descending, `area` ascending. */
function readSort(given: string): DemandSort | null {
  const descending = given.startsWith('-')
  const name = given.slice(descending ? 1 : 0)
  const key = name === 'area' ? name : columnKeys.find((column) => column === name)
  return key ? { key, descending } : null
}

function readCell(
  given: string | null,
  choices: DemandChoices,
  notices: DemandNotice[],
): DemandCell | null {
  if (!given) return null
  const cell = cellNamed(given, choices)
  if (!cell) notices.push({ kind: 'unknown-cell', given })
  return cell
}

/** `planning-area-7/meeting-target` */
export function cellNamed(given: string, { areas }: DemandChoices): DemandCell | null {
  const [area = '', name] = given.split('/')
  const column = columnKeys.find((key) => key === name)
  return column && areas.has(area) ? { area, column } : null
}

function readBefore(given: string, choices: DemandChoices): DemandSettings | null {
  const values = given.split(',')
  const search = new URLSearchParams(beforeParts.map((name, index) => [name, values[index] ?? '']))
  const notices: DemandNotice[] = []
  const refused: ReadDemand['refusedKeys'] = {}
  const settings = readSettings(search, choices, notices, refused)
  return notices.length > 0 || Object.keys(refused).length > 0 ? null : settings
}
