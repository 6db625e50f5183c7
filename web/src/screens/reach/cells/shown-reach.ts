import type { ServiceKind } from '$api/sites'

import { cellSums, type CellSums } from './cell-sums'
import type { ReachCells, SiteWays } from './reach-cells'
import type { ReachKinds } from '$reach/reach-choices'
import { nearestOfBoth } from './site-ways'

/** What one map shows: the way to the nearest site of a kind, or of either. */
export interface ShownReach {
  kinds: ServiceKind | 'EITHER'
  ways: SiteWays
  sums: CellSums
}

const shownKinds: Record<ReachKinds, ShownReach['kinds'][]> = {
  counselling: ['COUNSELLING'],
  meeting: ['MEETING'],
  either: ['EITHER'],
  apart: ['COUNSELLING', 'MEETING'],
}

export function shownReaches(cells: ReachCells, kinds: ReachKinds): ShownReach[] {
  return shownKinds[kinds].map((kind) => {
    const ways = waysTo(kind, cells.ways)
    return { kinds: kind, ways, sums: cellSums(cells, ways) }
  })
}

function waysTo(kind: ShownReach['kinds'], ways: ReachCells['ways']): SiteWays {
  if (kind === 'EITHER') return nearestOfBoth(waysTo('COUNSELLING', ways), waysTo('MEETING', ways))
  const found = ways[kind]
  if (!found) throw new Error(`Ways to ${kind} are shown that were not asked for`)
  return found
}

/** The kinds whose ways are needed to show a choice. */
export function walkedKinds(kinds: ReachKinds): readonly ServiceKind[] {
  return shownKinds[kinds].flatMap((kind): readonly ServiceKind[] =>
    kind === 'EITHER' ? ['COUNSELLING', 'MEETING'] : [kind],
  )
}
