import type { Catalogue } from '$api/catalogue'
import { partialDay } from '$figures/days'
import { byPublisher } from '$figures/source-line'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

/** Who drew what maps lie over, each publisher once; "" where there is nothing. */
export function baseMapCredits(
  { baseMapSources, streetMap }: Pick<Catalogue, 'baseMapSources' | 'streetMap'>,
  t: Pick<Messages, 'map'>,
  language: Language,
): string {
  const drawn = [
    ...(streetMap ? [{ ...streetMap, asOf: streetMap.day }] : []),
    ...baseMapSources.map((source) => ({ ...source, asOf: source.asOf.slice(0, 4) })),
  ]
  const words = ({ licence, asOf }: (typeof drawn)[number]) =>
    t.map.credit(licence, partialDay(asOf, language))
  return byPublisher(drawn, words, ', ').join('; ')
}
