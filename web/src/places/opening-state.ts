import type { MessageOf } from '@atlas/geo/words/vocabulary'

import { graphql, type ResultOf } from '$api/graphql'

/** Whether a place is open at the moment asked for. */
export const openingStateFields = graphql(`
  fragment OpeningState on OpeningState {
    status
    changesAt
    closes
    holiday
    next {
      opens
      weekday
      day
      ahead
    }
  }
`)

export type OpeningState = ResultOf<typeof openingStateFields>

type StateMessage = MessageOf<'openUntil'> | MessageOf<'closedUntil'> | MessageOf<'openingUnknown'>

/** What is to be said of it, by a dictionary of the page: the API knows no Leichte Sprache. */
export function stateMessage({ status, closes, holiday, next }: OpeningState): StateMessage {
  if (status === 'OPEN' && closes !== null) return { key: 'openUntil', closes }
  if (status !== 'CLOSED') return { key: 'openingUnknown' }
  // In the language asked for, whichever that is.
  return {
    key: 'closedUntil',
    holiday: holiday === null ? null : { de: holiday, en: holiday },
    next,
  }
}

/** The minute a page is made in, as the API takes moments: what is asked within it is asked once. */
export const minuteOf = (moment: Date) => `${moment.toISOString().slice(0, 16)}:00Z`
