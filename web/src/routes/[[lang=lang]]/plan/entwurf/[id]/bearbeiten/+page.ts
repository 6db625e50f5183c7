import { languages } from '$words/languages'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ data, parent }) => {
  const { language, cityWords } = await parent()
  const { default: words } = await languages[language].drafts()
  return { ...data, text: words(cityWords.levelNames) }
}
