import { languages } from '$words/languages'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ data, parent }) => {
  const { language, cityWords, signedIn } = await parent()
  const { default: words } = await languages[language].months()
  const roles = signedIn?.roles ?? []
  const seesMonths = roles.includes('OPERATOR') || roles.includes('PLANNER')
  return { ...data, seesMonths, text: words(cityWords.levelNames) }
}
