import { graphql, type ResultOf } from '$api/graphql'

export const saidFields = graphql(`
  fragment DraftSaidFields on DraftSaid {
    words {
      name
      text
    }
    figures {
      name
      value
    }
    basedOn {
      id
      name
    }
    scenario {
      id
      name
    }
  }
`)

const figureFields = graphql(`
  fragment DraftStaffFigure on Figure {
    value
    unit
    status
    asOf
    range {
      low
      high
    }
    sources {
      sourceId
      asOf
    }
  }
`)

export const staffingFields = graphql(
  `
    fragment DraftStaffingFields on DraftStaffing {
      area {
        id
        code
        name
      }
      today {
        kind
        actual {
          ...DraftStaffFigure
        }
        target {
          ...DraftStaffFigure
        }
        difference {
          ...DraftStaffFigure
        }
        publishedTarget {
          ...DraftStaffFigure
        }
      }
      expected {
        target {
          ...DraftStaffFigure
        }
      }
    }
  `,
  [figureFields],
)

/** What whoever has a link sees, too. */
export const documentFields = graphql(
  `
    fragment DraftDocument on Draft {
      id
      version
      state
      changedAt
      decidedOn
      said {
        ...DraftSaidFields
        figuresBefore {
          name
          value
        }
        staffing {
          ...DraftStaffingFields
        }
      }
      rounds {
        id
        version
        kind
        body
        from
        to
        result
        state
      }
      comments {
        id
        role
        isOwn
        said
        madeAt
        onVersion
        roundId
        answers {
          id
          role
          said
          madeAt
          onVersion
        }
      }
    }
  `,
  [saidFields, staffingFields],
)
export type DraftDocument = ResultOf<typeof documentFields>
export type DraftStaffing = ResultOf<typeof staffingFields>
export type Round = DraftDocument['rounds'][number]
