import { orPrevious } from '$api/answer-cache'
import type { Asker } from '$api/ask'
import type { Catalogue } from '$api/catalogue'
import { levelAmong } from '$api/levels-among'
import { catalogueOnce } from '$api/catalogue-once'

import { languageOf, type Language } from '$words/language'
import { loadCells, loadShownReaches, type CellsAnswer } from '$reach/cells/load-cells'
import { loadReachPanels, loadTableAlone, type ReachPanels } from './reach-panels'
import { readReach, type ReadReach } from './address'
import type { ShownReach } from '$reach/cells/shown-reach'

/** Everything one address of the reach screen shows. */
export interface ReachScreen extends CellsAnswer, ReadReach {
  catalogue: Catalogue
  /** In which numbers are typed. */
  language: Language
  /** A map each. */
  shown: ShownReach[]
  panels: ReachPanels
  /** The API did not answer for the new address, and this is still the previous screen. */
  outdated: boolean
}

export const loadReachScreen = orPrevious(completeScreen)

function completeScreen(asker: Asker, address: URLSearchParams): Promise<ReachScreen> {
  return screenWith(asker, address, loadReachPanels)
}

/** The same for who draws the map alone: without what stands beside it. */
export function loadReachMap(asker: Asker, address: URLSearchParams): Promise<ReachScreen> {
  return screenWith(asker, address, loadTableAlone)
}

async function screenWith(
  asker: Asker,
  address: URLSearchParams,
  loadPanels: typeof loadReachPanels,
): Promise<ReachScreen> {
  const [catalogue, answer] = await Promise.all([
    catalogueOnce(asker, null),
    loadCells(asker, null),
  ])
  const { view: asked, notices } = readReach(address, {
    ...catalogue,
    cells: answer.cells.people.length,
    language: languageOf(asker.language),
  })
  const level = asked.level === 'CELL' ? asked.level : levelAmong(asked.level, catalogue.areas)
  const view = { ...asked, level }
  const [shown, panels] = await Promise.all([
    loadShownReaches(asker, answer, { ...view, sites: catalogue.sites }),
    loadPanels(asker, catalogue, view),
  ])
  return {
    catalogue,
    language: languageOf(asker.language),
    ...answer,
    shown,
    view,
    notices,
    panels,
    outdated: false,
  }
}
