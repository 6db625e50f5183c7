import { publicOriginOf } from '$api/public-origin'

import type { RequestHandler } from './$types'

/** Everything may be found but what is for programs alone. */
export const GET: RequestHandler = (event) =>
  new Response(
    [
      'User-agent: *',
      'Disallow: /graphql',
      'Disallow: /graphiql',
      'Disallow: /health/',
      `Sitemap: ${publicOriginOf(event)}/sitemap.xml`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  )
