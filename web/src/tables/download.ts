import type { RequestEvent } from '@sveltejs/kit'

import { cityWordsOf } from '$api/city-words'
import type { Asker } from '$api/ask'
import { publicOriginOf } from '$api/public-origin'
import { languageOf, type Language } from '$words/language'
import { loadMessages, type Messages } from '$words/messages'

/** A request for a file, as a route hears it. */
export interface DownloadEvent extends Pick<RequestEvent, 'platform'> {
  fetch: typeof fetch
  params: { lang?: string | undefined }
  url: URL
}

/** A request for a map as a picture. */
export type PictureEvent = Pick<DownloadEvent, 'fetch' | 'params' | 'platform' | 'url'>

/** What every file of a table is made with. */
export interface Download {
  t: Messages
  language: Language
  /** The address of the page that shows the same, for whoever finds the file later. */
  address: string
}

/** Who asks for a file, and what it is made with whatever it holds. */
export async function readDownload(
  event: DownloadEvent,
): Promise<{ asker: Asker; download: Download }> {
  const { fetch, params, url } = event
  const language = languageOf(params.lang)
  const path = url.pathname.replace(/\/tabelle\.\w+$/, '') || '/'
  const address = publicOriginOf(event) + path + url.search
  const t = await loadMessages(language, await cityWordsOf(event))
  return { asker: { fetch, language }, download: { t, language, address } }
}
