import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'

const catalogueQuery = graphql(`
  query DataCatalogue {
    dataVersion
    city {
      name
      boundingBox {
        west
        south
        east
        north
      }
    }
    dataSets {
      id
      name
      description
      places
      completeness {
        rows
        days
        sources {
          id
          title
          publisher
          licence
          licenceUrl
        }
      }
    }
    sources {
      id
      feeds {
        dataSet {
          id
        }
        days
        statuses {
          status
          rows
        }
        areas {
          level
          known
          of
        }
      }
    }
  }
`)

export type DataCatalogue = ResultOf<typeof catalogueQuery>

export const loadDataCatalogue = (asker: Asker): Promise<DataCatalogue> =>
  ask(asker, catalogueQuery, {})
