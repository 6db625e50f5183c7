import type { Catalogue } from '$api/catalogue'
import { partialDay } from '$figures/days'
import { byPublisher } from '$figures/source-line'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

/** Who drew what the map lies over, each publisher once; "" where there is nothing. */
export function baseMapCredits(
  { baseMapSources, streetMap }: Pick<Catalogue, 'baseMapSources' | 'streetMap'>,
  t: Pick<Messages, 'map'>,
  language: Language,
): string {
  // An extract takes the place of what its publisher gave before.
  const others = baseMapSources.filter(({ publisher }) => publisher !== streetMap?.publisher)
  return creditsOf(
    [...(streetMap ? [{ ...streetMap, asOf: streetMap.day }] : []), ...others.map(ofYear)],
    t,
    language,
  )
}

/** The same of pictures, which have the streets of the data whether or not there is an extract. */
export const pictureCredits = (
  { baseMapSources }: Pick<Catalogue, 'baseMapSources'>,
  t: Pick<Messages, 'map'>,
  language: Language,
): string => creditsOf(baseMapSources.map(ofYear), t, language)

const ofYear = <Dated extends { asOf: string }>(source: Dated): Dated => ({
  ...source,
  asOf: source.asOf.slice(0, 4),
})

function creditsOf(
  drawn: readonly { publisher: string; licence: string; asOf: string }[],
  t: Pick<Messages, 'map'>,
  language: Language,
): string {
  const words = ({ publisher, licence }: (typeof drawn)[number]) => {
    const days = drawn
      .filter((other) => other.publisher === publisher && other.licence === licence)
      .map(({ asOf }) => asOf)
    const inOrder = [...new Set(days)].sort().map((day) => partialDay(day, language))
    return t.map.credit(licence, inOrder.join(', '))
  }
  return byPublisher(drawn, words, ', ').join('; ')
}
