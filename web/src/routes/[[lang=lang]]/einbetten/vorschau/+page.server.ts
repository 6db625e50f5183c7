import { error } from '@sveltejs/kit'

import { ApiFailure } from '$lib/data/ask'
import { embedPath, languageOf } from '$lib/messages/language'
import { loadMessages } from '$lib/messages/messages'
import { loadEmbedAreas } from '$lib/place-page/embed-areas'
import { originOf } from '$lib/place-page/own-address'
import { embedSearch } from '$lib/place-page/read-embed'
import { snippet } from '$lib/place-page/snippet'
import { themeOf } from '$lib/theme/theme'

import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { fetch, params, url } = event
  const language = languageOf(params.lang)
  const t = await loadMessages(language)
  const areas = await loadEmbedAreas({ fetch, language }).catch((failure: unknown) => {
    if (failure instanceof ApiFailure) error(failure.status, failure.reasons.join(' '))
    throw failure
  })
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
