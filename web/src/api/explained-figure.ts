import { graphql, type ResultOf } from './graphql'

/** A figure with the way it came about. */
export const explainedFigureFields = graphql(`
  fragment ExplainedFigure on Figure {
    value
    status
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
    source {
      id
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
        source {
          id
        }
      }
    }
  }
`)

export type ExplainedFigure = ResultOf<typeof explainedFigureFields>
