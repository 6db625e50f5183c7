import { ask, type Asker } from '$api/ask'
import { graphql } from '$api/graphql'

const minimumsQuery = graphql(`
  query Minimums {
    smallNumbers {
      minimumResidents
      minimumCases
    }
  }
`)

/** Smaller numbers are suppressed. */
export async function loadMinimums(asker: Asker) {
  return (await ask(asker, minimumsQuery, {})).smallNumbers
}
