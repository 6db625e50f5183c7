import { DrawnSites } from '@atlas/geo/reach/drawn-reach'
import { pointsOf } from '@atlas/geo/reach/distance/geodesic'
import { type Nearest, nearestSites } from '@atlas/geo/reach/distance/nearest-sites'

import type { ServiceKind, Site } from '$api/sites'
import type { ReachKinds } from '$reach/reach-choices'

import type { ReachCells } from './reach-cells'

/** The way from every cell to the nearest of some sites, which are named by slug. */
export interface SiteWays extends Nearest {
  sites: readonly string[]
}

/** What one map shows: the way to the nearest site of a kind, or of either. */
export interface ShownReach {
  kinds: ServiceKind | 'EITHER'
  ways: SiteWays
  /** The sites as they may stand, of either kind, whose ranges the API does not know; null where it does. */
  drawn: DrawnSites | null
}

export const shownKinds: Record<ReachKinds, readonly ShownReach['kinds'][]> = {
  counselling: ['COUNSELLING'],
  meeting: ['MEETING'],
  either: ['EITHER'],
  apart: ['COUNSELLING', 'MEETING'],
}

export const kindsIn = (kinds: ShownReach['kinds']): readonly ServiceKind[] =>
  kinds === 'EITHER' ? ['COUNSELLING', 'MEETING'] : [kinds]

export function estimatedWays(
  { people }: Pick<ReachCells, 'people'>,
  sites: readonly Pick<Site, 'slug' | 'position'>[],
  detourFactor: number,
): SiteWays {
  const places = pointsOf({
    lon: sites.map(({ position }) => position.lon),
    lat: sites.map(({ position }) => position.lat),
  })
  const nearest = nearestSites(people.points, places, detourFactor)
  return { ...nearest, sites: sites.map(({ slug }) => slug) }
}

const drawn = new WeakMap<ReachCells['people'], Map<string, DrawnSites>>()

/** The sites as they may stand: drawn once for the same cells, whatever is asked of them. */
export function drawnSites(
  { people }: Pick<ReachCells, 'people'>,
  sites: readonly Pick<Site, 'slug' | 'position'>[],
): DrawnSites {
  const ofCells = drawn.get(people) ?? new Map<string, DrawnSites>()
  drawn.set(people, ofCells)
  const key = sites.map(({ slug }) => slug).join(' ')
  const found =
    ofCells.get(key) ??
    new DrawnSites(
      people,
      sites.map(({ slug, position }) => ({
        slug,
        lon: position.lon,
        lat: position.lat,
        positionAccuracyM: position.accuracyMetres,
      })),
    )
  ofCells.set(key, found)
  return found
}

/** To the nearest of either choice; of two equally near sites the first choice's. */
export function nearestOfBoth(first: SiteWays, second: SiteWays): SiteWays {
  const sites = [...new Set([...first.sites, ...second.sites])]
  const place = new Map(sites.map((slug, index) => [slug, index]))
  const isNearer = first.metres.map((metres, cell) =>
    Number((second.metres[cell] ?? Infinity) < metres),
  )
  const chosen = (cell: number) => (isNearer[cell] === 1 ? second : first)
  return {
    sites,
    metres: first.metres.map((_, cell) => chosen(cell).metres[cell] ?? Infinity),
    site: first.site.map((_, cell) => {
      const { site, sites: own } = chosen(cell)
      return place.get(own[site[cell] ?? -1] ?? '') ?? -1
    }),
  }
}

/** The cells whose nearest site this is, however far: each cell has exactly one. */
export function catchmentCells(slug: string, { sites, site }: SiteWays): number[] {
  const place = sites.indexOf(slug)
  return place === -1 ? [] : [...site.keys()].filter((cell) => site[cell] === place)
}
