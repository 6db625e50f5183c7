import { limitByDistance } from '@atlas/geo/reach/reach-question'
import { PlannedReach } from '@atlas/geo/planning/planned-reach'
import { withoutChanges } from '@atlas/geo/world/scenario'

import type { Asker } from '$api/ask'
import { loadShapes, loadStreets } from '$api/shapes'
import { drawStillOfCells, type StillCell } from '$map/still/draw-still'
import { cellSides } from '$reach/cells/cell-squares'
import { languageOf } from '$words/language'

import { estimatedWays } from '../city/planned-city'
import type { PlanningScreen } from '../load'
import { standingMarks } from '../picture'
import { CurrentPlan } from '../screen.svelte'
import { cellColours, cellState } from './cell-states'

/** Who reaches a site, before a plan or after it: the whole city as a picture. */
export async function drawnSheet(
  screen: PlanningScreen,
  { fetch, language: asked }: Asker,
  when: 'before' | 'after',
): Promise<string> {
  const language = languageOf(asked)
  const planned = new CurrentPlan(() => ({ screen, language }))
  const today = new CurrentPlan(() => ({ screen: withoutPlan(screen), language }))
  const shown = when === 'before' ? today : planned
  const { catalogue } = planned
  const [shapes, streets] = await Promise.all([
    loadShapes(catalogue.dataVersion, 'overview', fetch),
    loadStreets(catalogue.dataVersion, fetch),
  ])
  return drawStillOfCells(
    { shapes, streets, box: catalogue.city.boundingBox, marks: standingMarks(shown) },
    cellsOf({ screen, today, shown }),
    shown.unknownAreas.map(({ id }) => id),
  )
}

const withoutPlan = (screen: PlanningScreen): PlanningScreen => ({
  ...screen,
  view: { ...screen.view, scenario: withoutChanges },
})

interface Compared {
  screen: PlanningScreen
  today: CurrentPlan
  shown: CurrentPlan
}

function cellsOf({ screen, today, shown }: Compared): StillCell[] {
  const { cells, walking, measured, view } = screen
  // On a server what is derived is derived anew each time it is looked at.
  const { leftOut } = shown
  const ways = estimatedWays(cells.people, today.standing, {
    detourFactor: walking.detourFactor,
    measured,
  })
  const question = { limits: limitByDistance(view.metres).metres, ends: [], areas: new Map() }
  const metresTo = ({ standing }: CurrentPlan) => {
    const sites = standing.map(({ slug, lon, lat }) => ({ slug, lon, lat, ways: null }))
    return new PlannedReach(cells.people, ways, sites, question).nearest.nearest().nearest.metres
  }
  const [before, after] = [metresTo(today), metresTo(shown)]
  const { lon, lat } = cells.people.cells
  return cellSides(cells, view.ages).flatMap((side, cell) => {
    if (side === 0) return []
    const state =
      leftOut?.[cell] === 1
        ? null
        : cellState(before[cell] ?? Infinity, after[cell] ?? Infinity, view.metres)
    const look = state && cellColours[state]
    return [{ lon: lon[cell] ?? 0, lat: lat[cell] ?? 0, side, look }]
  })
}
