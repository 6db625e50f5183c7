import { refuse } from '$api/refuse'
import { embedPath, languageOf } from '$words/language'
import { loadMessages } from '$words/messages'
import { loadEmbedAreas } from '$screens/embed/embed-areas'
import { originOf } from '$places/own-address'
import { embedSearch } from '$screens/embed/read-embed'
import { snippet } from '$screens/embed/snippet'
import { themeOf } from '$appearance/theme'

import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { fetch, params, url } = event
  const language = languageOf(params.lang)
  const t = await loadMessages(language)
  const areas = await loadEmbedAreas({ fetch, language }).catch(refuse)
  const named = url.searchParams.get('area') ?? ''
  const area = areas.find(({ id }) => id === named) ?? null
  const theme = themeOf(url.searchParams.get('theme') ?? undefined)
  const path = embedPath(language) + embedSearch({ area, theme })
  const title = t.placeEmbed.title(area?.name ?? t.placeEmbed.city)
  return {
    areas,
    area,
    theme,
    unknownArea: named !== '' && area === null,
    path,
    title,
    snippet: snippet({ address: originOf(event) + path, title }),
  }
}
