import { pictureCredits } from '$map/base-map-credits'
import { cityWordsOf } from '$api/city-words'
import type { PictureEvent } from '$tables/download'
import type { EmbeddedMap } from '$map/embed/embedded-map'
import { homePath, languageOf, stillPath } from '$words/language'
import { loadMessages } from '$words/messages'

import { sourceWords, strengthOf } from './legend/legend-notes'
import { pictureAt } from './picture'
import { legendOf } from './sheet'
import { shownWords } from './shown-words'
import { shortDayWords } from './time/day-words'

/** The map of an address, for the pages of others. */
export async function loadEmbeddedMap(event: PictureEvent): Promise<EmbeddedMap> {
  const language = languageOf(event.params.lang)
  const [current, t] = await Promise.all([
    pictureAt(event),
    cityWordsOf(event).then((city) => loadMessages(language, city)),
  ])
  const { maps } = current
  return {
    title: current.subject.name,
    lead: shownWords(current, t, language),
    pictures: maps.map(({ of, figures }) => ({
      address: stillPath(language) + current.pictureSearch(of),
      caption: maps.length === 1 ? null : shortDayWords(figures.asked, t, language),
    })),
    legend: legendOf(current, { t, language }),
    strength: current.classification.classes.length > 0 ? strengthOf(current) : null,
    source:
      `${sourceWords(current, t, language)} ${pictureCredits(current.catalogue, t, language)}`.trim(),
    page: homePath(language) + current.pictureSearch('first'),
  }
}
