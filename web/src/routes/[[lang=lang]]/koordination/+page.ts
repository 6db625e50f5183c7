import { languages } from '$words/languages'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ data, parent }) => {
  const { language, cityWords } = await parent()
  const { default: words } = await languages[language].evaluations()
  const { default: networkWords } = await languages[language].network()
  const { levelNames } = cityWords
  return { ...data, text: words(levelNames), networkText: networkWords(levelNames) }
}
