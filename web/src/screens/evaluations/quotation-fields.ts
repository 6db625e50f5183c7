import { graphql, type ResultOf } from '$api/graphql'

/** A figure as somebody wrote it, and as it is today. */
export const quotationFields = graphql(`
  fragment QuotationFields on Quotation {
    reference
    name
    area {
      level
      name
    }
    then {
      value
      status
      unit
      asOf
      since
      low
      high
      sources {
        id
        title
      }
    }
    now {
      value
      status
      unit
      asOf
      since
      staffAsOf
      basis
      range {
        low
        high
        method
      }
      sources {
        source {
          id
          title
        }
      }
      explanation {
        note
      }
    }
    difference
  }
`)

export type QuotationAnswer = ResultOf<typeof quotationFields>
