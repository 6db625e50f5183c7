import type { AreaEntry } from '$api/catalogue'

import { areaReaches } from '$reach/cells/area-reaches'
import { curveDistances, curveOfAnswer, curveOfCells, type Curve } from './curve-points'
import type { ShownReach } from '$reach/cells/shown-reach'
import { singleLimit } from '../reach-panels'
import type { ReachScreen } from '../load'

/** A line of the chart. */
export interface CurveLine {
  id: string
  name: string
  /** The pinned one, beside the city's line; null: the city. */
  area: AreaEntry | null
  curve: Curve
}

interface Places {
  /** The pinned one. */
  area: AreaEntry | null
  cityName: string
}

/**
 * The city's line and that of the pinned area: the API's own where it has one,
 * for the nearest of either kind that of the cells.
 */
export function curveLines(
  { catalogue, cells, panels, view }: ReachScreen,
  { kinds, ways, drawn }: ShownReach,
  { area, cityName }: Places,
): CurveLine[] {
  const { id: cityId } = catalogue.city
  const line = (of: AreaEntry | null, curve: Curve): CurveLine => ({
    id: of?.id ?? cityId,
    name: of?.name ?? cityName,
    area: of,
    curve,
  })
  const answer = panels.kinds.find(({ kind }) => kind === kinds)
  if (answer) {
    return [
      line(null, curveOfAnswer(answer.city)),
      ...(area && answer.area ? [line(area, curveOfAnswer(answer.area))] : []),
    ]
  }
  if (kinds !== 'EITHER') return []
  const distances = curveDistances(singleLimit(view))
  const reaches = areaReaches(cells, catalogue, kinds, view.ages)
  const ofCells = (of: AreaEntry | null) => {
    const reach = reaches.get(of?.id ?? null)
    if (!reach) throw new Error('an area that is none of the catalogue')
    return line(of, curveOfCells(cells, { ways, drawn }, reach, { ages: view.ages, distances }))
  }
  return [null, ...(area ? [area] : [])].map(ofCells)
}
