import type { Scenario } from '@atlas/geo/world/scenario'

import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'
import type { ServiceKind } from '$api/sites'

import { scenarioInput } from '../scenario/scenario-input'

export interface StaffAsked {
  scenario: Scenario
  kind: ServiceKind
}

const figureFields = graphql(`
  fragment StaffOfPlan on PlannedFigure {
    today {
      value
      status
      unit
    }
    planned {
      value
      status
      unit
    }
    change {
      value
      status
      unit
    }
  }
`)

const staffQuery = graphql(
  `
    query PlannedStaffing($input: ScenarioInput!, $kind: ServiceKind!) {
      frameworks {
        id
        name
        planningKeys {
          kind
          residentsPerFte
          minimumFtePerFacility
        }
      }
      scenario(input: $input) {
        changes {
          inWords
        }
        violations {
          area {
            id
          }
          kind
          isAsToday
          inWords
        }
        areas(level: PLANNING_AREA) {
          area {
            id
            code
            name
          }
          staffing(kind: $kind) {
            actual {
              ...StaffOfPlan
            }
            planningKey {
              ...StaffOfPlan
            }
            target {
              ...StaffOfPlan
            }
            difference {
              ...StaffOfPlan
            }
          }
        }
        city: areas(level: CITY) {
          area {
            id
            code
            name
          }
          staffing(kind: $kind) {
            actual {
              ...StaffOfPlan
            }
            planningKey {
              ...StaffOfPlan
            }
            target {
              ...StaffOfPlan
            }
            difference {
              ...StaffOfPlan
            }
            planned {
              difference {
                asOf
                staffAsOf
                basis
                sources {
                  source {
                    id
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [figureFields],
)

type Answer = ResultOf<typeof staffQuery>

export type StaffRow = Pick<Answer['scenario']['areas'][number], 'area' | 'staffing'>

/** Staff and keys of a kind under a plan, with what was asked. */
export interface StaffAnswer extends Pick<Answer['scenario'], 'violations'> {
  asked: StaffAsked
  /** The newest, by which is planned. */
  framework: Answer['frameworks'][number]
  /** What each change does. */
  changes: readonly string[]
  rows: readonly StaffRow[]
  city: Answer['scenario']['city'][number]
}

export async function loadStaffAnswer(asker: Asker, asked: StaffAsked): Promise<StaffAnswer> {
  const input = scenarioInput(asked.scenario)
  const { frameworks, scenario } = await ask(asker, staffQuery, { input, kind: asked.kind })
  const { changes, violations, areas, city: cities } = scenario
  const [framework] = frameworks
  const [city] = cities
  if (!framework || !city) throw new Error('The API knows no city with a planning framework')
  return {
    asked,
    framework,
    changes: changes.map(({ inWords }) => inWords),
    violations: violations.filter(({ kind }) => kind === asked.kind),
    rows: areas,
    city,
  }
}
