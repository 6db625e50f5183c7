import { invalidate } from '$app/navigation'
import { updated } from '$app/state'

/** Milliseconds between two questions: at first, and at most. */
const first = 1_000
const longest = 15_000

/**
 * Tries again, ever less often, whenever the server answers, until it is stopped. A server that was started with
 * another version of the program has other files: then the page is loaded anew, whose address says everything chosen.
 * @returns what stops it
 */
export function untilAnswered(tryAgain: () => Promise<unknown>): () => void {
  let timer: ReturnType<typeof setTimeout>
  let stopped = false
  const wait = (milliseconds: number) => {
    timer = setTimeout(() => {
      void attempt().finally(() => {
        if (!stopped) wait(Math.min(longest, milliseconds * 2))
      })
    }, milliseconds)
  }
  const attempt = async () => {
    if (!(await serverAnswers()) || stopped) return
    if (await updated.check()) location.reload()
    else await tryAgain()
  }
  wait(first)
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}

/** What a page's load depends on, so that it can be made to ask again. */
export const answers = 'atlas:answers'

/** Asks the API anew, and nothing else: for the page's other data SvelteKit would leave it where no server answers. */
export const askAgain = (): Promise<void> => invalidate(answers)

async function serverAnswers(): Promise<boolean> {
  try {
    return (await fetch('/health/live', { cache: 'no-store' })).ok
  } catch {
    return false
  }
}
