import { version } from '$app/environment'

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
  { headers }: Request,
  { madeOf, contentType, fileName, body }: CachedFile,
): Promise<Response> {
  const name = [...madeOf, version].join('-')
  // A weak one: it holds for every encoding of the file.
  const kept = { etag: `W/"${name}"`, 'cache-control': 'public, no-cache' }
  if (isKnown(headers.get('if-none-match'), name)) {
    return new Response(null, { status: 304, headers: kept })
  }
  return new Response(await body(), {
    headers: {
      'content-type': contentType,
      'content-disposition': attachment(fileName),
      ...kept,
    },
  })
}

/** If-None-Match may list several tags, or any as `*`, and compares weakly (RFC 9110, 13.1.2). */
const isKnown = (ifNoneMatch: string | null, name: string): boolean =>
  (ifNoneMatch ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === '*' || tag === `"${name}"`)
