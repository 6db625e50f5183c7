import {
  type StatedUnevenness,
  unevenInDraws,
  unevenRanges,
} from '@atlas/geo/planning/uneven-ranges'
import type { CellsOfArea, UnevenWays } from '@atlas/geo/planning/uneven-ways'
import type { ReachCells } from '@atlas/geo/reach/cells/reach-cells'
import { DrawnSites } from '@atlas/geo/reach/drawn-reach'

import type { Catalogue } from '$api/catalogue'

import type { PlannedFigure } from '../answer/planned-answer'
import type { PlannedAges } from '../view'
import type { StandingAt } from './planned-city'

interface Placed {
  cells: ReachCells
  area: CellsOfArea
  ages: PlannedAges
  catalogue: Pick<Catalogue, 'sites'>
}

/** How unevenly everybody walks to some sites, and would if those stood elsewhere within the accuracy of their places. */
export function unevenDrawn(
  sites: readonly StandingAt[],
  stated: UnevenWays,
  { cells, area, ages, catalogue }: Placed,
): StatedUnevenness {
  const today = new Map(catalogue.sites.map(({ slug, position }) => [slug, position]))
  const drawn = new DrawnSites(
    cells,
    sites.map(({ slug, lon, lat }) => {
      const known = today.get(slug)
      // A position that somebody chose is exactly that one.
      const isAsToday = known?.lon === lon && known.lat === lat
      return { slug, lon, lat, positionAccuracyM: isAsToday ? known.accuracyMetres : 0 }
    }),
  )
  return { stated, inDraws: unevenInDraws(cells, area, drawn, ages) }
}

/** Both figures as the API tells the others. */
export function unevenFigures(
  today: StatedUnevenness,
  planned: StatedUnevenness,
): Record<keyof UnevenWays, PlannedFigure> {
  const ranges = unevenRanges(today, planned)
  const of = (figure: keyof UnevenWays): PlannedFigure => {
    const [before, after] = [today.stated[figure], planned.stated[figure]]
    const told = (value: number | null, when: 'today' | 'planned' | 'change') =>
      ({ value, status: 'ESTIMATED', range: ranges[figure][when] }) as const
    return {
      today: told(before, 'today'),
      planned: told(after, 'planned'),
      change: told(before === null || after === null ? null : after - before, 'change'),
    }
  }
  return { worstServedTenth: of('worstServedTenth'), gini: of('gini') }
}
