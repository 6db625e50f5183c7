import { cachedAnswer, orPrevious } from '$api/answer-cache'
import { ask, type Asker } from '$api/ask'
import type { Catalogue } from '$api/catalogue'
import { levelAmong } from '$api/levels-among'
import { catalogueOnce } from '$api/catalogue-once'
import { graphql } from '$api/graphql'
import type { ServiceKind } from '$api/sites'
import { loadCells, loadShownReaches, type CellsAnswer } from '$reach/cells/load-cells'
import { languageOf } from '$words/language'
import { languages, type PlanningWords } from '$words/languages'

import { readPlanning, type ReadPlanning } from './address'

/** Everything one address of the planners' screen shows. */
export interface PlanningScreen extends CellsAnswer, ReadPlanning {
  catalogue: Catalogue
  /** The sentences of this screen, which no other loads. */
  say: PlanningWords
  /** Where ways are measured, how far everybody walks today to the nearest site of the kind, by cell; else null. */
  measured: ArrayLike<number> | null
  /** Whether a framework says how much staff is due. */
  hasFramework: boolean
  /** Ids of planning areas for which the plan has staff of a kind. */
  staffed: Readonly<Record<ServiceKind, ReadonlySet<string>>>
  /** The API did not answer for the new address, and this is still the previous screen. */
  outdated: boolean
}

export const loadPlanningScreen = orPrevious(completeScreen)

async function completeScreen(asker: Asker, address: URLSearchParams): Promise<PlanningScreen> {
  const [catalogue, answer] = await Promise.all([
    catalogueOnce(asker, null),
    loadCells(asker, null),
  ])
  const { view: asked, notices } = readPlanning(address, catalogue)
  const view = { ...asked, level: levelAmong(asked.level, catalogue.areas) }
  const [{ default: words }, { hasFramework, staffed }, measured] = await Promise.all([
    languages[languageOf(asker.language)].planning(),
    loadStaffed(asker, answer.cells.asOf),
    loadMeasured(asker, answer, catalogue, view.kind),
  ])
  const say = words(catalogue.cityWords)
  return {
    catalogue,
    say,
    ...answer,
    hasFramework,
    staffed,
    measured,
    view,
    notices,
    outdated: false,
  }
}

async function loadMeasured(
  asker: Asker,
  answer: CellsAnswer,
  { sites }: Catalogue,
  kind: ServiceKind,
): Promise<ArrayLike<number> | null> {
  if (answer.walking.detourFactor !== null) return null
  const kinds = kind === 'MEETING' ? 'meeting' : 'counselling'
  const [reach] = await loadShownReaches(asker, answer, { kinds, provider: null, sites })
  return reach?.ways.metres ?? null
}

const staffedQuery = graphql(`
  query PlannedStaff($date: Date!) {
    frameworks {
      id
    }
    planningAreas {
      id
      meeting: staffing(kind: MEETING, date: $date) {
        actual {
          value
        }
      }
      counselling: staffing(kind: COUNSELLING, date: $date) {
        actual {
          value
        }
      }
    }
  }
`)

/** Asked for once: a plan changes nothing of it. */
type Staffed = Pick<PlanningScreen, 'hasFramework' | 'staffed'>
const loadStaffed = cachedAnswer<string, Staffed>(1, async (asker, date) => {
  const { frameworks, planningAreas } = await ask(asker, staffedQuery, { date })
  const idsOf = (kind: 'meeting' | 'counselling') =>
    new Set(planningAreas.flatMap((area) => ((area[kind].actual.value ?? 0) > 0 ? area.id : [])))
  return {
    hasFramework: frameworks.length > 0,
    staffed: { MEETING: idsOf('meeting'), COUNSELLING: idsOf('counselling') },
  }
})
