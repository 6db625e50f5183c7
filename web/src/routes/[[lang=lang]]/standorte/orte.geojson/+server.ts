import { answerWithPlaces } from '$screens/finder/files/places-file'
import { placesGeoJson } from '$screens/finder/files/places-geojson'

import type { RequestHandler } from './$types'

/** All places that may be shown to everyone, for maps of others. */
export const GET: RequestHandler = (event) =>
  answerWithPlaces(event, {
    format: 'geojson',
    contentType: 'application/geo+json',
    body: (content) => JSON.stringify(placesGeoJson(content)),
  })
