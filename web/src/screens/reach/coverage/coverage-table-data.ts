import { ask, type Asker } from '$api/ask'
import type { MapLevel } from '$api/catalogue'
import { explainedFigureFields, type ExplainedFigure } from '$api/explained-figure'
import { graphql, type ResultOf } from '$api/graphql'
import type { ServiceKind } from '$api/sites'

import {
  areaCoverage,
  areaCoverageFields,
  coverageFigureFields,
  type AreaCoverage,
  type CoverageFigure,
} from './area-coverage'
import { keptAnswer } from '$api/kept-answer'
import type { ReachQuestion } from '$reach/reach-question'

const rowFields = graphql(
  `
    fragment CoverageRow on Area {
      id
      code
      name
      ...AreaCoverage
      accessDistance(kind: $kind, ages: $ages, provider: $provider) {
        mean {
          ...CoverageFigure
        }
        median {
          ...CoverageFigure
        }
      }
      accessibility(
        kind: $kind
        ages: $ages
        provider: $provider
        withinMetres: $withinMetres
        withinMinutes: $withinMinutes
        kmPerHour60To79: $kmPerHour60To79
        kmPerHour80Plus: $kmPerHour80Plus
      ) {
        ...CoverageFigure
      }
    }
  `,
  [areaCoverageFields, coverageFigureFields],
)

const tableQuery = graphql(
  `
    query CoverageTable(
      $kind: ServiceKind!
      $ages: Ages!
      $provider: Provider
      $withinMetres: Float
      $withinMinutes: Float
      $kmPerHour60To79: Float!
      $kmPerHour80Plus: Float!
      $planningAreas: Boolean!
      $socialSpaces: Boolean!
      $districts: Boolean!
    ) {
      planningAreas @include(if: $planningAreas) {
        ...CoverageRow
      }
      socialSpaces @include(if: $socialSpaces) {
        ...CoverageRow
      }
      districts @include(if: $districts) {
        ...CoverageRow
      }
      city {
        ...CoverageRow
        coverage(
          kind: $kind
          ages: $ages
          provider: $provider
          withinMetres: $withinMetres
          withinMinutes: $withinMinutes
          kmPerHour60To79: $kmPerHour60To79
          kmPerHour80Plus: $kmPerHour80Plus
        ) {
          ...ExplainedFigure
        }
        accessDistance(kind: $kind, ages: $ages, provider: $provider) {
          mean {
            ...ExplainedFigure
          }
          median {
            ...ExplainedFigure
          }
        }
        accessibility(
          kind: $kind
          ages: $ages
          provider: $provider
          withinMetres: $withinMetres
          withinMinutes: $withinMinutes
          kmPerHour60To79: $kmPerHour60To79
          kmPerHour80Plus: $kmPerHour80Plus
        ) {
          ...ExplainedFigure
        }
      }
    }
  `,
  [rowFields, explainedFigureFields],
)

type Row = ResultOf<typeof rowFields>
type CityRow = ResultOf<typeof tableQuery>['city']

/** What reaches the residents of an area, of one kind of service. */
export interface KindCoverage extends AreaCoverage {
  mean: CoverageFigure
  median: CoverageFigure
  accessibility: CoverageFigure
}

/** An area of the coverage table. */
export interface CoverageRow extends Record<ServiceKind, KindCoverage> {
  id: string
  code: string
  name: string
}

/** How the city's figures of a kind came about, which is how those of every area do. */
type CoverageExplanations = Record<'share' | 'mean' | 'median' | 'accessibility', ExplainedFigure>

export interface CoverageTable {
  level: MapLevel
  rows: CoverageRow[]
  city: CoverageRow
  explained: Record<ServiceKind, CoverageExplanations>
}

interface Answer {
  rows: readonly Row[]
  city: CityRow
}

type Asked = ReachQuestion & { kind: ServiceKind; level: MapLevel }

const loadKind = keptAnswer<Asked, Answer>(8, async (asker, { level, ...question }) => {
  const { planningAreas, socialSpaces, districts, city } = await ask(asker, tableQuery, {
    ...question,
    planningAreas: level === 'PLANNING_AREA',
    socialSpaces: level === 'SOCIAL_SPACE',
    districts: level === 'DISTRICT',
  })
  return { rows: planningAreas ?? socialSpaces ?? districts ?? [], city }
})

/** Coverage, ways and accessibility of every area of a level beside the city's, for both kinds. */
export async function loadCoverageTable(
  asker: Asker,
  question: ReachQuestion,
  level: MapLevel,
): Promise<CoverageTable> {
  const [meeting, counselling] = await Promise.all([
    loadKind(asker, { ...question, level, kind: 'MEETING' }),
    loadKind(asker, { ...question, level, kind: 'COUNSELLING' }),
  ])
  const others = new Map(counselling.rows.map((row) => [row.id, row]))
  return {
    level,
    rows: meeting.rows.flatMap((row) => {
      const other = others.get(row.id)
      return other ? [rowOf(row, other)] : []
    }),
    city: rowOf(meeting.city, counselling.city),
    explained: {
      MEETING: explanationsOf(meeting.city),
      COUNSELLING: explanationsOf(counselling.city),
    },
  }
}

function rowOf(meeting: Row, counselling: Row): CoverageRow {
  const { id, code, name } = meeting
  return { id, code, name, MEETING: kindOf(meeting), COUNSELLING: kindOf(counselling) }
}

function kindOf({ coverage, accessDistance, accessibility }: Row): KindCoverage {
  return {
    ...areaCoverage(coverage),
    mean: accessDistance.mean,
    median: accessDistance.median,
    accessibility,
  }
}

function explanationsOf({ coverage, accessDistance, accessibility }: CityRow) {
  return {
    share: coverage,
    mean: accessDistance.mean,
    median: accessDistance.median,
    accessibility,
  }
}
