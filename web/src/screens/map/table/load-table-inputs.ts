import { ask, type Asker } from '$api/ask'
import { graphql } from '$api/graphql'
import type { AskedFigures } from '$api/map-figures'

import type { TableInputs } from './table-inputs'

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
          inputs {
            name
            value
            unit
          }
        }
      }
    }
  }
`)

/** The numbers each area's figure follows from; of areas whose figures follow from the same ones. */
export async function loadTableInputs(asker: Asker, asked: AskedFigures): Promise<TableInputs> {
  const { indicator, level, date, since, basis } = asked
  const answer = await ask(asker, tableInputsQuery, { indicator, level, date, since, basis })
  const explained = answer.indicatorValues.map(({ area, figure }) => ({
    area: area.id,
    inputs: figure.explanation.inputs,
  }))
  const columns = explained[0]?.inputs.map(({ name, unit }) => ({ name, unit })) ?? []
  const byArea = new Map<string, number[]>()
  for (const { area, inputs } of explained) {
    const values = inputs.flatMap(({ value }) => value ?? [])
    const isSame = inputs.every(({ unit }, index) => unit === columns[index]?.unit)
    if (isSame && values.length === columns.length) byArea.set(area, values)
  }
  return { columns, byArea }
}
