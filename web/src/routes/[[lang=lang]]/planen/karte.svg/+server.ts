import { pictureOfPlan } from '$screens/planning/picture'

import type { RequestHandler } from './$types'

/** The planners' map of an address as a picture. */
export const GET: RequestHandler = async (event) =>
  new Response(await pictureOfPlan(event), {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=300' },
  })
