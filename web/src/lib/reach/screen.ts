import { browser } from '$app/environment'

import { ApiFailure, type Asker } from '$lib/data/ask'
import type { Catalogue } from '$lib/data/catalogue'
import { catalogueOnce } from '$lib/data/catalogue-once'

import { loadCells, type CellsAnswer } from './load-cells'
import { loadCoverage, type CoverageAnswer } from './load-coverage'
import { loadReachPanels, type ReachPanels } from './reach-panels'
import { questionOf } from './reach-question'
import { readProvider, readReach, type ReadReach } from './read-reach'

/** Everything one address of the reach screen shows. */
export interface ReachScreen extends CellsAnswer, ReadReach {
  catalogue: Catalogue
  coverage: CoverageAnswer
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
  const [catalogue, answer] = await Promise.all([
    catalogueOnce(asker),
    loadCells(asker, readProvider(address)),
  ])
  const { view, notices } = readReach(address, { catalogue, cells: answer.cells.lon.length })
  const area = view.area === null ? undefined : catalogue.areas.get(view.area)
  const [coverage, panels] = await Promise.all([
    loadCoverage(asker, {
      ...questionOf(view),
      level: view.level,
      pinned: area ? { level: area.level, code: area.code } : null,
    }),
    loadReachPanels(asker, catalogue, view),
  ])
  return { catalogue, ...answer, view, notices, coverage, panels, outdated: false }
}
