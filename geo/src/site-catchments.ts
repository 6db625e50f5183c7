/** People who live together, with every site they can reach. */
export interface Reaching {
  residents: number
  /** Each site once, with the metres of the way. */
  ways: readonly { site: string; metres: number }[]
}

/** Whom a site serves; counts of residents. */
export interface SiteCatchment {
  /** Who reaches it. */
  withinReach: number
  /** Who reaches it and no other site before it. */
  nearest: number
  /** Who reaches it and no other site at all: they lose access if it closes. */
  withoutOther: number
}

/**
 * Whom each site serves among people and the sites they reach. Of sites
 * equally far the one first in the alphabet is the nearest, so that everybody
 * has exactly one.
 *
 * @returns the catchment of every site that anybody reaches
 * @throws RangeError when a number of residents is negative or not finite
 */
export function siteCatchments(people: readonly Reaching[]): Map<string, SiteCatchment> {
  const catchments = new Map<string, SiteCatchment>()
  for (const { residents, ways } of people) {
    if (!(residents >= 0 && residents < Infinity)) {
      throw new RangeError(`Residents must be finite and not negative: ${residents}`)
    }
    const nearest = nearestWay(ways)?.site
    for (const { site } of ways) {
      const catchment = catchments.get(site) ?? { withinReach: 0, nearest: 0, withoutOther: 0 }
      catchment.withinReach += residents
      if (site === nearest) catchment.nearest += residents
      if (ways.length === 1) catchment.withoutOther += residents
      catchments.set(site, catchment)
    }
  }
  return catchments
}

type Way = Reaching['ways'][number]

function nearestWay(ways: readonly Way[]): Way | undefined {
  const [first, ...others] = ways
  return others.reduce<Way | undefined>(
    (best, way) => (best && isNearer(best, way) ? best : way),
    first,
  )
}

const isNearer = (a: Way, b: Way) =>
  a.metres < b.metres || (a.metres === b.metres && a.site < b.site)
