import { graphql, type ResultOf } from '$api/graphql'

/** Of which days that is which entered what follows from all others of a row. */
const daysOfSources = graphql(`
  fragment DemandSources on Figure {
    value
    sources {
      sourceId
      asOf
    }
  }
`)

/**
 * Whatever enters a figure of the table enters one of these of the city, which is the sum of its areas, with the day of
 * each.
 */
export const enteringFields = graphql(
  `
    fragment DemandEntering on Area {
      share: figure(indicator: "share-60-plus", date: $counted) {
        ...DemandSources
      }
      expected60Plus: expectation(ages: AGE_60_PLUS, framework: $framework) {
        expected {
          ...DemandSources
        }
      }
      meeting: staffing(kind: MEETING, date: $date, basis: $basis, framework: $framework) {
        difference {
          ...DemandSources
        }
        publishedTarget {
          ...DemandSources
        }
      }
      counselling: staffing(kind: COUNSELLING, date: $date, basis: $basis, framework: $framework) {
        difference {
          ...DemandSources
        }
        publishedTarget {
          ...DemandSources
        }
      }
    }
  `,
  [daysOfSources],
)

export type DemandEntering = ResultOf<typeof enteringFields>
