import { mapLevels, type Basis, type MapLevel } from '$api/catalogue'

import type { Field } from './field'

/** A text that cannot be understood, with the field it stands in. */
export interface Malformed<Name extends string> {
  kind: 'malformed'
  name: Name
  given: string
}

export const malformed =
  <Name extends string>(name: Name) =>
  (given: string): Malformed<Name> => ({ kind: 'malformed', name, given })

interface Choice<Name extends string, Value> {
  name: Name
  values: readonly Value[]
  /** As it stands in the address. */
  print: (value: Value) => string
}

/** One of a few values. */
export function choice<Name extends string, Value>({
  name,
  values,
  print,
  fallback,
}: Choice<Name, Value> & { fallback: Value }): Field<Value, unknown, Malformed<Name>> {
  return {
    name,
    parse: (text) => values.find((value) => print(value) === text.toLowerCase()),
    print,
    fallback,
    misread: malformed(name),
  }
}

/** The same field where it may also say nothing. */
export function optional<Value, Known, Notice>(
  field: Omit<Field<Value, Known, Notice>, 'fallback'>,
): Field<Value | null, Known, Notice> {
  return {
    ...field,
    print: (value) => (value === null ? '' : field.print(value)),
    fallback: null,
  }
}

/** A choice without a usual one. */
export function optionalChoice<Name extends string, Value>({
  name,
  values,
  print,
}: Choice<Name, Value>): Field<Value | null, unknown, Malformed<Name>> {
  return optional({
    name,
    parse: (text) => values.find((value) => print(value) === text.toLowerCase()),
    print,
    misread: malformed(name),
  })
}

/** The name of something that is there or is not. */
export function reference<Known, Notice>(
  name: string,
  isKnown: (given: string, known: Known) => boolean,
  misread: (given: string) => Notice,
): Field<string | null, Known, Notice> {
  return optional({
    name,
    parse: (text, { known }) => (isKnown(text, known) ? text : undefined),
    print: (text: string) => text,
    misread,
  })
}

/** An area of the city, by its id. */
export const areaField = reference(
  'area',
  (id, { areas }: { areas: { has: (id: string) => boolean } }) => areas.has(id),
  (given) => ({ kind: 'unknown-area' as const, given }),
)

/** A service site, by its slug. */
export const siteField = reference(
  'site',
  (given, { sites }: { sites: readonly { slug: string }[] }) =>
    sites.some(({ slug }) => slug === given),
  (given) => ({ kind: 'unknown-site' as const, given }),
)

export interface Sort<Key> {
  key: Key
  descending: boolean
}

/** `-figure` sorts descending, `name` ascending. */
export function sortField<Key extends string>(
  keys: readonly Key[],
  fallback: Sort<Key>,
): Field<Sort<Key>, unknown, Malformed<'sort'>> {
  return {
    name: 'sort',
    parse: (text) => {
      const descending = text.startsWith('-')
      const key = keys.find((name) => name === text.slice(descending ? 1 : 0))
      return key && { key, descending }
    },
    print: ({ key, descending }) => `${descending ? '-' : ''}${key}`,
    fallback,
    misread: malformed('sort'),
  }
}

/** Where a map looks. */
export interface Camera {
  zoom: number
  /** Degrees, EPSG:4326. */
  lat: number
  lon: number
}

const number = String.raw`(-?\d{1,3}(?:\.\d{1,10})?)`
const cameraPattern = new RegExp(`^${number}/${number}/${number}$`)

/** `zoom/lat/lon`, as maps write it; null lets the map show the whole city. */
export const cameraField = optional({
  name: 'view',
  parse: (text): Camera | undefined => {
    const [zoom, lat, lon] = (cameraPattern.exec(text) ?? []).slice(1).map(Number)
    if (zoom === undefined || lat === undefined || lon === undefined) return undefined
    const onEarth = zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180
    return onEarth ? { zoom, lat, lon } : undefined
  },
  print: printCamera,
  misread: malformed('view'),
})

/** Two decimals of zoom and about a metre of position. */
export function printCamera({ zoom, lat, lon }: Camera): string {
  return `${zoom.toFixed(2)}/${lat.toFixed(5)}/${lon.toFixed(5)}`
}

/** Levels as they stand in addresses. */
export const levelNames: Record<MapLevel, string> = {
  PLANNING_AREA: 'planning-area',
  SOCIAL_SPACE: 'social-space',
  DISTRICT: 'district',
}

export const levelField = optionalChoice({
  name: 'level',
  values: mapLevels,
  print: (level) => levelNames[level],
})

/** Bases as they stand in addresses. */
export const basisNames: Record<Basis, string> = {
  REGISTER: 'register',
  PROJECTION: 'projection',
  FORECAST: 'forecast',
}

export const basisField = <Name extends string>(name: Name) =>
  optionalChoice({
    name,
    values: ['REGISTER', 'PROJECTION', 'FORECAST'] satisfies Basis[],
    print: (basis) => basisNames[basis],
  })

const dayPattern = /^\d{4}-\d{2}-\d{2}$/

/** A day of the calendar: 2025-02-30 is none. */
export function dayNamed(text: string): string | undefined {
  if (!dayPattern.test(text)) return undefined
  const time = Date.parse(text)
  if (Number.isNaN(time)) return undefined
  return new Date(time).toISOString().startsWith(text) ? text : undefined
}

export const dayField = <Name extends string>(name: Name) =>
  optional({ name, parse: dayNamed, print: (day: string) => day, misread: malformed(name) })
