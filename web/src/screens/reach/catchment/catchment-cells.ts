import type { SiteWays } from '../cells/shown-reach'

/** The cells whose nearest site this is, however far: each cell has exactly one. */
export function catchmentCells(slug: string, { sites, site }: SiteWays): number[] {
  const place = sites.indexOf(slug)
  return place === -1 ? [] : [...site.keys()].filter((cell) => site[cell] === place)
}
