import { ask, type Asker } from '$api/ask'
import { graphql } from '$api/graphql'
import type { AskedFigures } from '$api/map-figures'

import { inputsOfTable, type TableInputs } from './table-inputs'

const tableInputsQuery = graphql(`
  query TableInputs(
    $indicator: ID!
    $level: AreaLevel!
    $date: Date
    $since: Date
    $basis: Basis!
  ) {
    indicatorValues(
      indicator: $indicator
      level: $level
      date: $date
      since: $since
      basis: $basis
    ) {
      area {
        id
      }
      figure {
        explanation {
          note
          calculation
          inputs {
            key
            name
            value
            status
            unit
          }
        }
      }
    }
  }
`)

/** The numbers each area's figure follows from. */
export async function loadTableInputs(asker: Asker, asked: AskedFigures): Promise<TableInputs> {
  const { indicator, level, date, since, basis } = asked
  const answer = await ask(asker, tableInputsQuery, { indicator, level, date, since, basis })
  return inputsOfTable(
    answer.indicatorValues.map(({ area, figure: { explanation } }) => ({
      area: area.id,
      ...explanation,
    })),
  )
}
