import { sheetCsv } from '$lib/download/sheet-csv'
import { answerWithPlaces } from '$lib/place-page/places-file'
import { placesSheet } from '$lib/place-page/places-sheet'

import type { RequestHandler } from './$types'

/** All places that may be shown to everyone, as a table. */
export const GET: RequestHandler = (event) =>
  answerWithPlaces(event, {
    format: 'csv',
    contentType: 'text/csv; charset=utf-8',
    body: (told) => sheetCsv(placesSheet(told), told.language),
  })
