import { invalidate } from '$app/navigation'
import { updated } from '$app/state'

/** Milliseconds between two questions: at first, and at most. */
const first = 1_000
const longest = 15_000

/**
 * Tries again, ever less often, whenever the server answers, until it is stopped.
 * @param takeOther where a server was started with another version of the program, which has other files: the page is
 * loaded anew, whose address says everything chosen
 * @returns what stops it
 */
export function untilAnswered(
  tryAgain: () => unknown,
  takeOther: () => void = () => {
    location.reload()
  },
): () => void {
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
    if (await updated.check()) takeOther()
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

/** Milliseconds after which a server that says nothing is none. */
const patience = 5_000

export async function serverAnswers(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(patience)
    return (await fetch('/health/live', { cache: 'no-store', signal })).ok
  } catch {
    return false
  }
}
