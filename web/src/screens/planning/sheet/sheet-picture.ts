import { refuse } from '$api/refuse'
import type { PictureEvent } from '$tables/download'
import { languageOf } from '$words/language'

import { loadPlanningScreen } from '../load'
import { drawnSheet } from './drawn-sheet'

/** A map of the sheet of a plan that stands in the address. */
export async function pictureOfSheet(
  { fetch, params, url }: PictureEvent,
  when: 'before' | 'after',
): Promise<string> {
  const asker = { fetch, language: languageOf(params.lang) }
  const screen = await loadPlanningScreen(asker, url.searchParams).catch(refuse)
  return drawnSheet(screen, asker, when).catch(refuse)
}
