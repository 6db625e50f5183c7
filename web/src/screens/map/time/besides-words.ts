import type { Ends } from '@atlas/geo/figures/range'

import type { Basis } from '$api/catalogue'
import type { MapFigures } from '$api/map-figures'
import type { FigureFormat } from '$figures/figures'
import type { Messages } from '$words/messages'

import type { CurrentView } from '../screen.svelte'

/** What bases are called: in full, or in short where the foot of a sheet says it. */
interface BasesNamed {
  readonly time: { readonly bases: Readonly<Record<Basis, string>> }
}

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
  const known = namedNumbers(figures, format, t)
  return known.length > 1 ? known.join('; ') : ''
}

const namedNumbers = (
  figures: readonly OfBasis[],
  { short }: Pick<FigureFormat, 'short'>,
  t: BasesNamed,
): string[] =>
  figures.flatMap(({ basis, value, range }) =>
    value === null ? [] : [`${t.time.bases[basis]}: ${short(value, range)}`],
  )

/** The same after the number that is told: "Melderegister; im Plan erwartet: −0,84". */
export function basesAfter(
  told: Pick<OfBasis, 'basis'>,
  others: readonly OfBasis[],
  format: Pick<FigureFormat, 'short'>,
  t: BasesNamed,
): string {
  const known = namedNumbers(others, format, t)
  const names = [t.time.bases[told.basis], ...known].filter((name) => name !== '')
  return known.length > 0 ? names.join('; ') : ''
}

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
