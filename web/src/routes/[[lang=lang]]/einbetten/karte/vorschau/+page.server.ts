import { previewOf } from '$map/embed/embedded-map'
import { pictureAt } from '$screens/map/picture'
import { embeddedMapPath, homePath, languageOf } from '$words/language'

import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const language = languageOf(event.params.lang)
  const current = await pictureAt(event)
  const search = current.pictureSearch('first')
  return {
    preview: previewOf(event, {
      title: current.subject.name,
      path: embeddedMapPath(language) + search,
      page: homePath(language) + search,
      search,
    }),
  }
}
