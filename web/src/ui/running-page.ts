import type { Messages } from '$words/messages'

/** The page once its script has taken over from what the server made: what it is worded in. */
export const runningPage: { words: (() => Messages) | null } = { words: null }
