import { mapLevels, type Basis, type MapLevel } from '$api/catalogue'

import { basisNames, levelNames, sortKeys, type Camera, type Sort } from './view'

/** `-figure` sorts descending, `name` ascending. */
export function readSort(given: string): Sort | null {
  const descending = given.startsWith('-')
  const key = sortKeys.find((name) => name === given.slice(descending ? 1 : 0))
  return key ? { key, descending } : null
}

export function writeSort({ key, descending }: Sort): string {
  return `${descending ? '-' : ''}${key}`
}

const number = String.raw`(-?\d{1,3}(?:\.\d{1,10})?)`
const cameraPattern = new RegExp(`^${number}/${number}/${number}$`)

/** `zoom/lat/lon`, as maps write it. */
export function readCamera(given: string): Camera | null {
  const [zoom, lat, lon] = (cameraPattern.exec(given) ?? []).slice(1).map(Number)
  if (zoom === undefined || lat === undefined || lon === undefined) return null
  const onEarth = zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180
  return onEarth ? { zoom, lat, lon } : null
}

/** Two decimals of zoom and about a metre of position. */
export function writeCamera({ zoom, lat, lon }: Camera): string {
  return `${zoom.toFixed(2)}/${lat.toFixed(5)}/${lon.toFixed(5)}`
}

export function readLevel(given: string): MapLevel | null {
  return mapLevels.find((level) => levelNames[level] === given.toLowerCase()) ?? null
}

const bases: readonly Basis[] = ['REGISTER', 'PROJECTION', 'FORECAST']

export function readBasis(given: string): Basis | null {
  return bases.find((basis) => basisNames[basis] === given.toLowerCase()) ?? null
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/

/** A day of the URL, or of a form, which names its basis with it: `2025-12-31 FORECAST`. */
export function readDayChoice(given: string): { date: string; basis: Basis | null } | null {
  const [date, basis = null, ...rest] = given.split(' ')
  const day = readDay(date ?? '')
  const named = basis === null ? null : readBasis(basis)
  if (day === null || rest.length > 0 || (basis !== null && named === null)) return null
  return { date: day, basis: named }
}

/** A day of the calendar, or null: 2025-02-30 is none. */
export function readDay(given: string): string | null {
  if (!dayPattern.test(given)) return null
  const time = Date.parse(given)
  if (Number.isNaN(time)) return null
  return new Date(time).toISOString().startsWith(given) ? given : null
}
