import { languageOf, wordingOf } from '$words/language'
import { loadMessages } from '$words/messages'

import type { LayoutLoad } from './$types'

export const load: LayoutLoad = async ({ params, data }) => {
  const language = languageOf(params.lang)
  const wording = wordingOf(params.lang)
  return { ...data, language, wording, t: await loadMessages(wording) }
}
