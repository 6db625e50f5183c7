import { version } from '$app/environment'
import type { RequestEvent } from '@sveltejs/kit'

import { attachment } from './attachment'

interface CachedFile {
  /** Of everything it is made of but the program and its address: the version of the data, its format, our origin. */
  madeOf: readonly string[]
  contentType: string
  fileName: string
  /** Made only for whoever does not have it yet. */
  body: () => BodyInit | Promise<BodyInit>
}

/** A file kept by whoever asks until the data or the program changes. */
export async function cachedFile(
  { platform }: Pick<RequestEvent, 'platform'>,
  { madeOf, contentType, fileName, body }: CachedFile,
): Promise<Response> {
  // A weak one: it holds for every encoding of the file.
  const etag = `W/"${[...madeOf, version].join('-')}"`
  const cacheHeaders = { etag, 'cache-control': 'public, no-cache' }
  if (platform?.req.alreadyKnown?.(etag)) {
    return new Response(null, { status: 304, headers: cacheHeaders })
  }
  return new Response(await body(), {
    headers: {
      'content-type': contentType,
      'content-disposition': attachment(fileName),
      ...cacheHeaders,
    },
  })
}
