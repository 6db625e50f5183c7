import type { SiteWays } from './reach-cells'

/** To the nearest of either choice; of two equally near sites the first choice's. */
export function nearestOfBoth(first: SiteWays, second: SiteWays): SiteWays {
  const sites = [...new Set([...first.sites, ...second.sites])]
  const place = new Map(sites.map((slug, index) => [slug, index]))
  const named = ({ nearest, sites: own }: SiteWays, cell: number) => {
    const at = nearest[cell] ?? null
    return at === null ? null : (place.get(own[at] ?? '') ?? null)
  }
  const secondIsNearer = first.metres.map(
    (metres, cell) => (second.metres[cell] ?? Infinity) < (metres ?? Infinity),
  )
  return {
    sites,
    metres: secondIsNearer.map((other, cell) => (other ? second : first).metres[cell] ?? null),
    nearest: secondIsNearer.map((other, cell) => named(other ? second : first, cell)),
  }
}
