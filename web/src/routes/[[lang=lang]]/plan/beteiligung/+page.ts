import { refuse } from '$api/refuse'
import { loadTimetable } from '$screens/planning/drafts/load-timetable'
import { languages } from '$words/languages'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent }) => {
  const { language, cityWords } = await parent()
  const [steps, { default: words }] = await Promise.all([
    loadTimetable({ fetch, language }).catch(refuse),
    languages[language].drafts(),
  ])
  return { steps, text: words(cityWords.levelNames) }
}
