import { refuse } from '$api/refuse'
import { loadShapes, loadStreets } from '$api/shapes'
import { drawStill, drawStillOfCells, type StillCell } from '$map/still/draw-still'
import type { StillMarks } from '$map/still/still-marks'
import { cellSides } from '$reach/cells/cell-squares'
import type { PictureEvent } from '$tables/download'
import { languageOf } from '$words/language'

import { gainClass } from './city/gain-classes'
import { loadPlanningScreen } from './load'
import { CurrentPlan } from './screen.svelte'

/** The planners' map of an address as a picture of the whole city. */
export async function pictureOfPlan({ fetch, params, url }: PictureEvent): Promise<string> {
  const language = languageOf(params.lang)
  const screen = await loadPlanningScreen({ fetch, language }, url.searchParams).catch(refuse)
  const current = new CurrentPlan(() => ({ screen, language }))
  const { catalogue } = current
  const [shapes, streets] = await Promise.all([
    loadShapes(catalogue.dataVersion, 'overview', fetch),
    loadStreets(catalogue.dataVersion, fetch),
  ]).catch(refuse)
  const whole = { shapes, streets, box: catalogue.city.boundingBox, marks: standingMarks(current) }
  return current.show === 'gain'
    ? drawStillOfCells(
        whole,
        cellsOf(current),
        current.unknownAreas.map(({ id }) => id),
      )
    : drawStill(whole, current.picture)
}

/** Sites of today, and beside them those of a plan. */
export function standingMarks({ standing, view }: CurrentPlan): StillMarks {
  const placed = ({ kinds, lon, lat }: (typeof standing)[number]) => ({
    kinds: [...kinds],
    position: { lon, lat },
  })
  const isToday = ({ state }: (typeof standing)[number]) => state === 'today'
  return {
    sites: standing.filter(isToday).map(placed),
    planned: standing.filter((site) => !isToday(site)).map(placed),
    rings: [],
    polygon: view.polygon ?? [],
    place: null,
    pinned: null,
    compared: [],
  }
}

function cellsOf({ cells, ages, gains, gainClasses }: CurrentPlan): StillCell[] {
  const { lon, lat } = cells.people.cells
  return cellSides(cells, ages).flatMap((side, cell) => {
    if (side === 0) return []
    const found = gainClass(gains[cell] ?? Number.NaN, gainClasses)
    const look = gainClasses.classes[found]?.colour ?? null
    return [{ lon: lon[cell] ?? 0, lat: lat[cell] ?? 0, side, look }]
  })
}
