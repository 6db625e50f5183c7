import type { Asker } from '$api/ask'
import { languageOf, type Language } from '$words/language'
import { loadMessages, type Messages } from '$words/messages'

/** A request for a file, as a route hears it. */
export interface DownloadEvent {
  fetch: typeof fetch
  params: { lang?: string | undefined }
  url: URL
}

/** What every file of a table is made with. */
export interface Download {
  t: Messages
  language: Language
  /** The address of the page that shows the same, for whoever finds the file later. */
  address: string
}

/** Who asks for a file, and what it is made with whatever it holds. */
export async function readDownload({
  fetch,
  params,
  url,
}: DownloadEvent): Promise<{ asker: Asker; download: Download }> {
  const language = languageOf(params.lang)
  const address = url.href.replace(/\/tabelle\.\w+/, '')
  const t = await loadMessages(language)
  return { asker: { fetch, language }, download: { t, language, address } }
}
