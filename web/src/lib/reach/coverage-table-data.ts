import { ask, type Asker } from '$lib/data/ask'
import type { MapLevel } from '$lib/data/catalogue'
import { graphql, type ResultOf } from '$lib/data/graphql'
import type { ServiceKind } from '$lib/data/sites'

import { explainedFigureFields, type ExplainedFigure } from './explained-figure'
import { keptAnswer } from './kept-answer'
import type { ReachQuestion } from './reach-question'

const figureFields = graphql(`
  fragment CoverageFigure on Figure {
    value
    status
    unit
    asOf
    source {
      id
    }
  }
`)

const rowFields = graphql(
  `
    fragment CoverageRow on Area {
      id
      code
      name
      coverage(
        kind: $kind
        ages: $ages
        provider: $provider
        withIllustrative: $withIllustrative
        withinMetres: $withinMetres
        withinMinutes: $withinMinutes
        kmPerHour60To79: $kmPerHour60To79
        kmPerHour80Plus: $kmPerHour80Plus
      ) {
        ...CoverageFigure
        explanation {
          inputs {
            value
            status
          }
        }
      }
      accessDistance(
        kind: $kind
        ages: $ages
        provider: $provider
        withIllustrative: $withIllustrative
      ) {
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

const tableQuery = graphql(
  `
    query CoverageTable(
      $kind: ServiceKind!
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
          withIllustrative: $withIllustrative
          withinMetres: $withinMetres
          withinMinutes: $withinMinutes
          kmPerHour60To79: $kmPerHour60To79
          kmPerHour80Plus: $kmPerHour80Plus
        ) {
          ...ReachExplained
        }
        accessDistance(
          kind: $kind
          ages: $ages
          provider: $provider
          withIllustrative: $withIllustrative
        ) {
          mean {
            ...ReachExplained
          }
          median {
            ...ReachExplained
          }
        }
        accessibility(
          kind: $kind
          ages: $ages
          provider: $provider
          withIllustrative: $withIllustrative
          withinMetres: $withinMetres
          withinMinutes: $withinMinutes
          kmPerHour60To79: $kmPerHour60To79
          kmPerHour80Plus: $kmPerHour80Plus
        ) {
          ...ReachExplained
        }
      }
    }
  `,
  [rowFields, explainedFigureFields],
)

type Row = ResultOf<typeof rowFields>
type CityRow = ResultOf<typeof tableQuery>['city']

export type CoverageFigure = Row['accessibility']

/** What reaches the residents of an area, of one kind of service. */
export interface KindCoverage {
  /** Those it is a share of, and those within reach: what the API computes the share from. */
  residents: CoverageFigure
  covered: CoverageFigure
  share: CoverageFigure
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
  const [covered, residents] = coverage.explanation.inputs
  if (!covered || !residents) throw new Error('A share without what it is computed from')
  // Both count people of the cells, so they share the day and the source of their quotient.
  const people = { unit: 'RESIDENTS', asOf: coverage.asOf, source: coverage.source } as const
  return {
    residents: { ...people, value: residents.value, status: residents.status },
    covered: { ...people, value: covered.value, status: covered.status },
    share: coverage,
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
