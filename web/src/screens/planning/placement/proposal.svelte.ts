import type { Asker } from '$api/ask'

import type { WorldBefore } from './before-proposal'
import type { ProposalFault, ProposalProgress } from './follow-proposal'
import type { ProposalQuestion } from './proposal-question'

/** How a question ended. */
export type ProposalEnd = { kind: 'answered' } | { kind: 'left' } | ProposalFault

/** One question where sites should be, from asking to its end. */
export class Proposal {
  readonly question: ProposalQuestion
  /** The value without any new site; null where nothing compares with it. */
  before = $state.raw<number | null>(null)
  progress = $state.raw<ProposalProgress | null>(null)
  /** Null while it is worked on. */
  end = $state.raw<ProposalEnd | null>(null)
  /** Since it was asked. */
  seconds = $state(0)
  /** When the answer came: milliseconds since 1970. */
  endedAt = $state(0)
  #stop: (() => void) | null = null

  constructor(question: ProposalQuestion) {
    this.question = question
  }

  /** Sites there are to show: an answer, or the best that was known. */
  found = $derived.by(() => {
    const { progress } = this
    return progress !== null && progress.value !== null && this.end !== null ? progress : null
  })

  /**
   * What asks and reads events comes with the first question.
   * @param world that it adds sites to, where its ways are measured as a proposal's are
   */
  async ask(asker: Asker, world: WorldBefore | null): Promise<void> {
    const timer = setInterval(() => {
      this.seconds += 1
    }, 1000)
    const end = (how: ProposalEnd) => {
      if (this.end !== null) return
      clearInterval(timer)
      this.end = how
      this.endedAt = Date.now()
    }
    this.#stop = () => {
      end({ kind: 'left' })
    }
    try {
      const [{ followProposal }, { valueBefore }] = await Promise.all([
        import('./follow-proposal'),
        import('./before-proposal'),
      ])
      if (this.end !== null) return
      this.before = world && valueBefore(world, this.question)
      const leave = followProposal(asker, this.question, {
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
}
