import { ask, type Asker } from '$api/ask'
import type { MapLevel } from '$api/catalogue'
import { graphql, type ResultOf } from '$api/graphql'

const figureFields = graphql(`
  fragment HandoutFigure on Figure {
    value
    status
    unit
    asOf
    since
    staffAsOf
    basis
    source {
      id
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

/** Where it is an estimate, with its range. */
const comparedFigureFields = graphql(
  `
    fragment ComparedFigure on Figure {
      ...HandoutFigure
      range {
        low
        high
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
      change60Plus: figure(indicator: "change-60-plus") {
        ...${figure}
      }
      residents80Plus: figure(indicator: "residents-80-plus") {
        ...${figure}
      }
      share80Plus: figure(indicator: "share-80-plus") {
        ...${figure}
      }
      change80Plus: figure(indicator: "change-80-plus") {
        ...${figure}
      }
      density60Plus: figure(indicator: "density-60-plus") {
        ...${figure}
      }
      livingAlone: figure(indicator: "share-living-alone-60-plus") {
        ...${figure}
      }
      migrationBackground: figure(indicator: "share-migration-background-65-plus") {
        ...${figure}
      }
    }
  ` as const

const comparedFields = graphql(comparedText('Compared', 'ComparedFigure'), [comparedFigureFields])
const cityFields = graphql(comparedText('ComparedCity', 'HandoutFigure'), [figureFields])

const handoutQuery = graphql(
  `
    query Handout($level: AreaLevel!, $code: String!) {
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
        meeting: staffing(kind: MEETING) {
          ...HandoutStaffing
        }
        counselling: staffing(kind: COUNSELLING) {
          ...HandoutStaffing
        }
        expectation {
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
        forecast {
          ...HandoutFigure
        }
        expectedMeeting: staffing(kind: MEETING, basis: PROJECTION) {
          difference {
            ...HandoutFigure
          }
        }
        expectedCounselling: staffing(kind: COUNSELLING, basis: PROJECTION) {
          difference {
            ...HandoutFigure
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
      }
    }
  `,
  [figureFields, staffingFields, comparedFields, cityFields],
)

const placesQuery = graphql(`
  query HandoutPlaces($level: AreaLevel!, $code: String!, $filter: ServiceSiteFilter!) {
    area(level: $level, code: $code) {
      profile {
        indicator {
          id
        }
        figures {
          value
          status
          asOf
          basis
        }
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
`)

type Answer = ResultOf<typeof handoutQuery>
type Places = ResultOf<typeof placesQuery>

export type HandoutLevel = Exclude<MapLevel, 'DISTRICT'>
export type HandoutArea = NonNullable<Answer['area']>
export type HandoutFigure = HandoutArea['meeting']['actual']
export type ComparedFigure = HandoutArea['residents60Plus']
export type HandoutCity = Answer['city']
export type HandoutSite = Places['serviceSites']['nodes'][number]
export type HandoutSource = Places['sources'][number]

/** People of 60 and of 80 and over on a day the register counted them. */
export interface CountedDay {
  day: string
  all60: number
  of80: number
}

/** Everything the page of an area to print shows. */
export interface Handout {
  level: HandoutLevel
  dataVersion: string
  area: HandoutArea
  city: HandoutCity
  districts: string[]
  /** Of a social space, those it lies in. */
  planningAreas: string[]
  counted: CountedDay[]
  sites: HandoutSite[]
  /** How many of a kind the city has that are known, of how many. */
  siteTotals: Places['siteTotals']
  sources: HandoutSource[]
  indicatorNames: Record<string, string>
}

/** Null where there is no such area. */
export async function loadHandout(
  asker: Asker,
  level: HandoutLevel,
  code: string,
): Promise<Handout | null> {
  const filter = level === 'PLANNING_AREA' ? { planningArea: code } : { socialSpace: code }
  const answer = await ask(asker, handoutQuery, { level, code })
  const { area, city, dataVersion } = answer
  if (!area) return null
  const places = await ask(asker, placesQuery, { level, code, filter })
  return {
    level,
    dataVersion,
    area,
    city,
    districts: 'districts' in area ? area.districts.map(({ name }) => name) : [],
    planningAreas: 'planningAreas' in area ? area.planningAreas.map(({ name }) => name) : [],
    counted: countedDays(places.area?.profile ?? []),
    sites: places.serviceSites.nodes,
    siteTotals: places.siteTotals,
    sources: places.sources,
    indicatorNames: Object.fromEntries(places.indicators.map(({ id, name }) => [id, name])),
  }
}

function countedDays(profile: NonNullable<Places['area']>['profile']): CountedDay[] {
  const register = (id: string) =>
    profile
      .find(({ indicator }) => indicator.id === id)
      ?.figures.filter(({ basis }) => basis === 'REGISTER') ?? []
  const of80 = new Map(register('residents-80-plus').map(({ asOf, value }) => [asOf, value]))
  return register('residents-60-plus').flatMap(({ asOf, value }) => {
    const old = of80.get(asOf) ?? null
    return value === null || old === null ? [] : [{ day: asOf, all60: value, of80: old }]
  })
}
