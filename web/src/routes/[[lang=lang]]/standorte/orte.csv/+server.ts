import { sheetCsv } from '$tables/sheet-csv'
import { answerWithPlaces } from '$screens/finder/files/places-file'
import { placesSheet } from '$screens/finder/files/places-sheet'

import type { RequestHandler } from './$types'

/** All places that may be shown to everyone, as a table. */
export const GET: RequestHandler = (event) =>
  answerWithPlaces(event, {
    format: 'csv',
    contentType: 'text/csv; charset=utf-8',
    body: (content) => sheetCsv(placesSheet(content), content.language),
  })
