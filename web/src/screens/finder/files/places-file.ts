import type { RequestEvent } from '@sveltejs/kit'

import { refuse } from '$api/refuse'
import { attachment } from '$tables/attachment'
import { languageOf, placePath, type Language } from '$words/language'
import { loadMessages, type Messages } from '$words/messages'

import { publicOriginOf } from '$api/public-origin'
import { loadPublicPlaces, type PublicPlaces } from '$places/public-places'

/** What every file of places is made from. */
export interface PlacesFileContent extends PublicPlaces {
  t: Messages
  language: Language
  /** The absolute address of a place's page. */
  pageOf: (slug: string) => string
}

interface FileFormat {
  format: 'geojson' | 'csv'
  contentType: string
  body: (content: PlacesFileContent) => string
}

/** A file of all places, kept by whoever asks until the data changes, and open to the pages of others. */
export async function answerWithPlaces(
  event: Pick<RequestEvent, 'fetch' | 'params' | 'platform' | 'request' | 'url'>,
  { format, contentType, body }: FileFormat,
): Promise<Response> {
  const language = languageOf(event.params.lang)
  const t = await loadMessages(language)
  const found = await loadPublicPlaces({ fetch: event.fetch, language }).catch(refuse)
  const origin = publicOriginOf(event)
  const content = {
    ...found,
    t,
    language,
    pageOf: (slug: string) => origin + placePath(language, slug),
  }
  // The file names the origin: after it has changed, it is another.
  const name = [found.dataVersion, format, language, origin].join('-')
  // A weak one: it holds for every encoding of the file.
  const kept = { etag: `W/"${name}"`, 'cache-control': 'public, no-cache' }
  if (isKnown(event.request.headers.get('if-none-match'), name)) {
    return new Response(null, { status: 304, headers: kept })
  }
  return new Response(body(content), {
    headers: {
      'content-type': contentType,
      'content-disposition': attachment(`atlas-60-plus_${t.placePage.files.fileName}.${format}`),
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
