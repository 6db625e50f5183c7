import type { AnswerInProcess } from '$api/answer-in-process'
import type { Role } from '@atlas/geo/rights/rights'
import type { CityWords } from '@atlas/geo/terms/city-words'
import type { Operator } from '@atlas/geo/terms/operator'
import type { DemandNotice } from '$screens/demand/view'
import type { ReachNotice } from '$screens/reach/view'
import type { ViewNotice } from '$screens/map/view'

declare module 'http' {
  interface IncomingMessage {
    answerInProcess?: AnswerInProcess
    /** Whether the hosting server offers pages for developers, such as /graphiql. */
    developerTools?: boolean
    /** Why its answer is given up: nobody waits any longer, or it comes too late; null while it is not. */
    givenUp?: () => string | null
    /** Whether the asker already has what an entity tag names. */
    alreadyKnown?: (tag: string) => boolean
    /** What sentences take from the city. */
    cityWords?: CityWords
    /** The version of the data that the answer is made from. */
    dataVersion?: string
    /** The origin of every absolute address. */
    publicOrigin?: string
    /** Which language of ours the caller reads by their browser's settings. */
    readerLanguage?: string
    /** Lets pages of others show the answer inside theirs. */
    allowFraming?: () => void
    /** Who is signed in; null: nobody; undefined: nobody can. */
    signedIn?: { shownName: string; roles: readonly Role[] } | null | undefined
    /** By what people sign in; left out: by passwords of their own. */
    signInWays?: { isLocal: boolean; hasDirectory: boolean }
    /** Who runs this installation, as far as they have said. */
    operator?: Operator
    /** Whether a line is logged for each answer. */
    logsAnswers?: boolean
    /** Whether requests are counted by address. */
    countsAddresses?: boolean
  }
}

declare global {
  interface Body {
    /** What comes from our own server is taken to be what its schema promises. */
    json<Result>(): Promise<Result>
  }
  namespace App {
    interface Error {
      message: string
    }
    interface PageData {
      developerTools?: boolean
      /** Who is signed in; null: nobody; undefined: nobody can. */
      signedIn?: { shownName: string; roles: readonly Role[] } | null | undefined
      /** The version of the data it was made from. */
      dataVersion?: string | undefined
      /** The origin of absolute addresses. */
      publicOrigin?: string
      /** Set by pages made for paper. */
      printsOwnFoot?: boolean
      /** Set by pages whose address may say where somebody is. */
      namesPosition?: boolean
      /** Set by pages that others show inside theirs. */
      embedded?: boolean
    }
    interface PageState {
      /** Why a choice just made led elsewhere. */
      notices?: ViewNotice[]
      demandNotices?: DemandNotice[]
      reachNotices?: ReachNotice[]
    }
    interface Platform {
      req: import('http').IncomingMessage
    }
  }
}

export {}
