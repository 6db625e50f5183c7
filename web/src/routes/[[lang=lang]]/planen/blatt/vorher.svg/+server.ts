import { pictureOfSheet } from '$screens/planning/sheet/sheet-picture'

import type { RequestHandler } from './$types'

/** The map of the sheet of a plan, as it is today. */
export const GET: RequestHandler = async (event) =>
  new Response(await pictureOfSheet(event, 'before'), {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=300' },
  })
