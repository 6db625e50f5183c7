import { isFlagged } from './is-flagged.ts'

/** Whether staff suffices: in every area that is known, in some of them, in none. */
export type Sufficiency = 'EVERYWHERE' | 'IN_PLACES' | 'NOWHERE' | 'UNKNOWN'

export interface StaffBalance<Area> {
  readonly sufficiency: Sufficiency
  /** At least the threshold below the target, the furthest first. */
  readonly missing: readonly Known<Area>[]
  /** At least the threshold above the target, the furthest first. */
  readonly beyond: readonly Known<Area>[]
  /** Of which the difference is not known. */
  readonly unknown: readonly Area[]
}

/** An area whose difference is known. */
export type Known<Area> = Area & { readonly difference: number }

/**
 * Where staff is missing and where there is more than the target. An area is named where it would be flagged, too.
 *
 * @param areas each with actual − target in FTE, unrounded, or null where that is not known
 * @param threshold in FTE, not negative
 * @throws RangeError when a difference is not finite, or the threshold is negative or not finite
 */
export function staffBalance<Area extends { readonly difference: number | null }>(
  areas: readonly Area[],
  threshold: number,
): StaffBalance<Area> {
  const known = areas.filter(isKnown)
  const named = known.filter(({ difference }) => isFlagged(difference, threshold))
  const missing = named.filter(({ difference }) => difference < 0)
  return {
    sufficiency: sufficiencyOf(missing.length, known.length),
    missing: missing.sort((a, b) => a.difference - b.difference),
    beyond: named
      .filter(({ difference }) => difference > 0)
      .sort((a, b) => b.difference - a.difference),
    unknown: areas.filter((area) => !isKnown(area)),
  }
}

function isKnown<Area extends { readonly difference: number | null }>(
  area: Area,
): area is Known<Area> {
  return area.difference !== null
}

function sufficiencyOf(missing: number, known: number): Sufficiency {
  if (known === 0) return 'UNKNOWN'
  if (missing === 0) return 'EVERYWHERE'
  return missing === known ? 'NOWHERE' : 'IN_PLACES'
}
