import { pictureOf } from '$address/picture-of'
import { pictureAt, stillOf } from '$screens/map/picture'

import type { RequestHandler } from './$types'

/** The map of an address as a picture: the same figures in the same classes. */
export const GET: RequestHandler = async (event) => {
  const current = await pictureAt(event)
  const still = await stillOf(current, pictureOf(event.url.searchParams), event.fetch)
  return new Response(still, {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=300' },
  })
}
