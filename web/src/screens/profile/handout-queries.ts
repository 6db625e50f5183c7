import { graphql } from '$api/graphql'

const figureFields = graphql(`
  fragment HandoutFigure on Figure {
    value
    status
    unit
    asOf
    since
    staffAsOf
    basis
    sources {
      sourceId
      asOf
    }
  }
`)

const staffingFields = graphql(
  `
    fragment HandoutStaffing on Staffing {
      kind
      actual {
        ...HandoutFigure
      }
      target {
        ...HandoutFigure
      }
      publishedTarget {
        ...HandoutFigure
      }
      difference {
        ...HandoutFigure
      }
      flagged
    }
  `,
  [figureFields],
)

/** Where it is an estimate, with its range and what is to be said of it. */
const comparedFigureFields = graphql(
  `
    fragment ComparedFigure on Figure {
      ...HandoutFigure
      range {
        low
        high
        method
      }
      explanation {
        note
      }
    }
  `,
  [figureFields],
)

/** What is compared with the city, by whatever is said of each figure. */
const comparedText = <const Name extends string, const Figure extends string>(
  name: Name,
  figure: Figure,
) =>
  `
    fragment ${name} on Area {
      residents60Plus: figure(indicator: "residents-60-plus") {
        ...${figure}
      }
      share60Plus: figure(indicator: "share-60-plus") {
        ...${figure}
      }
      change60Plus: figure(indicator: "change-60-plus") @include(if: $hasChange60Plus) {
        ...${figure}
      }
      residents80Plus: figure(indicator: "residents-80-plus") {
        ...${figure}
      }
      share80Plus: figure(indicator: "share-80-plus") {
        ...${figure}
      }
      change80Plus: figure(indicator: "change-80-plus") @include(if: $hasChange80Plus) {
        ...${figure}
      }
      density60Plus: figure(indicator: "density-60-plus") {
        ...${figure}
      }
      livingAlone: figure(indicator: "share-living-alone-60-plus") @include(if: $hasLivingAlone) {
        ...${figure}
      }
      migrationBackground: figure(indicator: "share-migration-background-65-plus") @include(if: $hasMigrationBackground) {
        ...${figure}
      }
    }
  ` as const

const comparedFields = graphql(comparedText('Compared', 'ComparedFigure'), [comparedFigureFields])
const cityFields = graphql(comparedText('ComparedCity', 'HandoutFigure'), [figureFields])

/** What a city may lack: asked of what it lacks, the API refuses. */
export const knownQuery = graphql(`
  query HandoutKnown {
    frameworks {
      id
    }
    indicators {
      id
      availability {
        level
      }
    }
  }
`)

export const handoutQuery = graphql(
  `
    query Handout(
      $level: AreaLevel!
      $code: String!
      $hasChange60Plus: Boolean!
      $hasChange80Plus: Boolean!
      $hasLivingAlone: Boolean!
      $hasMigrationBackground: Boolean!
      $hasFramework: Boolean!
    ) {
      dataVersion
      area(level: $level, code: $code) {
        id
        code
        name
        ...Compared
        ... on PlanningArea {
          districts {
            name
          }
        }
        ... on SocialSpace {
          districts {
            name
          }
          planningAreas {
            name
          }
        }
        meeting: staffing(kind: MEETING) @include(if: $hasFramework) {
          ...HandoutStaffing
        }
        counselling: staffing(kind: COUNSELLING) @include(if: $hasFramework) {
          ...HandoutStaffing
        }
        expectation @include(if: $hasFramework) {
          expected {
            ...HandoutFigure
          }
          counted {
            ...HandoutFigure
          }
          relativeDeviation {
            ...HandoutFigure
          }
        }
        expectedMeeting: staffing(kind: MEETING, basis: PROJECTION) @include(if: $hasFramework) {
          difference {
            ...HandoutFigure
          }
        }
        expectedCounselling: staffing(kind: COUNSELLING, basis: PROJECTION)
          @include(if: $hasFramework) {
          difference {
            ...HandoutFigure
          }
        }
      }
    }
  `,
  [figureFields, staffingFields, comparedFields],
)

/** What stands beside the figures: those of the city, what is expected, what was counted earlier, and the sites. */
export const besidesQuery = graphql(
  `
    query HandoutBesides(
      $level: AreaLevel!
      $code: String!
      $filter: ServiceSiteFilter!
      $hasChange60Plus: Boolean!
      $hasChange80Plus: Boolean!
      $hasLivingAlone: Boolean!
      $hasMigrationBackground: Boolean!
    ) {
      area(level: $level, code: $code) {
        forecast {
          ...HandoutFigure
        }
        residents {
          ...HandoutFigure
        }
        profile {
          indicator {
            id
          }
          figures {
            value
            status
            asOf
            basis
            source {
              id
            }
          }
        }
      }
      city {
        id
        ...ComparedCity
        forecast60To79: forecast(ages: AGE_60_TO_79) {
          ...HandoutFigure
        }
        forecast80Plus: forecast(ages: AGE_80_PLUS) {
          ...HandoutFigure
        }
        counted60To79: residents(ages: AGE_60_TO_79) {
          ...HandoutFigure
        }
        counted80Plus: residents(ages: AGE_80_PLUS) {
          ...HandoutFigure
        }
      }
      siteTotals {
        kind
        known
        count
        asOf
      }
      indicators {
        id
        name
      }
      sources {
        id
        title
        publisher
        licence
      }
      serviceSites(first: 100, filter: $filter) {
        nodes {
          id
          slug
          name
          address
          kinds
          asOf
          isOld
          position {
            lon
            lat
          }
          source {
            id
          }
        }
      }
    }
  `,
  [figureFields, cityFields],
)
