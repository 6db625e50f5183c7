import { longestPacked, packScenario } from '$address/packed-scenario'
import { withoutChanges } from '@atlas/geo/world/scenario'

import { ask, type Asker } from '$api/ask'
import { catalogueOnce } from '$api/catalogue-once'
import { graphql, type ResultOf } from '$api/graphql'

import { planningSearch, readPlanning } from '../address'
import { openKept } from '../scenario/kept-plan'
import { type CouncilSheet, sheetOfPlan } from '../sheet/load-sheet'

const listQuery = graphql(`
  query SavedScenarios {
    savedScenarios {
      id
      name
      changes
      owner
      isOwn
      isForPlanners
      madeAt
    }
  }
`)
export type ListedScenario = ResultOf<typeof listQuery>['savedScenarios'][number]

/** @throws ApiFailure, NOT_SIGNED_IN too */
export const loadSavedScenarios = async (asker: Asker): Promise<ListedScenario[]> =>
  (await ask({ ...asker, uncached: true }, listQuery, {})).savedScenarios

const scenarioQuery = graphql(`
  query SavedScenario($id: Int!) {
    savedScenario(id: $id) {
      id
      name
      note
      file
      owner
      isOwn
      isForPlanners
      madeAt
      links {
        id
        madeBy
        madeAt
        endsOn
        hasEnded
      }
      comments {
        id
        by
        isOwn
        said
        madeAt
      }
    }
  }
`)
export type SavedScenario = NonNullable<ResultOf<typeof scenarioQuery>['savedScenario']>

/** @returns null where there is none, or none that they may see */
export const loadSavedScenario = async (asker: Asker, id: number): Promise<SavedScenario | null> =>
  (await ask({ ...asker, uncached: true }, scenarioQuery, { id })).savedScenario

const sharedQuery = graphql(`
  query SharedScenario($link: String!) {
    sharedScenario(link: $link) {
      name
      note
      file
      endsOn
    }
  }
`)
export type SharedScenario = NonNullable<ResultOf<typeof sharedQuery>['sharedScenario']>

/** @returns null where the link opens nothing */
export const loadShared = async (asker: Asker, link: string): Promise<SharedScenario | null> =>
  (await ask({ ...asker, uncached: true }, sharedQuery, { link })).sharedScenario

/** What follows from a scenario as it is on the data there are now. */
export interface KeptOutcome {
  sheet: CouncilSheet
  /** Of the plan, for an address; without its changes where they are too long for one. */
  isInAddress: boolean
}

/** @throws ApiFailure */
export async function outcomeOf(asker: Asker, file: string): Promise<KeptOutcome> {
  const catalogue = await catalogueOnce(asker, null)
  const { plan, told } = await openKept(file, catalogue, asker)
  const { scenario, name, kind, ages, metres } = plan
  const { view: usual } = readPlanning(new URLSearchParams(), catalogue)
  const isInAddress = packScenario(scenario).length <= longestPacked
  const view = { ...usual, name, kind, ages, metres }
  const search = planningSearch({ ...view, scenario: isInAddress ? scenario : withoutChanges })
  const planned = { view: { ...view, scenario }, notices: [...told], search }
  return { sheet: await sheetOfPlan(asker, catalogue, planned), isInAddress }
}
