import { png } from '$map/still/raster.server'
import { pictureFile } from '$screens/reach/picture-file'

import type { RequestHandler } from './$types'

/** The map of reach of an address as a sheet for a text or a presentation. */
export const GET: RequestHandler = (event) =>
  pictureFile(event, { format: 'png', contentType: 'image/png', body: png })
