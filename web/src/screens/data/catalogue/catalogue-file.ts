import type { RequestEvent } from '@sveltejs/kit'

import { cityWordsOf } from '$api/city-words'
import { operatorOf } from '$api/operator'
import { publicOriginOf } from '$api/public-origin'
import { refuse } from '$api/refuse'
import { cachedFile } from '$tables/cached-file'
import { languageOf } from '$words/language'
import { languages } from '$words/languages'
import { loadMessages } from '$words/messages'

import { catalogueQuads } from './catalogue'
import { catalogueFormats, type CatalogueFormat } from './formats'
import { loadDataCatalogue } from './load-catalogue'
import { jsonLd, turtle } from './write-catalogue'

/** The catalogue of all data, for programs that gather catalogues. */
export async function answerWithCatalogue(
  event: Pick<RequestEvent, 'fetch' | 'params' | 'platform' | 'url'>,
  format: CatalogueFormat,
): Promise<Response> {
  const language = languageOf(event.params.lang)
  const city = await cityWordsOf(event)
  const catalogue = await loadDataCatalogue({ fetch: event.fetch, language }).catch(refuse)
  const origin = publicOriginOf(event)
  const operator = operatorOf(event.platform)
  const contentType = catalogueFormats.find((one) => one.format === format)?.contentType ?? ''
  return cachedFile(event, {
    madeOf: [catalogue.dataVersion, 'catalogue', format, language, origin],
    contentType: `${contentType}; charset=utf-8`,
    fileName: `atlas-60-plus_dcat.${format}`,
    body: async () => {
      const { default: textOf } = await languages[language].data()
      const t = await loadMessages(language, city)
      const quads = catalogueQuads({
        ...catalogue,
        text: textOf(city),
        t,
        name: t.page.name,
        language,
        origin,
        operator,
      })
      return format === 'ttl' ? turtle(quads) : JSON.stringify(jsonLd(quads), null, 2)
    },
  })
}
