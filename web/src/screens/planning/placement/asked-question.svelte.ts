import type { Heard, PlacementFault } from './follow-placement'

/** How a question ended. */
export type QuestionEnd = { kind: 'answered' } | { kind: 'left' } | PlacementFault

/** One question whose answer takes a while, from asking to its end. */
export class AskedQuestion<Question, Known> {
  readonly question: Question
  progress = $state.raw<Known | null>(null)
  /** Null while it is worked on. */
  end = $state.raw<QuestionEnd | null>(null)
  /** Since it was asked. */
  seconds = $state(0)
  /** When the answer came: milliseconds since 1970. */
  endedAt = $state(0)
  #stop: (() => void) | null = null

  constructor(question: Question) {
    this.question = question
  }

  /**
   * Asks, once.
   * @param begin what asks, which may have to be loaded first; it gives how to leave
   */
  protected async follow(begin: () => Promise<(heard: Heard<Known>) => () => void>): Promise<void> {
    const timer = setInterval(() => {
      this.seconds += 1
    }, 1000)
    const end = (how: QuestionEnd) => {
      if (this.end !== null) return
      clearInterval(timer)
      this.end = how
      this.endedAt = Date.now()
    }
    this.#stop = () => {
      end({ kind: 'left' })
    }
    try {
      const ask = await begin()
      if (this.#isOver()) return
      const leave = ask({
        progress: (progress) => (this.progress = progress),
        end: (fault) => {
          end(fault ?? { kind: 'answered' })
        },
      })
      this.#stop = () => {
        leave()
        end({ kind: 'left' })
      }
    } catch {
      end({ kind: 'lost' })
    }
  }

  /** Keeps the best so far; nobody works on it any longer. */
  leave(): void {
    this.#stop?.()
  }

  #isOver(): boolean {
    return this.end !== null
  }
}
