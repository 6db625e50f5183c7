import { browser } from '$app/environment'

import { ApiFailure, type Asker } from './ask'

type Load<Asked, Answer> = (asker: Asker, asked: Asked) => Promise<Answer>

/**
 * The same question, asked again in the browser, is answered from the cache of those asked last: going back costs
 * nothing. The server caches nothing between readers, and what failed is asked anew.
 */
export function cachedAnswer<Asked, Answer>(
  most: number,
  load: Load<Asked, Answer>,
): Load<Asked, Answer> {
  /** The last used last: a Map keeps the order, and the browser has no other use for a library of caches. */
  const cache = new Map<string, Promise<Answer>>()
  caches.add(cache)
  return (asker, asked) => {
    if (!browser) return load(asker, asked)
    const key = JSON.stringify([asker.language, asked])
    const answer = cache.get(key) ?? load(asker, asked)
    cache.delete(key)
    cache.set(key, answer)
    answer.catch(() => cache.delete(key))
    const [oldest] = cache.keys()
    if (cache.size > most && oldest !== undefined) cache.delete(oldest)
    return answer
  }
}

/** All there are: they last as long as the program. */
const caches = new Set<Map<string, unknown>>()

/** What was answered from other data than there is now is asked anew. */
export function forgetAnswers(): void {
  for (const cache of caches) cache.clear()
}

/**
 * Where the API does not answer for a new address, the browser goes on showing the previous screen and says that it is
 * outdated; on the server a failure is the caller's to show.
 */
export function orPrevious<Asked, Screen extends { outdated: boolean }>(
  load: Load<Asked, Screen>,
): Load<Asked, Screen> {
  let previous: Screen | undefined
  return async (asker, asked) => {
    try {
      const screen = await load(asker, asked)
      if (browser) previous = screen
      return screen
    } catch (failure) {
      if (previous && failure instanceof ApiFailure) return { ...previous, outdated: true }
      throw failure
    }
  }
}
