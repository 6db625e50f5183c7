import { error } from '@sveltejs/kit'

import { cityWordsOf } from '$api/city-words'
import { nullWhereUnknown, refuse } from '$api/refuse'
import { loadShapes } from '$api/shapes'
import { loadHandout, type HandoutLevel } from '$screens/profile/handout'
import { drawOutlines } from '$screens/profile/outlines'
import { languageOf } from '$words/language'
import { loadMessages } from '$words/messages'
import { levelNames } from '$address/fields'

import type { PageServerLoad } from './$types'

const levels: readonly HandoutLevel[] = ['PLANNING_AREA', 'SOCIAL_SPACE']

/** On the server, as the outlines become small drawings there and the browser needs no geometry. */
export const load: PageServerLoad = async ({ fetch, params, platform }) => {
  const language = languageOf(params.lang)
  const t = await loadMessages(language, await cityWordsOf({ fetch, platform }))
  const level = levels.find((one) => levelNames[one] === params.level)
  const unknown = t.handout.notFound(`${params.level}/${params.code}`)
  if (!level) error(404, unknown)
  const handout = await loadHandout({ fetch, language }, level, params.code).catch(
    nullWhereUnknown('UNKNOWN_AREA'),
  )
  if (!handout) error(404, unknown)
  const shapes = await loadShapes(handout.dataVersion, 'overview', fetch).catch(refuse)
  return {
    handout,
    outlines: drawOutlines(shapes, level, handout.area.id),
    printsOwnFoot: true,
  }
}
