import { languages } from '$words/languages'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ data, parent }) => {
  const { language, cityWords } = await parent()
  const { drafts, plans, planning } = languages[language]
  const [{ default: words }, { default: planningWords }, { default: draftWords }] =
    await Promise.all([plans(), planning(), drafts()])
  return {
    ...data,
    text: words(cityWords),
    sayPlanning: planningWords(cityWords),
    sayDrafts: draftWords(cityWords.levelNames),
  }
}
