import type { Asker } from '$api/ask'

import { AskedQuestion } from '../asked-question.svelte'
import type { ProposalQuestion } from '../proposal-question'
import type { CurveProgress } from './follow-curve'

/** What ever more new sites do at best, from asking to the last point. */
export class Curve extends AskedQuestion<ProposalQuestion, CurveProgress> {
  points = $derived(this.progress?.points ?? [])

  async ask(asker: Asker): Promise<void> {
    await this.follow(async () => {
      const { followCurve } = await import('./follow-curve')
      return (heard) => followCurve(asker, this.question, heard)
    })
  }
}
