import type { DataContext } from '../../schema/context.ts'
import type { WalkingDistance } from '../../walking/walking-distance.ts'
import { distanceFor } from './distance-for.ts'
import { keptAnswers } from './kept-answers.ts'
import { cells, population } from './population.ts'
import {
  type Cell,
  type CellAndSite,
  largestErrorOfSphere,
  nearestSitesOfCells,
  sitesAroundCells,
} from './queries.ts'
import { furthestMetres } from './reach.ts'
import { allSitesThereAre, type CountedSite, countedSites, type SiteChoice } from './site-choice.ts'

/** A cell with the site nearest to it on foot. */
export interface NearestSite {
  cell: Cell
  /** null where no site of the choice can be reached at all. */
  way: { site: CountedSite; metres: number } | null
}

/** Of every cell, in their order, the nearest site on foot, however far. */
export const nearestSites = keptAnswers<SiteChoice, readonly NearestSite[]>(
  32,
  (choice) => JSON.stringify(choice),
  findNearest,
)

/** For how many sites of each cell a way is looked for at first: most often the nearest is one of them. */
const sitesPerCell = 2

async function findNearest(
  choice: SiteChoice,
  context: DataContext,
): Promise<readonly NearestSite[]> {
  const [everywhere, all, sites, { day }] = await Promise.all([
    cells(context),
    allSitesThereAre(context),
    countedSites(choice, context),
    population(context),
  ])
  if (sites.length === 0) return everywhere.map((cell) => ({ cell, way: null }))
  const search = new Search(everywhere, sites, distanceFor(choice.profile, context))
  const siteIds = sites.map(({ id }) => id)
  // Down the index, a site that counts comes after all.length ÷ sites.length others.
  const areFew = sites.length ** 2 < sitesPerCell * all.length
  const asked = { siteIds, day, sitesPerCell, areFew }
  const first = await nearestSitesOfCells(context.database, asked)
  await search.measure(first)
  const unsure = sites.length <= sitesPerCell ? [] : search.unsure(first)
  if (unsure.length > 0) {
    await search.measure(await sitesAroundCells(context.database, siteIds, unsure))
  }
  return everywhere.map((cell) => ({ cell, way: search.found(cell.id) }))
}

/** The shortest ways found so far. */
class Search {
  readonly #ways = new Map<number, NonNullable<NearestSite['way']>>()
  readonly #measured = new Set<string>()
  readonly #cells: ReadonlyMap<number, Cell>
  readonly #sites: ReadonlyMap<number, CountedSite>
  readonly #distance: WalkingDistance

  constructor(
    everywhere: readonly Cell[],
    sites: readonly CountedSite[],
    distance: WalkingDistance,
  ) {
    this.#cells = new Map(everywhere.map((cell) => [cell.id, cell]))
    this.#sites = new Map(sites.map((site) => [site.id, site]))
    this.#distance = distance
  }

  found(cellId: number): NearestSite['way'] {
    return this.#ways.get(cellId) ?? null
  }

  async measure(pairs: readonly CellAndSite[]): Promise<void> {
    const asked = pairs.flatMap(({ cellId, siteId, geodesicMetres }) => {
      const from = this.#cells.get(cellId)
      const to = this.#sites.get(siteId)
      const name = `${cellId} ${siteId}`
      if (!from || !to || this.#measured.has(name)) return []
      this.#measured.add(name)
      return [{ from, to, geodesicMetres }]
    })
    const ways = await this.#distance.walkingMetres(asked)
    asked.forEach(({ from, to: site }, index) => {
      const metres = ways[index] ?? null
      if (metres === null || metres > furthestMetres) return
      const best = this.#ways.get(from.id)
      if (!best || isNearer({ site, metres }, best)) this.#ways.set(from.id, { site, metres })
    })
  }

  /**
   * Cells where a site not looked at could be nearer on foot than what was found, with how far around to look: no
   * way is shorter than the geodesic distance, so nothing farther than that as the crow flies can be.
   */
  unsure(first: readonly CellAndSite[]): { cellId: number; geodesicMetres: number }[] {
    const lookedAtUpTo = new Map<number, number>()
    for (const { cellId, geodesicMetres } of first) {
      lookedAtUpTo.set(cellId, Math.max(lookedAtUpTo.get(cellId) ?? 0, geodesicMetres))
    }
    const { geodesicReach } = this.#distance
    return [...lookedAtUpTo].flatMap(([cellId, farthest]) => {
      const bound = geodesicReach(this.#ways.get(cellId)?.metres ?? furthestMetres)
      const surelyBeyond = farthest * (1 - largestErrorOfSphere) ** 2
      return bound < surelyBeyond ? [] : [{ cellId, geodesicMetres: bound + roundingMetres }]
    })
  }
}

/** Distances computed one way and another differ by less. */
export const roundingMetres = 0.01

type Way = NonNullable<NearestSite['way']>

/** Of sites equally far the one first in the alphabet, so that every cell has exactly one. */
const isNearer = (a: Way, b: Way) =>
  a.metres < b.metres || (a.metres === b.metres && a.site.slug < b.site.slug)
