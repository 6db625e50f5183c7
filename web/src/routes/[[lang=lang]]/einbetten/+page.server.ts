import { error } from '@sveltejs/kit'

import { cityWordsOf } from '$api/city-words'
import { openToFraming } from '$api/framing'
import { nullWhereUnknown } from '$api/refuse'
import { languageOf } from '$words/language'
import { loadMessages } from '$words/messages'
import { loadEmbed } from '$screens/embed/embed'
import { readEmbed } from '$screens/embed/address'

import type { PageServerLoad } from './$types'

export const csr = false

export const load: PageServerLoad = async (event) => {
  openToFraming(event)
  const { fetch, params, url } = event
  const language = languageOf(params.lang)
  const t = await loadMessages(language, await cityWordsOf(event))
  const choice = readEmbed(url.searchParams)
  if (!choice) error(400, t.placeEmbed.severalAreas)
  const embed = await loadEmbed({ fetch, language }, choice.area).catch(
    nullWhereUnknown('UNKNOWN_AREA'),
  )
  if (!embed) error(404, t.placeEmbed.nowhere)
  return { embed, theme: choice.theme, embedded: true }
}
