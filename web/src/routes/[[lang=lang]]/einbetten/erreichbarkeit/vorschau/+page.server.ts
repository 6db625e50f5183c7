import { cityWordsOf } from '$api/city-words'
import { previewOf } from '$map/embed/embedded-map'
import { pictureAt } from '$screens/reach/picture'
import { shownTitle } from '$screens/reach/shown-words'
import { embeddedReachPath, languageOf, reachPath } from '$words/language'
import { loadMessages } from '$words/messages'

import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const language = languageOf(event.params.lang)
  const [current, t] = await Promise.all([
    pictureAt(event),
    cityWordsOf(event).then((city) => loadMessages(language, city)),
  ])
  const search = current.pictureSearch('first')
  return {
    preview: previewOf(event, {
      title: shownTitle(current, t),
      path: embeddedReachPath(language) + search,
      page: reachPath(language) + search,
      search,
    }),
  }
}
