import { refuse } from '$api/refuse'
import { loadDataDictionary } from '$screens/data/load'
import { languages } from '$words/languages'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent }) => {
  const { language, cityWords } = await parent()
  const [dictionary, { default: months }] = await Promise.all([
    loadDataDictionary({ fetch, language }, cityWords).catch(refuse),
    languages[language].months(),
  ])
  return { dictionary, months: months(cityWords.levelNames) }
}
