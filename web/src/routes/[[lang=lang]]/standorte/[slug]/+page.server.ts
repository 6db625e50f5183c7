import { error, redirect } from '@sveltejs/kit'

import { nullWhereUnknown } from '$api/refuse'
import { loadShapes } from '$api/shapes'
import { languageOf, placePath, wordingOf } from '$words/language'
import { loadMessages } from '$words/messages'
import { fromLandmarks } from '$screens/place/directions'
import { originOf } from '$places/own-address'
import { drawSurroundings } from '$screens/place/surroundings'
import { loadPlace } from '$places/place'
import { qrCode } from '$screens/place/qr-code'
import { riverCourse, riverSide } from '$screens/place/river-side'
import { scriptText, structuredData } from '$screens/place/structured-data'
import { loadWay } from '$screens/place/way'
import { startSearch, readQuestion } from '$places/address'

import type { PageServerLoad } from './$types'

/** On the server: the map becomes a drawing there, and the page needs no script. */
export const load: PageServerLoad = async (event) => {
  const { fetch, params, url } = event
  const wording = wordingOf(params.lang)
  const asker = { fetch, language: languageOf(params.lang) }
  const t = await loadMessages(wording)
  const found = await loadPlace(asker, params.slug).catch(nullWhereUnknown('UNKNOWN_SITE'))
  if (!found) error(404, t.placePage.notFound)
  const { place, offices, cityName, dataVersion } = found
  const path = placePath(wording, place.slug)
  const search = startSearch(readQuestion(url.searchParams))
  if (place.slug !== params.slug) redirect(301, path + search)

  const [shapes, way] = await Promise.all([
    loadShapes(dataVersion, 'full', fetch),
    loadWay(asker, url.searchParams, place),
  ])
  const landmarks = fromLandmarks(place, offices)
  const address = originOf(event) + path
  return {
    place,
    landmarks,
    way,
    /** The start, for links to the same page in other words. */
    search,
    river: riverSide(riverCourse(shapes.waterways), place.position),
    drawing: drawSurroundings(shapes, { place, landmarks, way, startLabel: t.placePage.start }),
    address,
    qr: qrCode(address),
    structuredData: scriptText(
      structuredData(place, { address, cityName, wheelchairAccess: t.places.wheelchairAccess }),
    ),
    printsOwnFoot: true,
  }
}
