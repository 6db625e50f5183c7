import type { AreaEntry } from '$api/catalogue'
import type { MapFigures } from '$api/map-figures'
import { statedStatus } from '$figures/status-words'

import type { Coverage } from './coverage-of-cells'
import type { ReachCells } from '$reach/cells/reach-cells'
import type { ReachLevel } from '../view'
import type { ShownReach } from '$reach/cells/shown-reach'

interface Shown {
  kinds: ShownReach['kinds']
  level: ReachLevel
  cells: ReachCells
  areas: readonly AreaEntry[]
}

/** The coverage of a level's areas as figures of a map; of cells there are none. */
export function coverageFigures(
  { kinds, level, cells, areas }: Shown,
  coverageOf: (area: AreaEntry) => Coverage,
): MapFigures {
  return {
    asked: {
      indicator: `coverage-${kinds}`,
      // Cells lie in the districts, whose borders and names are drawn above them.
      level: level === 'CELL' ? 'DISTRICT' : level,
      date: cells.asOf,
      since: null,
      basis: 'REGISTER',
    },
    byArea: new Map(
      areas.map((area) => {
        const { share, range, ...found } = coverageOf(area)
        return [
          area.id,
          {
            value: share,
            ...statedStatus(found),
            source: cells.source,
            ...(range && { range }),
          },
        ]
      }),
    ),
    city: null,
  }
}
