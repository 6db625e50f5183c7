import { error, redirect, type RequestEvent } from '@sveltejs/kit'

import { cityWordsOf } from '$api/city-words'
import { nullWhereUnknown, refuse } from '$api/refuse'
import { loadShapes } from '$api/shapes'
import type { MarkedDrawing } from '$drawing/marked-drawing'
import { readQuestion, startSearch } from '$places/address'
import { publicOriginOf } from '$api/public-origin'
import type { OpeningState } from '$places/opening-state'
import type { NearestStop } from '$places/nearest-stop'
import { loadPlace, type Place } from '$places/place'
import { stopsAtEnds, stopsOfEnds, type StopsAtEnds } from '$places/stops-at-ends'
import { languageOf, languageTag, placePath, wordingOf } from '$words/language'
import { loadMessages } from '$words/messages'

import { fromLandmarks, type FromLandmark, withoutBearings } from './directions'
import { linksToPlace, type PlaceLinks } from './links-to-place'
import { qrCode, type QrCode } from './qr-code'
import { riverCourse, riverSide, type RiverSide } from './river-side'
import { scriptText, structuredData } from './structured-data'
import { drawSurroundings } from './surroundings'
import { loadWay, type Way } from './way'

/** Everything the page of a place shows. */
export interface PlaceScreen {
  place: Place
  /** Whether it is open now; null where its hours are not known. */
  now: OpeningState | null
  landmarks: FromLandmark[]
  nearestStop: NearestStop | null
  way: Way | null
  /** Where one may get on and off for a way that nobody walks. */
  ends: StopsAtEnds | null
  /** For the maps of the visitor's own device, and others'. */
  links: PlaceLinks
  /** The start. */
  search: string
  river: RiverSide | null
  drawing: MarkedDrawing
  /** As others see it. */
  address: string
  qr: QrCode
  structuredData: string
}

type PlaceEvent = Pick<RequestEvent, 'fetch' | 'platform' | 'url'> & {
  params: { lang?: string | undefined; slug: string }
}

/** On the server: the map becomes a drawing there, and the page needs no script. A former slug leads to today's. */
export async function loadPlaceScreen(event: PlaceEvent): Promise<PlaceScreen> {
  const { fetch, params, url } = event
  const wording = wordingOf(params.lang)
  const asker = { fetch, language: languageOf(params.lang) }
  const t = await loadMessages(wording, await cityWordsOf(event))
  const found = await loadPlace(asker, params.slug, new Date()).catch(
    nullWhereUnknown('UNKNOWN_SITE'),
  )
  if (!found) error(404, t.placePage.notFound)
  const { place, now, nearestStop, offices, cityName, dataVersion, method } = found
  const path = placePath(wording, place.slug)
  const search = startSearch(readQuestion(url.searchParams))
  if (place.slug !== params.slug) redirect(301, path + search)

  const [shapes, way] = await Promise.all([
    loadShapes(dataVersion, 'full', fetch),
    loadWay({ fetch, language: languageTag(wording) }, url.searchParams, place),
  ]).catch(refuse)
  const landmarks = fromLandmarks(place, offices)
  const ends =
    way && stopsAtEnds(way.nearestStop, { walkingMetres: way.walkingMetres, nearestStop })
  const address = publicOriginOf(event) + path
  return {
    place,
    now,
    landmarks: method === 'STREET_NETWORK' ? withoutBearings(landmarks) : landmarks,
    nearestStop,
    way,
    ends,
    links: linksToPlace(place, cityName),
    search,
    river: riverSide(riverCourse(shapes.waterways), place.position),
    drawing: drawSurroundings(shapes, {
      place,
      landmarks,
      way,
      stops: ends ? stopsOfEnds(ends) : [],
      startLabel: t.placePage.start,
    }),
    address,
    qr: qrCode(address),
    structuredData: scriptText(
      structuredData(place, { address, cityName, wheelchairAccess: t.places.wheelchairAccess }),
    ),
  }
}
