import { ask, type Asker } from '$api/ask'
import { graphql } from '$api/graphql'

const nameQuery = graphql(`
  query AccountName {
    viewer {
      name
    }
  }
`)

/** By which whoever looks is signed in. @throws ApiFailure, NOT_SIGNED_IN too */
export const loadAccountName = async (asker: Asker): Promise<string> =>
  (await ask({ ...asker, uncached: true }, nameQuery, {})).viewer.name
