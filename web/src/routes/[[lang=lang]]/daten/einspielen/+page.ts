import { languages } from '$words/languages'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent }) => {
  const { language, cityWords } = await parent()
  const { default: textOf } = await languages[language].data()
  const below = cityWords.levels.filter((level) => level !== 'CITY')
  const named = below.map((level) => cityWords.levelNames[level])
  return {
    text: textOf(cityWords),
    levels: named.map(({ de, en }) => (language === 'en' ? en.many : de.many)),
  }
}
