import { pictureFile } from '$screens/reach/picture-file'

import type { RequestHandler } from './$types'

/** The map of reach of an address as a sheet that can be enlarged and edited. */
export const GET: RequestHandler = (event) =>
  pictureFile(event, {
    format: 'svg',
    contentType: 'image/svg+xml',
    body: (svg) => svg,
  })
