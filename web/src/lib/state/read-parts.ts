import { sortKeys, type Camera, type Sort } from './view'

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
