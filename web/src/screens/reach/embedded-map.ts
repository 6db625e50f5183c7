import { pictureCredits } from '$map/base-map-credits'
import { cityWordsOf } from '$api/city-words'
import type { EmbeddedMap } from '$map/embed/embedded-map'
import type { PictureEvent } from '$tables/download'
import { languageOf, reachPath, reachStillPath } from '$words/language'
import { loadMessages } from '$words/messages'

import { sourceWords } from './legend/legend-notes'
import { pictureAt } from './picture'
import { legendOf, strengthOf } from './sheet'
import { shownTitle, shownWords } from './shown-words'

/** The map of reach of an address, for the pages of others. */
export async function loadEmbeddedReach(event: PictureEvent): Promise<EmbeddedMap> {
  const language = languageOf(event.params.lang)
  const [current, t] = await Promise.all([
    pictureAt(event),
    cityWordsOf(event).then((city) => loadMessages(language, city)),
  ])
  const isOne = current.compared === null
  return {
    title: shownTitle(current, t),
    lead: shownWords(current, { t, language }),
    pictures: current.shown.map(({ kinds }, map) => ({
      address: reachStillPath(language) + current.pictureSearch(map === 0 ? 'first' : 'second'),
      caption: isOne ? null : t.reach.kinds[kinds],
    })),
    legend: legendOf(current, { t, language }),
    strength: strengthOf(current),
    source:
      `${sourceWords(current, t, language)} ${pictureCredits(current.catalogue, t, language)}`.trim(),
    page: reachPath(language) + current.pictureSearch('first'),
  }
}
