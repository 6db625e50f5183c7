import type { AnswerInProcess } from '$lib/data/answer-in-process'
import type { ViewNotice } from '$lib/state/view'

declare module 'http' {
  interface IncomingMessage {
    answerInProcess?: AnswerInProcess
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
    interface PageState {
      /** Why a choice just made led elsewhere. */
      notices?: ViewNotice[]
    }
    interface Platform {
      req: import('http').IncomingMessage
    }
  }
}

export {}
