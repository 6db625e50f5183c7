import type { Catalogue, Indicator } from '$api/catalogue'

import type { View } from './view'

/** The indicator of a view; an index is shown in its place. */
export function chosenIndicator(
  { indicators }: Pick<Catalogue, 'indicators'>,
  { indicator }: Pick<View, 'indicator'>,
): Indicator {
  const found = indicators.find(({ id }) => id === indicator)
  if (!found) throw new Error(`The catalogue does not know the indicator ${indicator}`)
  return found
}
