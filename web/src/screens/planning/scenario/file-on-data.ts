import { parseScenarioFile, type ScenarioFile } from '@atlas/geo/scenarios/scenario-file'
import type { Scenario } from '@atlas/geo/world/scenario'

import { ask, type Asker } from '$api/ask'
import { graphql } from '$api/graphql'
import type { ReachQuestion } from '$reach/reach-question'

import { scenarioInput } from './scenario-input'

/** What a file is on the data there are now. */
export interface FileOnData {
  /** The same made on them, without what is no longer possible. */
  file: ScenarioFile
  /** What is otherwise, and by how much, in the reader's language. */
  differences: string[]
}

const fileQuery = graphql(`
  query PlannedFile($file: String!, $reach: ReachInput!) {
    scenario(input: { file: $file }) {
      differences {
        inWords
      }
      file(reach: $reach)
    }
  }
`)

const keptQuery = graphql(`
  query PlannedFileOfChanges($input: ScenarioInput!, $reach: ReachInput!) {
    scenario(input: $input) {
      file(reach: $reach)
    }
  }
`)

/** A plan as it is kept, with what all its changes were made to. */
export async function loadKeptFile(
  asker: Asker,
  { scenario, name, reach }: { scenario: Scenario; name: string; reach: ReachQuestion },
): Promise<string> {
  const input = { ...scenarioInput(scenario), name }
  return (await ask(asker, keptQuery, { input, reach })).scenario.file
}

export async function loadFileOnData(
  asker: Asker,
  text: string,
  reach: ReachQuestion,
): Promise<FileOnData> {
  const { scenario } = await ask(asker, fileQuery, { file: text, reach })
  return {
    file: parseScenarioFile(scenario.file),
    differences: scenario.differences.map(({ inWords }) => inWords),
  }
}
