import type { DataContext } from '../../schema/context.ts'
import { distanceFor } from './distance-for.ts'
import { keptAnswers } from './kept-answers.ts'
import { roundingMetres } from './nearest-sites.ts'
import { population } from './population.ts'
import { type Cell, cellsAroundSites } from './queries.ts'
import { cellAges, type Reach } from './reach.ts'
import { type CountedSite, countedSites } from './site-choice.ts'
import { toldOnly } from './withheld-districts.ts'

/** A cell with every site that can be walked to within the farthest reach of any age. */
export interface ReachingCell {
  cell: Cell
  ways: readonly { site: CountedSite; metres: number }[]
}

export const farthestOf = ({ metres }: Reach): number =>
  Math.max(...cellAges.map((age) => metres[age]))

/** Only cells that reach any site. */
export const waysWithinReach = keptAnswers<Reach, readonly ReachingCell[]>(
  16,
  (reach) => JSON.stringify([reach.choice, farthestOf(reach)]),
  findWays,
)

async function findWays(reach: Reach, context: DataContext): Promise<readonly ReachingCell[]> {
  const [sites, { day }] = await Promise.all([
    countedSites(reach.choice, context),
    population(context),
  ])
  if (sites.length === 0) return []
  const within = farthestOf(reach)
  const walking = distanceFor(reach.choice.profile, context)
  const found = await cellsAroundSites(context.database, {
    siteIds: sites.map(({ id }) => id),
    day,
    geodesicMetres: walking.geodesicReach(within) + roundingMetres,
  })
  const rows = await toldOnly(found, context)
  const byId = new Map(sites.map((site) => [site.id, site]))
  const pairs = rows.flatMap(({ siteId, geodesicMetres, ...cell }) => {
    const to = byId.get(siteId)
    return to ? [{ from: cell, to, geodesicMetres }] : []
  })
  const metresOf = await walking.walkingMetres(pairs)
  const reaching = new Map<number, { cell: Cell; ways: { site: CountedSite; metres: number }[] }>()
  pairs.forEach(({ from: cell, to: site }, index) => {
    const metres = metresOf[index] ?? null
    if (metres === null || metres > within) return
    const ofCell = reaching.get(cell.id) ?? { cell, ways: [] }
    ofCell.ways.push({ site, metres })
    reaching.set(cell.id, ofCell)
  })
  return [...reaching.values()]
}
