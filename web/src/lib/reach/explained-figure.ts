import { graphql, type ResultOf } from '$lib/data/graphql'

/** A figure with the way it came about. */
export const explainedFigureFields = graphql(`
  fragment ReachExplained on Figure {
    value
    status
    unit
    asOf
    interval {
      lower
      upper
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
