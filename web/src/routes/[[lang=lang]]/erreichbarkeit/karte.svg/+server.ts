import { pictureOf } from '$address/picture-of'
import { pictureAt, stillOf } from '$screens/reach/picture'

import type { RequestHandler } from './$types'

/** The map of reach of an address as a picture. */
export const GET: RequestHandler = async (event) => {
  const current = await pictureAt(event)
  const still = await stillOf(current, pictureOf(event.url.searchParams), event.fetch)
  return new Response(still, {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=300' },
  })
}
