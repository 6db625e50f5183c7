import { languages } from '$words/languages'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ data, parent }) => {
  const { language, cityWords } = await parent()
  const { plans, planning } = languages[language]
  const [{ default: words }, { default: planningWords }] = await Promise.all([plans(), planning()])
  return { ...data, text: words(cityWords), sayPlanning: planningWords(cityWords) }
}
