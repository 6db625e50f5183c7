import type { Ends } from '@atlas/geo/figures/range'
import type { Scenario } from '@atlas/geo/world/scenario'

import { ask, type Asker } from '$api/ask'
import type { FigureStatus, MapLevel } from '$api/catalogue'
import { graphql, type ResultOf } from '$api/graphql'
import type { ServiceKind } from '$api/sites'
import { questionOf, usualReach } from '$reach/reach-question'

import { scenarioInput } from '../scenario/scenario-input'
import type { PlannedAges } from '../view'

export interface PlanAsked {
  scenario: Scenario
  kind: ServiceKind
  ages: PlannedAges
  metres: number
  level: MapLevel
}

/** A number as the API tells it. */
export interface ToldFigure {
  value: number | null
  status: FigureStatus
  range: Ends | null
}

/** Today, with the plan, and by how much that differs. */
export type PlannedFigure = Record<'today' | 'planned' | 'change', ToldFigure>

/** What of an area is told with its ranges. */
export interface AreaAnswer {
  covered: PlannedFigure
  share: PlannedFigure
  residents: PlannedFigure
  mean: PlannedFigure
  worstServedTenth: PlannedFigure
  gini: PlannedFigure
}

const rangedFields = graphql(`
  fragment RangedOfPlan on PlannedFigure {
    today {
      value
      status
      range {
        low
        high
      }
    }
    planned {
      value
      status
      range {
        low
        high
      }
    }
    change {
      value
      status
      range {
        low
        high
      }
    }
  }
`)

const areaFields = graphql(
  `
    fragment AreaOfPlan on ScenarioArea {
      area {
        id
      }
      withinReach(reach: $reach) {
        covered {
          ...RangedOfPlan
        }
        share {
          ...RangedOfPlan
        }
        residents {
          ...RangedOfPlan
        }
      }
      accessDistance(reach: $reach) {
        mean {
          ...RangedOfPlan
        }
        worstServedTenth {
          ...RangedOfPlan
        }
        gini {
          ...RangedOfPlan
        }
      }
    }
  `,
  [rangedFields],
)

const figuresQuery = graphql(
  `
    query PlannedFigures(
      $input: ScenarioInput!
      $reach: ReachInput!
      $otherAges: ReachInput!
      $level: AreaLevel!
    ) {
      scenario(input: $input) {
        city: areas(level: CITY) {
          ...AreaOfPlan
          otherAges: withinReach(reach: $otherAges) {
            covered {
              ...RangedOfPlan
            }
          }
        }
        areas(level: $level) {
          ...AreaOfPlan
        }
      }
    }
  `,
  [rangedFields, areaFields],
)

/** What the API says of a plan, with what it was asked. */
export interface PlanAnswer {
  asked: PlanAsked
  city: AreaAnswer
  /** Of the city, for either age. */
  covered: Record<PlannedAges, PlannedFigure>
  /** By the ids of areas of the level. */
  areas: ReadonlyMap<string, AreaAnswer>
}

export async function loadPlanAnswer(asker: Asker, asked: PlanAsked): Promise<PlanAnswer> {
  const { scenario, kind, ages, metres, level } = asked
  const limit = { ...usualReach.limit, value: metres }
  const reachOf = (of: PlannedAges) => questionOf({ ...usualReach, ages: of, limit }, kind)
  const other = ages === 'AGE_60_PLUS' ? 'AGE_80_PLUS' : 'AGE_60_PLUS'
  const answer = await ask(asker, figuresQuery, {
    input: scenarioInput(scenario),
    reach: reachOf(ages),
    otherAges: reachOf(other),
    level,
  })
  const [city] = answer.scenario.city
  if (!city) throw new Error('The API knows no city')
  const own = answerOf(city)
  const ofOther = city.otherAges.covered
  return {
    asked,
    city: own,
    covered:
      ages === 'AGE_60_PLUS'
        ? { AGE_60_PLUS: own.covered, AGE_80_PLUS: ofOther }
        : { AGE_60_PLUS: ofOther, AGE_80_PLUS: own.covered },
    areas: new Map(answer.scenario.areas.map((area) => [area.area.id, answerOf(area)])),
  }
}

const answerOf = ({ withinReach, accessDistance }: ResultOf<typeof areaFields>): AreaAnswer => ({
  ...withinReach,
  ...accessDistance,
})
