import {
  type CoordinateSystem,
  coordinateSystemOf,
  coordinateSystems,
  crs84,
} from '@atlas/geo/projection/coordinate-systems'
import { type Box, readBox } from '../../collections/box.ts'
import type { Choice } from '../../collections/chosen-places.ts'
import type { Column } from '../../collections/collection.ts'
import { readPeriod } from '../../collections/states.ts'
import { RequestError } from '../../schema/request-error.ts'
import { malformed } from './asked.ts'

/** How many features an answer has, unless it is said otherwise, and at most. */
export const pageLengths = { usual: 100, most: 10_000 } as const

/** What may be asked of any features. */
export const ofItems = [
  'bbox',
  'bbox-crs',
  'crs',
  'datetime',
  'f',
  'limit',
  'offset',
  'properties',
  'state',
] as const
export const ofItem = ['crs', 'f', 'properties'] as const

type Query = ReadonlyMap<string, string>

/** @throws RequestError MALFORMED_PARAMETER or UNKNOWN_COORDINATE_SYSTEM */
export const askedChoice = (filters: readonly string[], query: Query): Choice => ({
  box: askedBox(query),
  period: askedPeriod(query),
  values: Object.fromEntries(filters.flatMap((name) => entryOf(name, query))),
})

const entryOf = (name: string, query: Query) => {
  const value = query.get(name)
  return value === undefined ? [] : [[name, value] as const]
}

function askedBox(query: Query): Box | null {
  const system = askedSystem('bbox-crs', query)
  const text = query.get('bbox')
  if (text === undefined) return null
  const box = readBox(text, system)
  if (!box) throw malformed('bbox', 'box')
  return box
}

function askedPeriod(query: Query) {
  const text = query.get('datetime')
  if (text === undefined) return null
  const period = readPeriod(text)
  if (!period) throw malformed('datetime', 'moment')
  return period
}

/** @throws RequestError UNKNOWN_COORDINATE_SYSTEM */
export function askedSystem(parameter: 'bbox-crs' | 'crs', query: Query): CoordinateSystem {
  const text = query.get(parameter)
  if (text === undefined) return crs84
  const system = coordinateSystemOf(text)
  if (system) return system
  const available = coordinateSystems.map(({ uri }) => uri)
  throw new RequestError('UNKNOWN_COORDINATE_SYSTEM', { parameter, available })
}

/** Which part of the list, with no more features than may be. @throws RequestError MALFORMED_PARAMETER */
export function askedPart(query: Query): { limit: number; offset: number } {
  const limit = wholeNumber('limit', query) ?? pageLengths.usual
  if (limit < 1) throw malformed('limit', 'limit')
  return { limit: Math.min(limit, pageLengths.most), offset: wholeNumber('offset', query) ?? 0 }
}

function wholeNumber(parameter: 'limit' | 'offset', query: Query): number | null {
  const text = query.get(parameter)
  if (text === undefined) return null
  const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  if (!Number.isSafeInteger(number)) throw malformed(parameter, parameter)
  return number
}

/** The columns that are wanted; null: all. @throws RequestError MALFORMED_PARAMETER */
export function askedColumns(columns: readonly Column[], query: Query): ReadonlySet<string> | null {
  const text = query.get('properties')
  if (text === undefined) return null
  const names = new Set(text.split(','))
  const known = new Set(columns.map(({ name }) => name))
  if (![...names].every((name) => known.has(name))) throw malformed('properties', 'properties')
  return names
}
