import { ask } from '$lib/data/ask'
import type { AreaEntry, FigureStatus } from '$lib/data/catalogue'
import { graphql, type ResultOf } from '$lib/data/graphql'
import type { ServiceKind } from '$lib/data/sites'

import { keptAnswer } from './kept-answer'
import type { ReachQuestion } from './reach-question'
import type { ReachLevel } from './reach-view'

const figureFields = graphql(`
  fragment CoverageFigure on Figure {
    value
    status
    explanation {
      inputs {
        value
      }
    }
  }
`)

const coverageFields = graphql(
  `
    fragment AreaCoverage on Area {
      id
      meeting: coverage(
        kind: MEETING
        ages: $ages
        provider: $provider
        withIllustrative: $withIllustrative
        withinMetres: $withinMetres
        withinMinutes: $withinMinutes
        kmPerHour60To79: $kmPerHour60To79
        kmPerHour80Plus: $kmPerHour80Plus
      ) {
        ...CoverageFigure
      }
      counselling: coverage(
        kind: COUNSELLING
        ages: $ages
        provider: $provider
        withIllustrative: $withIllustrative
        withinMetres: $withinMetres
        withinMinutes: $withinMinutes
        kmPerHour60To79: $kmPerHour60To79
        kmPerHour80Plus: $kmPerHour80Plus
      ) {
        ...CoverageFigure
      }
    }
  `,
  [figureFields],
)

const knownFields = graphql(
  `
    fragment KnownCoverage on City {
      knownMeeting: coverage(
        kind: MEETING
        ages: $ages
        provider: $provider
        withIllustrative: false
        withinMetres: $withinMetres
        withinMinutes: $withinMinutes
        kmPerHour60To79: $kmPerHour60To79
        kmPerHour80Plus: $kmPerHour80Plus
      ) {
        ...CoverageFigure
      }
      knownCounselling: coverage(
        kind: COUNSELLING
        ages: $ages
        provider: $provider
        withIllustrative: false
        withinMetres: $withinMetres
        withinMinutes: $withinMinutes
        kmPerHour60To79: $kmPerHour60To79
        kmPerHour80Plus: $kmPerHour80Plus
      ) {
        ...CoverageFigure
      }
    }
  `,
  [figureFields],
)

const coverageQuery = graphql(
  `
    query ReachCoverage(
      $ages: Ages!
      $provider: Provider
      $withIllustrative: Boolean!
      $withinMetres: Float
      $withinMinutes: Float
      $kmPerHour60To79: Float!
      $kmPerHour80Plus: Float!
      $planningAreas: Boolean!
      $socialSpaces: Boolean!
      $districts: Boolean!
      $hasPinned: Boolean!
      $pinnedLevel: AreaLevel!
      $pinnedCode: String!
    ) {
      city {
        ...AreaCoverage
        ...KnownCoverage
      }
      planningAreas @include(if: $planningAreas) {
        ...AreaCoverage
      }
      socialSpaces @include(if: $socialSpaces) {
        ...AreaCoverage
      }
      districts @include(if: $districts) {
        ...AreaCoverage
      }
      area(level: $pinnedLevel, code: $pinnedCode) @include(if: $hasPinned) {
        ...AreaCoverage
      }
    }
  `,
  [coverageFields, knownFields],
)

/** A share of residents within reach, as the API has it: withheld cells are in it. */
export interface AnsweredCoverage {
  share: number | null
  status: FigureStatus
  covered: number | null
  residents: number | null
}

type ByKind = Readonly<Record<ServiceKind, AnsweredCoverage>>

export interface CoverageAnswer {
  /** Of the city and of areas, by their ids. */
  areas: ReadonlyMap<string, ByKind>
  /** Of the city, with the known sites alone. */
  cityOfKnown: ByKind
}

interface CoverageAsked extends ReachQuestion {
  level: ReachLevel
  pinned: Pick<AreaEntry, 'level' | 'code'> | null
}

/** The coverage of the city, of a level's areas and of the pinned one. */
export const loadCoverage = keptAnswer<CoverageAsked, CoverageAnswer>(
  12,
  async (asker, { level, pinned, ...question }) => {
    const { city, area, ...levels } = await ask(asker, coverageQuery, {
      ...question,
      planningAreas: level === 'PLANNING_AREA',
      socialSpaces: level === 'SOCIAL_SPACE',
      districts: level === 'DISTRICT',
      hasPinned: pinned !== null,
      pinnedLevel: pinned?.level ?? 'DISTRICT',
      pinnedCode: pinned?.code ?? '',
    })
    const areas = [
      city,
      ...(levels.planningAreas ?? []),
      ...(levels.socialSpaces ?? []),
      ...(levels.districts ?? []),
      ...(area ? [area] : []),
    ]
    return {
      areas: new Map(
        areas.map(({ id, meeting, counselling }) => [
          id,
          { MEETING: flat(meeting), COUNSELLING: flat(counselling) },
        ]),
      ),
      cityOfKnown: { MEETING: flat(city.knownMeeting), COUNSELLING: flat(city.knownCounselling) },
    }
  },
)

function flat({ value, status, explanation }: ResultOf<typeof figureFields>): AnsweredCoverage {
  const [covered, residents] = explanation.inputs
  return {
    share: value,
    status,
    covered: covered?.value ?? null,
    residents: residents?.value ?? null,
  }
}
