import { combine } from '../figures/combine.ts'
import { statedAccess } from '../reach/access/access-distance.ts'
import { residentsWithin } from '../reach/access/residents-within.ts'
import { bandsOf, type ByAge, type ReachAges, type ReachCells } from '../reach/cells/reach-cells.ts'
import { statedCoverage } from '../reach/coverage.ts'
import type { Nearest } from '../reach/distance/nearest-sites.ts'
import { statedReach } from '../reach/reached-world.ts'
import type { Sourced } from '../terms/certainty.ts'
import { byAge, cellAges } from '../terms/classifications.ts'
import { type PlannedArea, reachOfAges } from './planned-areas.ts'

/** What the rules of reach say of an area when the hand rests: numbers alone, as estimated or suppressed as theirs. */
export interface SettledFigures {
  readonly residents: Sourced
  readonly covered: Sourced
  readonly share: Sourced
  readonly meanMetres: Sourced
  /** Metres; see UnevenWays. */
  readonly worstServedTenth: Sourced
  readonly gini: Sourced
}

/** Sites that stand, and how far everybody walks to them. */
export class SettledReach<Key> {
  readonly cells: ReachCells
  readonly nearest: Nearest
  readonly areas: ReadonlyMap<Key, PlannedArea>
  readonly limits: ByAge<number>
  readonly #within: ByAge<Float64Array>

  /** @param limits in metres on foot */
  constructor(
    cells: ReachCells,
    nearest: Nearest,
    areas: ReadonlyMap<Key, PlannedArea>,
    limits: ByAge<number>,
  ) {
    this.cells = cells
    this.nearest = nearest
    this.areas = areas
    this.limits = limits
    this.#within = residentsWithin(cells, nearest)(limits)
  }

  /** @throws RangeError where there is no such area */
  figures(key: Key, ages: ReachAges): SettledFigures {
    const planned = this.areas.get(key)
    if (!planned) throw new RangeError(`Nobody asked about ${String(key)}`)
    const area = reachOfAges(planned, ages)
    const { residents, covered, share } = statedCoverage(this.cells, this.#within, area, ages)
    const { mean, uneven } = statedAccess(this.cells, this.nearest, area, ages)
    const { worstServedTenth, gini } = uneven()
    return {
      residents,
      covered,
      share,
      meanMetres: mean,
      worstServedTenth,
      gini,
    }
  }
}

/** What an area's people win and lose where sites changed. */
export interface ChangeOfArea<Key> {
  readonly area: Key
  readonly before: SettledFigures
  readonly after: SettledFigures
  /** After less before, of what sites change; missing where either is. */
  readonly change: Readonly<Record<ChangedFigure, Sourced>>
  /** Those who reach a site and did not before, and those who did and no longer do. */
  readonly gained: Sourced
  readonly lost: Sourced
}
const changedFigures = ['covered', 'share', 'meanMetres', 'worstServedTenth', 'gini'] as const
export type ChangedFigure = (typeof changedFigures)[number]

/**
 * Who wins and who loses, of every area that both know: of the people who live there afterwards, where a scenario
 * assumes others.
 * @throws RangeError where the two are not about the same places and limits
 */
export function changesByArea<Key>(
  before: SettledReach<Key>,
  after: SettledReach<Key>,
  ages: ReachAges,
): readonly ChangeOfArea<Key>[] {
  const isSame = cellAges.every((age) => before.limits[age] === after.limits[age])
  if (before.cells.length !== after.cells.length || !isSame) {
    throw new RangeError('People win or lose by sites at the same places, within the same limits')
  }
  const moved = peopleMoved(before, after)
  return [...after.areas].flatMap(([area, planned]) => {
    if (!before.areas.has(area)) return []
    const [then, now] = [before.figures(area, ages), after.figures(area, ages)]
    const stated = (people: ByAge<Float64Array>) => {
      const { districtIds, parts } = planned
      const known = reachOfAges(planned, ages)
      const sum = after.cells.sumOver(districtIds, bandsOf(ages), people, parts)
      // Nobody can be told to win where it is not known who reached a site before.
      return combine(
        [statedReach(sum ?? 0, now.residents, known, after.cells.cells.sourceId), then.covered],
        (people) => people,
      )
    }
    return [
      {
        area,
        before: then,
        after: now,
        change: {
          covered: difference(then.covered, now.covered),
          share: difference(then.share, now.share),
          meanMetres: difference(then.meanMetres, now.meanMetres),
          worstServedTenth: difference(then.worstServedTenth, now.worstServedTenth),
          gini: difference(then.gini, now.gini),
        },
        gained: stated(moved.gained),
        lost: stated(moved.lost),
      },
    ]
  })
}

const difference = (before: Sourced, after: Sourced): Sourced =>
  combine([after, before], (now, then) => now - then)

/** By age and district. */
function peopleMoved<Key>(before: SettledReach<Key>, after: SettledReach<Key>) {
  const { cells } = after
  const { residents } = cells.cells
  const gained = byAge(() => new Float64Array(cells.districtIds.length))
  const lost = byAge(() => new Float64Array(cells.districtIds.length))
  for (const age of cellAges) {
    const limit = after.limits[age]
    const reaches = ({ metres }: Nearest, cell: number) => (metres[cell] ?? Infinity) <= limit
    for (const [cell, district] of cells.districtOf.entries()) {
      const [then, now] = [reaches(before.nearest, cell), reaches(after.nearest, cell)]
      if (then === now) continue
      const sums = (now ? gained : lost)[age]
      sums[district] = (sums[district] ?? 0) + (residents[age][cell] ?? 0)
    }
  }
  return { gained, lost }
}
