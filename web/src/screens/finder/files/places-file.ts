import type { RequestEvent } from '@sveltejs/kit'

import { cityWordsOf } from '$api/city-words'
import { refuse } from '$api/refuse'
import { cachedFile } from '$tables/cached-file'
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
  format: 'geojson' | 'csv' | 'xlsx'
  contentType: string
  body: (content: PlacesFileContent) => BodyInit | Promise<BodyInit>
}

/** A file of all places, kept by whoever asks until the data changes, and open to the pages of others. */
export async function answerWithPlaces(
  event: Pick<RequestEvent, 'fetch' | 'params' | 'platform' | 'url'>,
  { format, contentType, body }: FileFormat,
): Promise<Response> {
  const language = languageOf(event.params.lang)
  const t = await loadMessages(language, await cityWordsOf(event))
  const found = await loadPublicPlaces({ fetch: event.fetch, language }).catch(refuse)
  const origin = publicOriginOf(event)
  const content = {
    ...found,
    t,
    language,
    pageOf: (slug: string) => origin + placePath(language, slug),
  }
  return cachedFile(event, {
    // The file names the origin: after it has changed, it is another.
    madeOf: [found.dataVersion, format, language, origin],
    contentType,
    fileName: `atlas-60-plus_${t.placePage.files.fileName}.${format}`,
    body: () => body(content),
  })
}
