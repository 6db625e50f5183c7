import type { SiteWays } from '../cells/reach-cells'

/** The cells whose nearest site this is, however far: each cell has exactly one. */
export function catchmentCells(slug: string, { sites, nearest }: SiteWays): number[] {
  const place = sites.indexOf(slug)
  if (place === -1) return []
  return nearest.flatMap((site, cell) => (site === place ? [cell] : []))
}
