import { checkpointOf } from '$api/checkpoint'
import { answerWithPlaces } from '$screens/finder/files/places-file'
import { placesNotesSheet, placesSheet } from '$screens/finder/files/places-sheet'
import { workbook, xlsxType } from '$tables/workbook'

import type { RequestHandler } from './$types'

/** All places that may be shown to everyone, as an Excel file. */
export const GET: RequestHandler = (event) =>
  answerWithPlaces(event, {
    format: 'xlsx',
    contentType: xlsxType,
    body: (content) =>
      workbook(
        [placesSheet(content), placesNotesSheet(content)],
        content.language,
        checkpointOf(event),
      ),
  })
