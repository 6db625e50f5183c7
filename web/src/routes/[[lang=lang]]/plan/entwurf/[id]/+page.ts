import { languages } from '$words/languages'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ data, parent }) => {
  const { language, cityWords } = await parent()
  const { drafts, planning } = languages[language]
  const [{ default: words }, { default: planningWords }] = await Promise.all([drafts(), planning()])
  return { ...data, text: words(cityWords.levelNames), sayPlanning: planningWords(cityWords) }
}
