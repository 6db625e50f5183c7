import { answeredWording, languageOf } from '$words/language'
import { loadMessages } from '$words/messages'

import type { LayoutLoad } from './$types'

/** Made anew when the language changes, not with every address. */
export const load: LayoutLoad = async ({ params, url, data, untrack }) => {
  const { lang } = params
  const wording = untrack(() => answeredWording({ params: { lang }, url }, data.readerLanguage))
  const t = await loadMessages(wording, data.cityWords)
  return { ...data, language: languageOf(wording), wording, t }
}
