import { ApiFailure, type Asker } from '$api/ask'

import { loadStaffAnswer, type StaffAnswer, type StaffAsked } from './staff-answer'

/** Staff and keys under a plan, as the API says them. */
export class PlannedStaff {
  readonly #current: () => StaffAsked
  /** As it said last. */
  answer = $state.raw<StaffAnswer | null>(null)
  /** Why it says nothing of the plan as it is; null where it does, or has not yet. */
  fault = $state.raw<ApiFailure | null>(null)

  constructor(current: () => StaffAsked) {
    this.#current = current
  }

  #asked: StaffAsked = $derived.by(() => this.#current())
  /** Whether it is of the plan as it is. */
  isOfPlan = $derived(this.answer?.asked === this.#asked)

  async ask(asker: Asker): Promise<void> {
    const asked = this.#asked
    try {
      const answer = await loadStaffAnswer(asker, asked)
      if (asked !== this.#asked) return
      this.answer = answer
      this.fault = null
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error
      if (asked === this.#asked) this.fault = error
    }
  }
}
