import { assumesPeople } from '@atlas/geo/world/scenario'

import type { Asker } from '$api/ask'

import type { CurrentPlan } from '../screen.svelte'
import { AskedQuestion } from './asked-question.svelte'
import type { WorldBefore } from './before-proposal'
import type { ProposalProgress } from './follow-proposal'
import type { ProposalQuestion } from './proposal-question'

/** One question where sites should be, from asking to its end. */
export class Proposal extends AskedQuestion<ProposalQuestion, ProposalProgress> {
  /** The value without any new site; null where nothing compares with it. */
  before = $state.raw<number | null>(null)

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
    await this.follow(async () => {
      const [{ followProposal }, { valueBefore }] = await Promise.all([
        import('./follow-proposal'),
        import('./before-proposal'),
      ])
      this.before = world && valueBefore(world, this.question)
      return (heard) => followProposal(asker, this.question, heard)
    })
  }
}

/** The world a question is asked in, where its ways and people are counted as a proposal counts them. */
export function worldShown({
  cells,
  standing,
  leftOut,
  scenario,
  screen,
}: CurrentPlan): WorldBefore | null {
  const { detourFactor } = screen.walking
  // Proposals measure ways by the detour alone, and count people as the whole plan has them: else nothing compares.
  return detourFactor === null || assumesPeople(scenario)
    ? null
    : { people: cells.people, sites: standing, leftOut, detourFactor }
}
