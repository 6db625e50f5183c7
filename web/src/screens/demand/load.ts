import { browser } from '$app/environment'

import type { Asker } from '$api/ask'
import type { ExplainedFigure } from '$api/explained-figure'

import { loadDemandChoices, type DemandChoices } from './choices'
import { loadExplanation } from './explanation/explanation'
import { loadOutlook, type DemandOutlook } from './outlook/outlook'
import { readDemand, type ReadDemand } from './address'
import { loadDemandTable, type DemandTable } from './table/table'
import { sameSettings, type DemandSettings } from './settings'

/** Everything one address of the demand screen shows. */
export interface DemandScreen extends ReadDemand {
  choices: DemandChoices
  table: DemandTable
  /** The table it is compared with. */
  before: DemandTable | null
  /** The number whose explanation is open, with how it came about. */
  explained: ExplainedFigure | null
  outlook: DemandOutlook
}

interface Kept {
  choices?: Promise<DemandChoices>
  tables: DemandTable[]
  outlook?: { framework: string; answer: DemandOutlook }
}

/** In the browser: what was shown last, so that a choice asks only for what it changes. */
const kept: Kept = { tables: [] }

export async function loadDemandScreen(
  asker: Asker,
  address: URLSearchParams,
): Promise<DemandScreen> {
  const choices = await choicesOnce(asker)
  const read = readDemand(address, choices)
  const { view } = read
  const [table, before, explained, outlook] = await Promise.all([
    tableOnce(asker, choices, view),
    view.before && !sameSettings(view.before, view) ? tableOnce(asker, choices, view.before) : null,
    view.explained && loadExplanation(asker, choices, view, view.explained),
    outlookOnce(asker, view.framework),
  ])
  if (browser) {
    kept.tables = before ? [table, before] : [table]
    kept.outlook = { framework: view.framework, answer: outlook }
  }
  return { ...read, choices, table, before, explained, outlook }
}

function choicesOnce(asker: Asker): Promise<DemandChoices> {
  if (!browser) return loadDemandChoices(asker)
  kept.choices ??= loadDemandChoices(asker).catch((failure: unknown) => {
    delete kept.choices
    throw failure
  })
  return kept.choices
}

function tableOnce(
  asker: Asker,
  choices: DemandChoices,
  settings: DemandSettings,
): DemandTable | Promise<DemandTable> {
  const same = kept.tables.find((table) => sameSettings(table.settings, settings))
  return same ?? loadDemandTable(asker, choices, settingsOf(settings))
}

function outlookOnce(asker: Asker, framework: string): DemandOutlook | Promise<DemandOutlook> {
  return kept.outlook?.framework === framework ? kept.outlook.answer : loadOutlook(asker, framework)
}

/** Without what a view says beyond them. */
function settingsOf({ framework, basis, date, keys }: DemandSettings): DemandSettings {
  return { framework, basis, date, keys }
}
