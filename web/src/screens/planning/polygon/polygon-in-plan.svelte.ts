import type { Ring } from '@atlas/geo/reach/polygon/drawn-polygon'

import type { Asker } from '$api/ask'

import { Drawing } from './drawing.svelte'
import { loadPolygonAnswer, type PolygonAnswer, type PolygonAsked } from './polygon-answer'

interface Around {
  /** As the address has it. */
  kept: Ring | null
  /** What is asked besides, of the plan as it stands. */
  asked: Omit<PolygonAsked, 'ring'>
  keep: (ring: Ring | null) => void
}

/** A polygon on the planners' map, and what the API says of the people in it. */
export class PolygonInPlan extends Drawing {
  readonly #around: () => Around
  /** Whether its corners can be moved. */
  isEdited = $state(false)
  #answer = $state.raw<PolygonAnswer | null>(null)
  #failed = $state.raw<PolygonAsked | null>(null)

  constructor(around: () => Around) {
    super({
      ring: () => around().kept,
      keep: (ring) => {
        if (ring === null) this.isEdited = false
        around().keep(ring)
      },
    })
    this.#around = around
  }

  /** Null where there is none, and while one is drawn. */
  asked: PolygonAsked | null = $derived.by(() => {
    const { kept, asked } = this.#around()
    return kept === null || this.isDrawing ? null : { ...asked, ring: kept }
  })

  /** The newest answer about a polygon; of an older plan or line until the next is there. */
  get answer(): PolygonAnswer | null {
    return this.asked === null ? null : this.#answer
  }

  get isUpToDate(): boolean {
    return this.#answer !== null && this.#answer.asked === this.asked
  }

  get hasFailed(): boolean {
    return this.asked !== null && this.#failed === this.asked
  }

  async ask(asker: Asker): Promise<void> {
    const { asked } = this
    if (asked === null) return
    try {
      const answer = await loadPolygonAnswer(asker, asked)
      if (asked === this.asked) this.#answer = answer
    } catch {
      this.#failed = asked
    }
  }
}
