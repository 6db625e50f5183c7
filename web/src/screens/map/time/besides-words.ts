import type { Ends } from '@atlas/geo/figures/precision'

import type { Basis } from '$api/catalogue'
import type { MapFigures } from '$api/map-figures'
import type { FigureFormat } from '$figures/figures'
import type { Messages } from '$words/messages'

import type { CurrentView } from '../screen.svelte'

interface OfBasis {
  basis: Basis
  figure: { value: number | null; range?: Ends | null } | undefined
}

/**
 * "Melderegister: −1,22; im Plan erwartet: −0,84": what was counted on a day and what was expected of it, in one line,
 * each with its name; "" where only one is known.
 */
export function bothBases(
  figures: readonly OfBasis[],
  { short }: Pick<FigureFormat, 'short'>,
  t: Pick<Messages, 'time'>,
): string {
  const known = figures.flatMap(({ basis, figure }) =>
    figure?.value == null ? [] : [`${t.time.bases[basis]}: ${short(figure.value, figure.range)}`],
  )
  return known.length > 1 ? known.join('; ') : ''
}

/** The same of an area the map shows, or of the city (null). */
export function besidesWords(
  { figures, besides, dayFormat }: Pick<CurrentView, 'figures' | 'besides' | 'dayFormat'>,
  area: string | null,
  t: Pick<Messages, 'time'>,
): string {
  const ofArea = ({ asked: { basis }, byArea, city }: MapFigures) => ({
    basis,
    figure: (area === null ? city : byArea.get(area)) ?? undefined,
  })
  return bothBases([figures, ...besides].map(ofArea), dayFormat, t)
}
