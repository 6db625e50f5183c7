import { mapLevels } from '$api/catalogue'
import { languages } from '$words/languages'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent }) => {
  const { language, cityWords } = await parent()
  const { default: textOf } = await languages[language].data()
  const levels = mapLevels.filter((level) => cityWords.levels.includes(level))
  return { text: textOf(cityWords), levels }
}
