import type { Asker } from '$api/ask'

import { AskedQuestion } from '../asked-question.svelte'
import type { ProposalQuestion } from '../proposal-question'
import type { FrontProgress } from './follow-front'

/** How sites, people and the longest way weigh against each other, from asking to the last point. */
export class Front extends AskedQuestion<ProposalQuestion, FrontProgress> {
  points = $derived(this.progress?.points ?? [])

  async ask(asker: Asker): Promise<void> {
    await this.follow(async () => {
      const { followFront } = await import('./follow-front')
      return (heard) => followFront(asker, this.question, heard)
    })
  }
}
