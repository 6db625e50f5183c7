import type { Asker } from '$api/ask'

import { AskedQuestion } from '../asked-question.svelte'
import type { RobustProgress, RobustQuestion } from './follow-robust'

/** Sites that do well whatever comes, from asking to the answer. */
export class Robust extends AskedQuestion<RobustQuestion, RobustProgress> {
  async ask(asker: Asker): Promise<void> {
    await this.follow(async () => {
      const { followRobust } = await import('./follow-robust')
      return (heard) => followRobust(asker, this.question, heard)
    })
  }
}
