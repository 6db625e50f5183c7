import { markOf, type Mark } from '$classes/mark'
import { addsUp } from '$figures/adds-up'

import type { CityFigure, ProfileFigure } from '../profile/area-profile'
import { barScale, type BarScale } from '../ranking/bar-scale'
import type { ComparisonEntry } from './comparison-entries'

/** A figure as a bar, in percent of the room there is. */
export interface Bar {
  from: number
  width: number
  /** It is hatched or dotted where it was not counted. */
  mark: Mark
}

export interface ComparisonBars {
  /** Where bars begin and, below zero, end; in percent. */
  zero: number
  /** In the order of the areas; null where there is no figure. */
  areas: (Bar | null)[]
  /** Null where the city's figure is the sum of its areas' and does not fit beside them. */
  city: Bar | null
}

/** The figures of all areas, and the city's, as bars of one scale. */
export function comparisonBars({ indicator, figures, city }: ComparisonEntry): ComparisonBars {
  const beside = addsUp(indicator.unit) ? null : city
  const scale = barScale(
    figures.flatMap((figure) => figure?.value ?? []),
    beside?.value ?? null,
  )
  return {
    zero: scale.zero,
    areas: figures.map((figure) => figure && barOf(figure, scale)),
    city: beside && barOf(beside, scale),
  }
}

export function barOf(
  { value, status, basis }: Pick<ProfileFigure | CityFigure, 'value' | 'status' | 'basis'>,
  { zero, place }: BarScale,
): Bar | null {
  if (value === null) return null
  const end = place(value)
  return { from: Math.min(zero, end), width: Math.abs(end - zero), mark: markOf(status, basis) }
}
