import { parseScenarioFile, scenarioFileText } from '@atlas/geo/scenarios/scenario-file'
import { ImpossibleScenario } from '@atlas/geo/world/scenario'
import { z } from 'zod'
import { day, filledText, nameText, number, refusalOfTexts, text } from '../accounts/form-fields.ts'
import { type Write, write } from '../accounts/write.ts'
import { changeScenario, deleteScenario, saveScenario } from './saved-scenarios.ts'
import { comment, takeBack } from './scenario-comments.ts'
import { endLink, share } from './share-links.ts'

const planners = ['PLANNER'] as const

const note = text(4000)
const ofThing = z.strictObject({ id: number })
/** A box that is ticked, or not there. */
const ticked = z
  .literal('yes')
  .optional()
  .transform((said) => said === 'yes')

/** A scenario as a form carries it, in letters of up to three signs each. */
const mostBytes = 1_600_000

/** @returns null where it is no file of a scenario */
function readFile(file: string) {
  try {
    return parseScenarioFile(file)
  } catch (fault) {
    if (fault instanceof ImpossibleScenario) return null
    throw fault
  }
}

/** What planners write of scenarios that they keep. */
export const scenarioWrites: readonly Write[] = [
  write(
    { name: 'szenario-speichern', access: planners, mostBytes },
    z.strictObject({ name: nameText, note, file: z.string() }),
    async ({ name, note: noted, file }, transaction, viewer) => {
      const scenario = readFile(file)
      if (!scenario) return { code: 'NO_SCENARIO' }
      const names = scenario.changes.flatMap((change) => ('name' in change ? [change.name] : []))
      const refused = refusalOfTexts(name, noted, ...names)
      if (refused) return refused
      const written = scenarioFileText({ ...scenario, name })
      const changes = scenario.changes.length
      const kept = { name, note: noted, changes, file: written }
      const id = await saveScenario(transaction, viewer, kept)
      if (id === null) return { code: 'TOO_MANY' }
      return { code: 'SCENARIO_SAVED', about: name, shownAt: `/plan/szenario/${id}` }
    },
  ),
  write(
    { name: 'szenario-aendern', access: planners },
    z.strictObject({ id: number, name: nameText, note, isForPlanners: ticked }),
    async ({ id, name, note: noted, isForPlanners }, transaction, viewer) => {
      const refused = refusalOfTexts(name, noted)
      if (refused) return refused
      const after = { name, note: noted, isForPlanners }
      const isDone = await changeScenario(transaction, viewer, id, after)
      return { code: isDone ? 'SCENARIO_CHANGED' : 'NO_SUCH_SCENARIO', about: name }
    },
  ),
  write(
    { name: 'szenario-loeschen', access: planners },
    ofThing,
    async ({ id }, transaction, viewer) => {
      const isDone = await deleteScenario(transaction, viewer, id)
      return { code: isDone ? 'SCENARIO_DELETED' : 'NO_SUCH_SCENARIO' }
    },
  ),
  write(
    { name: 'szenario-teilen', access: planners },
    z.strictObject({ id: number, endsOn: day }),
    async ({ id, endsOn }, transaction, viewer) => {
      const shared = await share(transaction, viewer, id, endsOn)
      if (typeof shared === 'string') return { code: shared }
      return { code: 'SCENARIO_SHARED', about: shared.name, link: shared.secret }
    },
  ),
  write(
    { name: 'teilen-beenden', access: planners },
    ofThing,
    async ({ id }, transaction, viewer) => {
      const isDone = await endLink(transaction, viewer, id)
      return { code: isDone ? 'SHARE_ENDED' : 'NO_SUCH_SHARE' }
    },
  ),
  write(
    { name: 'szenario-kommentieren', access: planners },
    z.strictObject({ id: number, said: filledText(4000) }),
    async ({ id, said }, transaction, viewer) =>
      refusalOfTexts(said) ?? { code: await comment(transaction, viewer, id, said) },
  ),
  write(
    { name: 'kommentar-zuruecknehmen', access: planners },
    ofThing,
    async ({ id }, transaction, viewer) => {
      const isDone = await takeBack(transaction, viewer, id)
      return { code: isDone ? 'COMMENT_TAKEN_BACK' : 'NO_SUCH_COMMENT' }
    },
  ),
]
