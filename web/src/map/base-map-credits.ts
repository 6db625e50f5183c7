import type { Catalogue } from '$api/catalogue'
import { byPublisher } from '$figures/source-line'
import type { Messages } from '$words/messages'

/** Who drew what maps lie over, each publisher once; "" where there is nothing. */
export function baseMapCredits(
  { baseMapSources }: Pick<Catalogue, 'baseMapSources'>,
  t: Pick<Messages, 'map'>,
): string {
  const words = ({ licence, asOf }: (typeof baseMapSources)[number]) =>
    t.map.credit(licence, asOf.slice(0, 4))
  return byPublisher(baseMapSources, words, ', ').join('; ')
}
