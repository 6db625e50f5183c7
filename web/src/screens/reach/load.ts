import { browser } from '$app/environment'

import { ApiFailure, type Asker } from '$api/ask'
import type { Catalogue } from '$api/catalogue'
import { catalogueOnce } from '$api/catalogue-once'

import { loadCells, loadShownReaches, type CellsAnswer } from './cells/load-cells'
import { loadReachPanels, type ReachPanels } from './reach-panels'
import { readReach, type ReadReach } from './address'
import type { ShownReach } from './cells/shown-reach'

/** Everything one address of the reach screen shows. */
export interface ReachScreen extends CellsAnswer, ReadReach {
  catalogue: Catalogue
  /** A map each. */
  shown: ShownReach[]
  panels: ReachPanels
  /** The API did not answer for the new address, and this is still the previous screen. */
  outdated: boolean
}

/** In the browser: the last screen that was complete. */
let kept: ReachScreen | undefined

/** In the browser a failure keeps the previous screen and says so; on the server it is the caller's to show. */
export async function loadReachScreen(
  asker: Asker,
  address: URLSearchParams,
): Promise<ReachScreen> {
  try {
    const screen = await completeScreen(asker, address)
    if (browser) kept = screen
    return screen
  } catch (failure) {
    if (kept && failure instanceof ApiFailure) return { ...kept, outdated: true }
    throw failure
  }
}

async function completeScreen(asker: Asker, address: URLSearchParams): Promise<ReachScreen> {
  const [catalogue, answer] = await Promise.all([catalogueOnce(asker), loadCells(asker, null)])
  const { view, notices } = readReach(address, { ...catalogue, cells: answer.cells.people.length })
  const [shown, panels] = await Promise.all([
    loadShownReaches(asker, answer, { ...view, sites: catalogue.sites }),
    loadReachPanels(asker, catalogue, view),
  ])
  return { catalogue, ...answer, shown, view, notices, panels, outdated: false }
}
