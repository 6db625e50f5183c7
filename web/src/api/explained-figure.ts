import { graphql, type ResultOf } from './graphql'

/** A figure with the way it came about. */
export const explainedFigureFields = graphql(`
  fragment ExplainedFigure on Figure {
    value
    status
    missingReason
    unit
    asOf
    since
    staffAsOf
    ofArea {
      name
    }
    basis
    interval {
      lower
      upper
      method
    }
    range {
      low
      high
      method
    }
    sources {
      sourceId
      asOf
    }
    explanation {
      formula
      note
      inputs {
        name
        value
        status
        unit
        asOf
        sourceId
      }
    }
  }
`)

/** The same with the numbers its inputs come of, where there are more than a formula names. */
export const workedFigureFields = graphql(
  `
    fragment WorkedFigure on Figure {
      ...ExplainedFigure
      explanation {
        table {
          caption
          columns {
            name
            unit
          }
          rows {
            name
            values
          }
          rule
        }
      }
    }
  `,
  [explainedFigureFields],
)

type Worked = ResultOf<typeof workedFigureFields>['explanation']['table']

export type ExplainedFigure = ResultOf<typeof explainedFigureFields> & {
  readonly explanation: { readonly table?: Worked }
}
