import type { Scenario } from '@atlas/geo/world/scenario'

import type { Asker } from '$api/ask'
import type { Catalogue } from '$api/catalogue'
import { questionOf, usualReach } from '$reach/reach-question'

import { withoutGone } from '../address'
import type { PlanningNotice, PlanningView } from '../view'
import { loadFileOnData, loadKeptFile } from './file-on-data'
import { type MadeBesides, ofFile, type OpenedPlan, planFileText, readPlanFile } from './plan-file'

type Looked = Pick<PlanningView, 'kind' | 'ages' | 'metres'>

/** What the API is asked about reach. */
const reachOf = ({ kind, ages, metres }: Looked) =>
  questionOf({ ...usualReach, ages, limit: { ...usualReach.limit, value: metres } }, kind)

interface Kept {
  scenario: Scenario
  name: string
  catalogue: Catalogue
  besides: MadeBesides
  looked: Looked
}

/** A plan as a file; where the API does not answer, without what changes of staff and keys were made to. */
export const keptText = (
  { scenario, name, catalogue, besides, looked }: Kept,
  asker: Asker,
): Promise<string> =>
  loadKeptFile(asker, { scenario, name, reach: reachOf(looked) }).catch(() =>
    planFileText(scenario, { ...looked, name }, catalogue, besides),
  )

/**
 * A plan that was kept, as it is on the data there are now, and what differs from those it was made on; where the API
 * does not answer, as far as the page can tell.
 * @throws ImpossibleScenario when it is no such file, or one of a later schema
 */
export async function openKept(
  text: string,
  catalogue: Catalogue,
  asker: Asker,
): Promise<{ plan: OpenedPlan; told: readonly PlanningNotice[] }> {
  const kept = readPlanFile(text)
  const onData = await loadFileOnData(asker, text, reachOf(kept)).catch(() => null)
  const plan = onData ? ofFile(onData.file) : kept
  const differences = onData?.differences ?? []
  const told: PlanningNotice[] = differences.map((sentence) => ({ kind: 'told', sentence }))
  const { dataVersion: before } = plan
  const { dataVersion: now } = catalogue
  if (before !== now) told.push({ kind: 'said', message: { key: 'otherData', before, now } })
  const scenario = withoutGone(plan.scenario, catalogue, (notice) => void told.push(notice))
  return { plan: { ...plan, scenario }, told }
}
