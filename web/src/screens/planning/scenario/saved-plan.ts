import { ask, type Asker } from '$api/ask'
import { graphql } from '$api/graphql'

/** Marks an address of the planners' screen that is to open a scenario that is kept. */
export const savedHash = (id: number): string => `#gespeichert-${String(id)}`

/** @returns the number of the scenario; null where none is meant */
export function savedIn(hash: string): number | null {
  const [, id] = /^#gespeichert-(\d{1,9})$/.exec(hash) ?? []
  return id === undefined ? null : Number(id)
}

const fileQuery = graphql(`
  query SavedScenarioFile($id: Int!) {
    savedScenario(id: $id) {
      file
    }
  }
`)

/** @returns null where there is none, or none that they may see */
export const loadSavedFile = async (asker: Asker, id: number): Promise<string | null> =>
  (await ask({ ...asker, uncached: true }, fileQuery, { id })).savedScenario?.file ?? null
