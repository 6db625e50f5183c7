import { browser } from '$app/environment'

import type { Asker } from './ask'

type Load<Asked, Answer> = (asker: Asker, asked: Asked) => Promise<Answer>

/**
 * The same question, asked again in the browser, is answered by what is still
 * there: going back costs nothing. The server keeps nothing between readers,
 * and what failed is asked anew.
 */
export function keptAnswer<Asked, Answer>(
  most: number,
  load: Load<Asked, Answer>,
): Load<Asked, Answer> {
  const kept = new Map<string, Promise<Answer>>()
  return (asker, asked) => {
    if (!browser) return load(asker, asked)
    const name = JSON.stringify([asker.language, asked])
    const found = kept.get(name) ?? load(asker, asked)
    kept.delete(name)
    kept.set(name, found)
    found.catch(() => kept.delete(name))
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return found
  }
}
