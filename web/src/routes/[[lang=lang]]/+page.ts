import { refuse } from '$api/refuse'
import { answers } from '$api/until-answered'
import { loadScreen } from '$screens/map/load'
import { loadCards } from '$screens/map/stage/chosen-cards'

import type { PageLoad } from './$types'

export const load: PageLoad = async ({ depends, fetch, parent, url }) => {
  depends(answers)
  const { language } = await parent()
  const screen = await loadScreen({ fetch, language }, url.searchParams).catch(refuse)
  return { screen, cards: await loadCards(screen.view) }
}
