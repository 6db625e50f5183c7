import { ask, type Asker } from './ask'
import { graphql, type ResultOf } from './graphql'

/** What is known of a site of its own accord, whatever it is shown with. */
export const siteFields = graphql(`
  fragment Site on ServiceSite {
    id
    slug
    name
    operator
    address
    kinds
    provider
    asOf
    isOld
    position {
      lon
      lat
      accuracyMetres
    }
  }
`)

const sitesQuery = graphql(
  `
    query Sites($after: String) {
      serviceSites(first: 100, after: $after) {
        nodes {
          ...Site
          responsibleFor {
            id
          }
          district {
            id
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
  `,
  [siteFields],
)

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
