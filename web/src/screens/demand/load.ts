import { cachedAnswer, orPrevious } from '$api/answer-cache'
import { ApiFailure, type Asker } from '$api/ask'
import type { ExplainedFigure } from '$api/explained-figure'

import { frameworkOf, loadDemandChoices, type DemandChoices } from './choices'
import { loadExplanation } from './explanation/explanation'
import { loadOutlook, type DemandOutlook } from './outlook/outlook'
import { fields, readDemand, type ReadDemand } from './address'
import {
  basisBesides,
  countedDay,
  loadDemandTable,
  type AskedShownTable,
  type ShownDemandTable,
} from './table/table'
import { sameSettings, type DemandSettings } from './settings'

/** Everything one address of the demand screen shows. */
export interface DemandScreen extends ReadDemand {
  choices: DemandChoices
  table: ShownDemandTable
  /** The table it is compared with. */
  before: ShownDemandTable | null
  /** The number whose explanation is open, with how it came about. */
  explained: ExplainedFigure | null
  outlook: DemandOutlook
  /** The API did not answer for the new address, and this is still the previous screen. */
  outdated: boolean
}

const choicesOnce = cachedAnswer<null, DemandChoices>(1, (asker) => loadDemandChoices(asker))

/** That of the address, and the one it is compared with. */
const tableOnce = cachedAnswer<AskedShownTable, ShownDemandTable>(2, loadDemandTable)

const outlookOnce = cachedAnswer<string, DemandOutlook>(1, loadOutlook)

const loadPresentScreen = orPrevious(completeScreen)

/** Null where no framework says what is due. */
export async function loadDemandScreen(
  asker: Asker,
  address: URLSearchParams,
): Promise<DemandScreen | null> {
  const { frameworks } = await choicesOnce(asker, null)
  return frameworks.length === 0 ? null : loadPresentScreen(asker, address)
}

/** A choice asks only for what it changes. */
async function completeScreen(asker: Asker, address: URLSearchParams): Promise<DemandScreen> {
  const choices = await choicesOnce(asker, null)
  try {
    return await screenOf(asker, choices, readDemand(address, choices))
  } catch (fault) {
    if (!(fault instanceof ApiFailure) || fault.code !== 'IMPOSSIBLE_SCENARIO') throw fault
    const read = readDemand(withoutPlan(address), choices)
    const notice = { kind: 'refused-plan', reasons: fault.reasons } as const
    return screenOf(asker, choices, { ...read, notices: [...read.notices, notice] })
  }
}

/** Of a plan that means what is not there today. */
function withoutPlan(address: URLSearchParams): URLSearchParams {
  const search = new URLSearchParams(address)
  search.delete(fields.scenario.name)
  return search
}

async function screenOf(
  asker: Asker,
  choices: DemandChoices,
  read: ReadDemand,
): Promise<DemandScreen> {
  const { view } = read
  const [table, before, explained, outlook] = await Promise.all([
    tableOnce(asker, tableOf(view, choices)),
    view.before && !sameSettings(view.before, view)
      ? tableOnce(asker, tableOf(view.before, choices))
      : null,
    view.explained && loadExplanation(asker, choices, view, view.explained),
    outlookOnce(asker, view.framework),
  ])
  return { ...read, choices, table, before, explained, outlook, outdated: false }
}

/** Of a view, without what it says beyond its settings. */
function tableOf(view: DemandSettings, choices: DemandChoices): AskedShownTable {
  const { framework, basis, date, keys, scenario } = view
  return {
    settings: { framework, basis, date, keys, scenario },
    counted: countedDay(view, choices),
    reference: frameworkOf(choices, framework).referenceDay,
    besides: basisBesides(view, choices),
  }
}
