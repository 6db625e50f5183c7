import { ask, type Asker } from '$api/ask'
import type { MapLevel } from '$api/catalogue'
import { type ExplainedFigure, workedFigureFields } from '$api/explained-figure'
import { graphql, type ResultOf } from '$api/graphql'
import type { ServiceKind } from '$api/sites'

import {
  areaCoverageFields,
  coverageFigureFields,
  type AreaCoverage,
  type CoverageFigure,
} from './area-coverage'
import { cachedAnswer } from '$api/answer-cache'
import { type ChosenReach, questionOf, type ReachQuestion } from '$reach/reach-question'

const rowFields = graphql(
  `
    fragment CoverageRow on Area {
      id
      code
      name
      ...AreaCoverage
      accessDistance(reach: $reach) {
        mean {
          ...CoverageFigure
        }
        median {
          ...CoverageFigure
        }
      }
      accessibility(reach: $reach) {
        ...CoverageFigure
      }
    }
  `,
  [areaCoverageFields, coverageFigureFields],
)

const tableQuery = graphql(
  `
    query CoverageTable(
      $reach: ReachInput!
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
        withinReach(reach: $reach) {
          share {
            ...WorkedFigure
          }
        }
        accessDistance(reach: $reach) {
          mean {
            ...WorkedFigure
          }
          median {
            ...WorkedFigure
          }
        }
        accessibility(reach: $reach) {
          ...WorkedFigure
        }
      }
    }
  `,
  [rowFields, workedFigureFields],
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

interface Asked {
  reach: ReachQuestion
  /** Whose areas are asked of; null: of the city alone. */
  rows: MapLevel | null
}

const loadKind = cachedAnswer<Asked, Answer>(8, async (asker, { rows, reach }) => {
  const { planningAreas, socialSpaces, districts, city } = await ask(asker, tableQuery, {
    reach,
    planningAreas: rows === 'PLANNING_AREA',
    socialSpaces: rows === 'SOCIAL_SPACE',
    districts: rows === 'DISTRICT',
  })
  return { rows: planningAreas ?? socialSpaces ?? districts ?? [], city }
})

/**
 * Coverage, ways and accessibility of every area of a level beside the city's, for both kinds.
 * @param rows null: of the city alone
 */
export async function loadCoverageTable(
  asker: Asker,
  view: ChosenReach,
  level: MapLevel,
  rows: MapLevel | null = level,
): Promise<CoverageTable> {
  const [meeting, counselling] = await Promise.all([
    loadKind(asker, { rows, reach: questionOf(view, 'MEETING') }),
    loadKind(asker, { rows, reach: questionOf(view, 'COUNSELLING') }),
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

function kindOf({ withinReach, accessDistance, accessibility }: Row): KindCoverage {
  return {
    ...withinReach,
    mean: accessDistance.mean,
    median: accessDistance.median,
    accessibility,
  }
}

function explanationsOf({ withinReach, accessDistance, accessibility }: CityRow) {
  return {
    share: withinReach.share,
    mean: accessDistance.mean,
    median: accessDistance.median,
    accessibility,
  }
}
