import { publicOriginOf } from '$api/public-origin'
import { viewAt } from '$screens/map/picture'
import { snippet } from '$ui/embed-snippet'
import { embeddedMapPath, homePath, languageOf } from '$words/language'

import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const language = languageOf(event.params.lang)
  const current = await viewAt(event)
  const search = current.pictureSearch('first')
  const path = embeddedMapPath(language) + search
  const title = current.subject.name
  return {
    search,
    page: homePath(language) + search,
    path,
    title,
    snippet: snippet({ address: publicOriginOf(event) + path, title }),
  }
}
