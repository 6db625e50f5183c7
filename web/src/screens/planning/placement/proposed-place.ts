import { graphql } from '$api/graphql'

/** Where a proposal has a site. */
export const proposedPlace = graphql(`
  fragment ProposedPlace on PlacementSite {
    number
    lon
    lat
    district {
      code
      name
    }
  }
`)
