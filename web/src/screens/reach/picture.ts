import { straightLine } from '@atlas/geo/reach/distance/nearest-sites'

import { cityWordsOf } from '$api/city-words'
import { loadShapes, loadStreets } from '$api/shapes'
import { refuse, refuseNoticed } from '$api/refuse'
import type { PictureOf } from '$address/picture-of'
import { lettersOfHalf } from '$map/still/draw-sheet'
import { drawStill, drawStillOfCells, type StillCell, type StillUse } from '$map/still/draw-still'
import type { StillMarks } from '$map/still/still-marks'
import { slowestMetres } from '$reach/walk-limit'
import type { PictureEvent } from '$tables/download'
import { languageOf } from '$words/language'
import { loadMessages } from '$words/messages'

import { cellSides } from '$reach/cells/cell-squares'
import { wayColours } from '$classes/colours'
import { distanceClass, distanceEnds } from './cells/limit-classes'
import type { ShownReach } from '$reach/cells/shown-reach'
import { loadReachMap } from './load'
import { noticeWords } from './notice-words'
import { CurrentReach } from './screen.svelte'

/** The screen at an address, as whoever draws its map reads it. */
export async function pictureAt(event: PictureEvent): Promise<CurrentReach> {
  const { fetch, params, url } = event
  const language = languageOf(params.lang)
  const [t, screen] = await Promise.all([
    cityWordsOf(event).then((city) => loadMessages(language, city)),
    loadReachMap({ fetch, language }, url.searchParams).catch(refuse),
  ])
  const { notices } = screen
  refuseNoticed(
    notices,
    notices.map((one) => noticeWords(one, t, language).why),
  )
  return new CurrentReach(() => ({ screen, language }))
}

/** One of the screen's maps as a picture of the whole city; the first where there is no second. */
export async function stillOf(
  current: CurrentReach,
  map: PictureOf,
  get: typeof fetch,
  use: StillUse = 'page',
): Promise<string> {
  const { catalogue, compared } = current
  const [shapes, streets] = await Promise.all([
    loadShapes(catalogue.dataVersion, 'overview', get),
    loadStreets(catalogue.dataVersion, get),
  ]).catch(refuse)
  const place = map === 'second' && compared ? 1 : 0
  const [reach, picture] = [current.shown[place], current.pictures[place]]
  if (!reach || !picture) throw new Error('A screen of reach shows at least one map')
  const whole = {
    shapes,
    streets,
    box: catalogue.city.boundingBox,
    marks: marksOf(current, reach),
    use,
    prefix: place === 1 ? 's' : '',
  }
  const isHalf = use === 'sheet' && compared !== null
  const baseMap = isHalf ? { ...whole, letters: lettersOfHalf } : whole
  return current.level === 'CELL'
    ? drawStillOfCells(baseMap, cellsOf(current, reach))
    : drawStill(baseMap, picture)
}

/** The sites that count, and how far the slowest get from each where ways are estimated. */
function marksOf(
  { catalogue, screen, limit, ages, pinned }: CurrentReach,
  { ways }: ShownReach,
): StillMarks {
  const counted = new Set(ways.sites)
  const { detourFactor } = screen.walking
  return {
    sites: catalogue.sites.filter(({ slug }) => counted.has(slug)),
    rings: detourFactor === null ? [] : [straightLine(slowestMetres(limit, ages), detourFactor)],
    pinned,
    compared: [],
    place: null,
  }
}

function cellsOf({ cells, ages, limit }: CurrentReach, { ways }: ShownReach): StillCell[] {
  const ends = distanceEnds(slowestMetres(limit, ages))
  const { lon, lat } = cells.people.cells
  return cellSides(cells, ages).flatMap((side, cell) => {
    const look = wayColours[distanceClass(ways.metres[cell] ?? Infinity, ends)]
    if (side === 0 || !look) return []
    return [{ lon: lon[cell] ?? 0, lat: lat[cell] ?? 0, side, look }]
  })
}
