import type { Asker } from '$api/ask'
import { catalogueOnce } from '$api/catalogue-once'

import { planningSearch, readPlanning } from '../address'
import { loadPlanningScreen } from '../load'
import { readPlanFile } from '../scenario/plan-file'
import { drawnSheet } from './drawn-sheet'
import { type CouncilSheet, sheetOfPlan } from './load-sheet'

/**
 * The sheet of a plan that no address holds, put together in the browser that has it: figures from the API as ever, and
 * maps as pictures within the page.
 * @throws ImpossibleScenario, ApiFailure
 */
export async function sheetOfHanded(asker: Asker, fileText: string): Promise<CouncilSheet> {
  const { scenario, name, kind, ages, metres } = readPlanFile(fileText)
  const nothing = new URLSearchParams()
  const catalogue = await catalogueOnce(asker, null)
  const empty = readPlanning(nothing, catalogue)
  const view = { ...empty.view, name, kind, ages, metres }
  // Where its pictures and the way back would be looked for, without what has no room there.
  const search = planningSearch(view)
  const planned = { ...view, scenario }
  const [sheet, screen] = await Promise.all([
    sheetOfPlan(asker, catalogue, { view: planned, notices: [], search }),
    loadPlanningScreen(asker, nothing),
  ])
  const shown = { ...screen, view: planned }
  const [before, after] = await Promise.all([
    drawnSheet(shown, asker, 'before'),
    drawnSheet(shown, asker, 'after'),
  ])
  return { ...sheet, pictures: { before: inPage(before), after: inPage(after) } }
}

const inPage = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`
