import { ask, type Asker } from './ask'
import { graphql, type ResultOf } from './graphql'

const sitesQuery = graphql(`
  query Sites($after: String) {
    serviceSites(first: 100, after: $after) {
      nodes {
        id
        slug
        name
        operator
        address
        kinds
        provider
        asOf
        isOld
        responsibleFor {
          id
        }
        district {
          id
        }
        position {
          lon
          lat
          accuracyMetres
        }
        source {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export type Site = ResultOf<typeof sitesQuery>['serviceSites']['nodes'][number]
export type ServiceKind = Site['kinds'][number]

/** All sites, page by page. */
export async function loadSites(asker: Asker): Promise<Site[]> {
  const sites: Site[] = []
  let after: string | null = null
  do {
    const { serviceSites }: ResultOf<typeof sitesQuery> = await ask(asker, sitesQuery, { after })
    sites.push(...serviceSites.nodes)
    after = serviceSites.pageInfo.hasNextPage ? serviceSites.pageInfo.endCursor : null
  } while (after)
  return sites
}
