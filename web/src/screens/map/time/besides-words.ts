import type { Ends } from '@atlas/geo/figures/range'

import type { Basis } from '$api/catalogue'
import type { MapFigures } from '$api/map-figures'
import type { FigureFormat } from '$figures/figures'
import type { Messages } from '$words/messages'

import type { CurrentView } from '../screen.svelte'

interface OfBasis {
  basis: Basis
  value: number | null
  range?: Ends | null
}

/**
 * "Melderegister: −1,22; im Plan erwartet: −0,84": what was counted on a day and what was expected of it, in one line,
 * each with its name; "" where only one is known.
 */
export function bothBases(
  figures: readonly OfBasis[],
  format: Pick<FigureFormat, 'short'>,
  t: Pick<Messages, 'time'>,
): string {
  const known = namedNumbers(figures, format, t.time.bases)
  return known.length > 1 ? known.join('; ') : ''
}

/** A number does not leave its name at the end of a line. */
const namedNumbers = (
  figures: readonly OfBasis[],
  { short }: Pick<FigureFormat, 'short'>,
  names: Messages['time']['bases'],
): string[] =>
  figures.flatMap(({ basis, value, range }) =>
    value === null ? [] : [`${names[basis]}:\u00a0${short(value, range)}`],
  )

/** "im Plan erwartet: −0,84": what others say beside a number whose own basis is named. */
export const otherBases = (
  others: readonly OfBasis[],
  format: Pick<FigureFormat, 'short'>,
  names: Messages['time']['bases'],
): string => namedNumbers(others, format, names).join('; ')

/** What all bases say of an area the map shows, or of the city (null). */
export function besidesWords(
  { figures, besides, dayFormat }: Pick<CurrentView, 'figures' | 'besides' | 'dayFormat'>,
  area: string | null,
  t: Pick<Messages, 'time'>,
): string {
  const ofArea = ({ asked: { basis }, byArea, city }: MapFigures): OfBasis[] => {
    const figure = area === null ? city : byArea.get(area)
    return figure ? [{ basis, ...figure }] : []
  }
  return bothBases([figures, ...besides].flatMap(ofArea), dayFormat, t)
}
