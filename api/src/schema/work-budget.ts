import type { Checkpoint } from '@atlas/geo/work/checkpoint'
import type { Published } from '@atlas/geo/world/published'
import { limits } from './limits.ts'
import { RequestError } from './request-error.ts'

/** In the unit of `limits.work`: what a world costs that is another than today's, and each change of it. */
export const priceOfScenario = (changes: number): number => 20 + changes * 0.06

/**
 * What one request may ask to be worked out, beside what it asks to be sent: each distinct question has its price,
 * whether its answer is known already or not, so that a query is refused or answered whatever was asked before.
 */
export class WorkBudget {
  readonly #asked = new Map<object, Set<string>>()
  readonly #most: number
  #spent = 0
  #refusal: RequestError<'QUERY_TOO_LARGE'> | null = null

  constructor(most: number = limits.work) {
    this.#most = most
  }

  /** Of a request about a world: a scenario is worked out for it, however much is asked about it. */
  static of(world: Pick<Published, 'scenario'>): WorkBudget {
    const budget = new WorkBudget()
    const { changes } = world.scenario
    if (changes.length > 0) budget.charge(world, 'scenario', priceOfScenario(changes.length))
    return budget
  }

  /** In the unit of `limits.work`. */
  get spent(): number {
    return this.#spent
  }

  /**
   * @param of what kind of question it is
   * @param question its name among those of its kind: asked again, it costs nothing
   * @throws RequestError QUERY_TOO_LARGE where the request has asked too much
   */
  charge(of: object, question: string, price: number): void {
    const asked = this.#asked.get(of) ?? new Set()
    if (asked.has(question)) return
    this.#asked.set(of, asked.add(question))
    this.#spent += price
    if (this.#spent <= this.#most) return
    this.#refusal ??= new RequestError('QUERY_TOO_LARGE', {
      limit: 'work',
      is: null,
      most: this.#most,
    })
    throw this.#refusal
  }

  /**
   * What was begun for a request that is refused ends here: its fields are charged before anything is worked out, or
   * beside it.
   * @throws RequestError QUERY_TOO_LARGE once the request has asked too much
   */
  readonly checkpoint: Checkpoint = () => {
    if (this.#refusal) throw this.#refusal
  }
}
