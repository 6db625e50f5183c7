import type { AreaProfile, ProfileFigure } from '../profile/area-profile'
import type { Catalogue, Indicator } from '$api/catalogue'
import type { AskedFigures } from '$api/map-figures'
import { sameDay } from '../profile/profile-entries'

/** One indicator of two areas, as far as each has it. */
export interface ComparisonEntry {
  indicator: Indicator
  first: ProfileFigure | null
  second: ProfileFigure | null
  /** Both are of the same day, or one of them is not there. */
  alike: boolean
}

/** Every indicator that one of two areas has, on the map's day where both have it, else on their newest common one. */
export function comparisonEntries(
  catalogue: Catalogue,
  first: AreaProfile,
  second: AreaProfile,
  asked: AskedFigures,
): ComparisonEntry[] {
  return catalogue.indicators.flatMap((indicator) => {
    const one = first.figures.get(indicator.id) ?? []
    const other = second.figures.get(indicator.id) ?? []
    const pair = commonDay(one, other, asked) ?? { first: newest(one), second: newest(other) }
    if (!pair.first && !pair.second) return []
    const alike = !pair.first || !pair.second || sameDay(pair.first, pair.second)
    return [{ indicator, ...pair, alike }]
  })
}

interface Pair {
  first: ProfileFigure | null
  second: ProfileFigure | null
}

function commonDay(
  one: readonly ProfileFigure[],
  other: readonly ProfileFigure[],
  asked: AskedFigures,
): Pair | null {
  const wanted = { asOf: asked.date, since: asked.since, basis: asked.basis }
  const pairs = one.flatMap((first) => {
    const second = other.find((figure) => sameDay(figure, first))
    return second ? [{ first, second }] : []
  })
  return (
    pairs.find(({ first }) => sameDay(first, wanted)) ??
    pairs.findLast(({ first }) => first.basis === 'REGISTER') ??
    pairs.at(-1) ??
    null
  )
}

function newest(figures: readonly ProfileFigure[]): ProfileFigure | null {
  return figures.findLast(({ basis }) => basis === 'REGISTER') ?? figures.at(-1) ?? null
}
