import { ask, type Asker } from '$api/ask'
import { explainedFigureFields, type ExplainedFigure } from '$api/explained-figure'
import { graphql } from '$api/graphql'

import type { DemandArea, DemandChoices } from '../choices'
import { columnOf, staffingFigure, type Column } from '../table/columns'
import { countedDay } from '../table/table'
import { plannedAndTried, type DemandSettings } from '../settings'
import type { DemandCell } from '../view'

const peopleQuery = graphql(
  `
    query ExplainPeople($level: AreaLevel!, $code: String!, $date: Date!) {
      area(level: $level, code: $code) {
        residents(ages: AGE_60_PLUS, date: $date) {
          ...ExplainedFigure
        }
        share: figure(indicator: "share-60-plus", date: $date) {
          ...ExplainedFigure
        }
      }
    }
  `,
  [explainedFigureFields],
)

const expectationQuery = graphql(
  `
    query ExplainExpectation($level: AreaLevel!, $code: String!, $ages: Ages!, $framework: ID!) {
      area(level: $level, code: $code) {
        expectation(ages: $ages, framework: $framework) {
          change {
            ...ExplainedFigure
          }
          expected {
            ...ExplainedFigure
          }
        }
      }
    }
  `,
  [explainedFigureFields],
)

const staffingQuery = graphql(
  `
    query ExplainStaffing(
      $level: AreaLevel!
      $code: String!
      $kind: ServiceKind!
      $date: Date!
      $basis: Basis!
      $framework: ID!
    ) {
      area(level: $level, code: $code) {
        staffing(kind: $kind, date: $date, basis: $basis, framework: $framework) {
          actual {
            ...ExplainedFigure
          }
          target {
            ...ExplainedFigure
          }
          publishedTarget {
            ...ExplainedFigure
          }
          difference {
            ...ExplainedFigure
          }
          residentsPerFte {
            ...ExplainedFigure
          }
        }
      }
    }
  `,
  [explainedFigureFields],
)

/** One number of the table with the way it came about; null where there is none. */
export async function loadExplanation(
  asker: Asker,
  choices: DemandChoices,
  settings: DemandSettings,
  cell: DemandCell,
): Promise<ExplainedFigure | null> {
  const area = choices.areas.get(cell.area)
  if (!area) return null
  const { level, code } = area
  const column = columnOf(cell.column)
  if (column.staffing) return explainedStaffing(asker, settings, { level, code }, column.staffing)
  const { framework } = settings
  const planned = plannedAndTried(settings)
  if (column.expectation) {
    const { part, ages } = column.expectation
    const answer = await ask(asker, expectationQuery, { level, code, framework, ages }, planned)
    return answer.area?.expectation?.[part] ?? null
  }
  const date = countedDay(settings, choices)
  const answer = await ask(asker, peopleQuery, { level, code, date }, planned)
  return (column.key === 'share' ? answer.area?.share : answer.area?.residents) ?? null
}

async function explainedStaffing(
  asker: Asker,
  settings: DemandSettings,
  area: Pick<DemandArea, 'level' | 'code'>,
  { kind, key }: NonNullable<Column['staffing']>,
): Promise<ExplainedFigure | null> {
  const { framework, basis, date } = settings
  const asked = { ...area, kind, date, basis, framework }
  const answer = await ask(asker, staffingQuery, asked, plannedAndTried(settings))
  return answer.area ? staffingFigure(answer.area.staffing, key) : null
}
