import type { Ring } from '@atlas/geo/reach/polygon/drawn-polygon'

import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'
import { questionOf, usualReach } from '$reach/reach-question'

import type { PlanAsked } from '../answer/planned-answer'
import { plannedAges, type PlannedAges } from '../view'

export interface PolygonAsked extends Pick<PlanAsked, 'kind' | 'metres'> {
  ring: Ring
  /** The plan as a file. */
  file: string
}

const plannedFigure = graphql(`
  fragment PolygonFigure on PlannedFigure {
    today {
      value
      status
      missingReason
    }
    planned {
      value
      status
      missingReason
      range {
        low
        high
      }
    }
    change {
      value
      range {
        low
        high
      }
    }
  }
`)

const figuresInside = graphql(
  `
    fragment PolygonFigures on ScenarioPolygon {
      residents {
        ...PolygonFigure
      }
      covered {
        ...PolygonFigure
      }
      share {
        ...PolygonFigure
      }
      walkingMetres {
        ...PolygonFigure
      }
      sites {
        slug
        name
        today {
          residents {
            value
          }
        }
        planned {
          residents {
            value
          }
        }
      }
    }
  `,
  [plannedFigure],
)

const polygonQuery = graphql(
  `
    query PlannedPolygon(
      $input: ScenarioInput!
      $outline: [[Float!]!]!
      $sixty: ReachInput!
      $eighty: ReachInput!
    ) {
      scenario(input: $input) {
        sixty: inside(outline: $outline, reach: $sixty) {
          ...PolygonFigures
          cells
          districts {
            name
          }
          covered {
            planned {
              explanation {
                note
              }
            }
          }
        }
        eighty: inside(outline: $outline, reach: $eighty) {
          ...PolygonFigures
        }
      }
    }
  `,
  [figuresInside],
)

export type FiguresInside = ResultOf<typeof figuresInside>
export type PolygonFigure = ResultOf<typeof plannedFigure>

/** What the API says of the people in a polygon, by age, with what it was asked. */
export interface PolygonAnswer {
  asked: PolygonAsked
  cells: number
  districts: string[]
  /** What is said of all its figures. */
  note: string
  byAges: Readonly<Record<PlannedAges, FiguresInside>>
}

export async function loadPolygonAnswer(asker: Asker, asked: PolygonAsked): Promise<PolygonAnswer> {
  const { ring, file, kind, metres } = asked
  const limit = { ...usualReach.limit, value: metres }
  const [sixty, eighty] = plannedAges.map((ages) =>
    questionOf({ ...usualReach, ages, limit }, kind),
  )
  if (!sixty || !eighty) throw new RangeError('Both ages are asked about')
  const outline = [...ring, ...ring.slice(0, 1)].map((corner) => [...corner])
  const { scenario } = await ask(asker, polygonQuery, { input: { file }, outline, sixty, eighty })
  return {
    asked,
    cells: scenario.sixty.cells,
    districts: scenario.sixty.districts.map(({ name }) => name),
    note: scenario.sixty.covered.planned.explanation.note ?? '',
    byAges: { AGE_60_PLUS: scenario.sixty, AGE_80_PLUS: scenario.eighty },
  }
}
