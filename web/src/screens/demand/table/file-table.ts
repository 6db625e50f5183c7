import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'

import { plannedAndTried } from '../settings'
import { figureFields, variablesOf, wholeRow, type AskedTable, type DemandTable } from './table'

/** A file has besides what the framework's expectation began with. */
const fileRow = graphql(
  `
    fragment FileRow on Area {
      ...WholeRow
      reference: residents(ages: AGE_60_PLUS, date: $reference) {
        ...DemandFigure
      }
    }
  `,
  [figureFields, wholeRow],
)

/** Each as broad as a question may be. */
const ofPlanningAreas = graphql(
  `
    query DemandFile(
      $counted: Date!
      $reference: Date!
      $date: Date!
      $basis: Basis!
      $framework: ID!
    ) {
      planningAreas {
        ...FileRow
      }
    }
  `,
  [fileRow],
)
const ofCity = graphql(
  `
    query DemandFileOfCity(
      $counted: Date!
      $reference: Date!
      $date: Date!
      $basis: Basis!
      $framework: ID!
    ) {
      city {
        ...FileRow
      }
    }
  `,
  [fileRow],
)

export type FileDemandRow = Omit<ResultOf<typeof ofCity>['city'], '__typename'>

/** All of it, for a file. */
export async function loadDemandFile(
  asker: Asker,
  asked: AskedTable,
): Promise<DemandTable<FileDemandRow, FileDemandRow>> {
  const { settings } = asked
  const [variables, scenario] = [variablesOf(asked), plannedAndTried(settings)]
  const [{ planningAreas }, { city }] = await Promise.all([
    ask(asker, ofPlanningAreas, variables, scenario),
    ask(asker, ofCity, variables, scenario),
  ])
  return { settings, rows: planningAreas, city }
}
