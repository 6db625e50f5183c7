import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'

import { quotationFields } from './quotation-fields'

const measureFields = graphql(`
  fragment MeasureFields on Measure {
    id
    version
    cardId
    planningArea {
      name
    }
    planningAreaCode
    title
    owner
    office
    due
    dueIn
    state
    phase
    result
    mayChange
    beside {
      typedFields {
        name
        text
      }
    }
  }
`)
export type ListedMeasure = ResultOf<typeof measureFields>

const saidFields = graphql(
  `
    fragment SaidFields on CardSaid {
      level
      areaCode
      area {
        name
      }
      from
      to
      message
      recognise
      acknowledge
      followUp
      quotations {
        ...QuotationFields
      }
    }
  `,
  [quotationFields],
)
export type SaidOfCard = ResultOf<typeof saidFields>

const cardsQuery = graphql(`
  query WrittenCards {
    writtenCards {
      id
      state
      phase
      changedBy
      changedAt
      said {
        areaCode
        area {
          name
        }
        from
        to
        message
      }
    }
  }
`)
export type ListedCard = ResultOf<typeof cardsQuery>['writtenCards'][number]

/** @throws ApiFailure, NOT_SIGNED_IN too */
export const loadCards = async (asker: Asker): Promise<ListedCard[]> =>
  (await ask({ ...asker, uncached: true }, cardsQuery, {})).writtenCards

const cardQuery = graphql(
  `
    query WrittenCard($id: Int!) {
      planningAreas {
        code
        name
      }
      writtenCard(id: $id) {
        id
        version
        state
        phase
        changedBy
        changedAt
        mayChange
        said {
          ...SaidFields
        }
        ownMeasures {
          ...MeasureFields
        }
        versions {
          version
          writtenBy
          writtenAt
          said {
            message
            recognise
            acknowledge
            followUp
          }
        }
        beside {
          writtenAt
          apart
          said {
            ...SaidFields
          }
          merged {
            ...SaidFields
          }
        }
      }
    }
  `,
  [saidFields, measureFields],
)
type CardAnswer = ResultOf<typeof cardQuery>
export type Card = NonNullable<CardAnswer['writtenCard']>

/** @throws ApiFailure, NOT_SIGNED_IN too */
export const loadCard = (asker: Asker, id: number): Promise<CardAnswer> =>
  ask({ ...asker, uncached: true }, cardQuery, { id })

const areasQuery = graphql(`
  query AreasToWriteAbout {
    areasToWriteAbout {
      level
      code
      name
    }
  }
`)
export type WritableArea = ResultOf<typeof areasQuery>['areasToWriteAbout'][number]

/** @throws ApiFailure, NOT_SIGNED_IN too */
export const loadAreas = async (asker: Asker): Promise<WritableArea[]> =>
  (await ask({ ...asker, uncached: true }, areasQuery, {})).areasToWriteAbout

const quotableQuery = graphql(`
  query QuotableFigures($level: AreaLevel!, $code: String!) {
    quotableFigures(level: $level, code: $code) {
      reference
      name
    }
  }
`)
export type Quotable = ResultOf<typeof quotableQuery>['quotableFigures'][number]

/** @throws ApiFailure, NOT_SIGNED_IN too */
export const loadQuotable = async (
  asker: Asker,
  { level, code }: Pick<WritableArea, 'level' | 'code'>,
): Promise<Quotable[]> =>
  (await ask({ ...asker, uncached: true }, quotableQuery, { level, code })).quotableFigures

const boardQuery = graphql(
  `
    query MeasureBoard {
      areasToWriteAbout {
        level
        code
        name
      }
      measureBoard {
        nextQuarter {
          from
          to
        }
        allMeasures {
          ...MeasureFields
        }
        plansInCycle {
          id
          name
          phase
        }
      }
      writtenCards {
        id
        phase
        said {
          message
        }
      }
    }
  `,
  [measureFields],
)
export type Board = ResultOf<typeof boardQuery>

/** @throws ApiFailure, NOT_SIGNED_IN too */
export const loadBoard = (asker: Asker): Promise<Board> =>
  ask({ ...asker, uncached: true }, boardQuery, {})
