import { publicOriginOf } from '$api/public-origin'
import { refuse } from '$api/refuse'
import { loadPagePaths, sitemap } from '$screens/sitemap/sitemap'

import type { RequestHandler } from './$types'

/** Every page that stands for itself, in every language. */
export const GET: RequestHandler = async (event) => {
  const paths = await loadPagePaths({ fetch: event.fetch, language: 'de' }).catch(refuse)
  return new Response(sitemap(paths, publicOriginOf(event)), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  })
}
