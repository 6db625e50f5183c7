import type { Scenario } from '@atlas/geo/world/scenario'

import { isSameScenario } from '$address/packed-scenario'
import { plannedSites } from '../scenario/planned-sites'
import type { CurrentPlan } from '../screen.svelte'
import type { ProposedSite } from './follow-proposal'
import { openProposed } from './open-proposed'
import { isAboutShown, type ProposalQuestion } from './proposal-question'

/** Sites that may go into the plan together, by whatever names them. */
export interface Takeable {
  key: string
  sites: readonly ProposedSite[]
}

/**
 * Brings proposed sites into the plan they were asked for, each time as one step. Of several proposals another one may
 * take the place of the one that was taken.
 */
export class TakingOver {
  readonly #current: CurrentPlan
  /** The plan once it held them. */
  #taken = $state.raw<{ key: string; scenario: Scenario } | null>(null)

  constructor(current: CurrentPlan) {
    this.#current = current
  }

  /** Which of them the plan holds and nothing else since; null for none. */
  get inPlan(): string | null {
    const taken = this.#taken
    return taken && isSameScenario(this.#current.scenario, taken.scenario) ? taken.key : null
  }

  /** Whether the question is about what is shown, but for what was taken over. */
  canTake(question: ProposalQuestion): boolean {
    const { kind, ages, metres, scenario } = this.#current
    const asked = question.plan?.scenario ?? question.scenario
    const before = this.inPlan === null ? scenario : asked
    return isAboutShown(question, { kind, ages, metres, scenario: before })
  }

  async take(question: ProposalQuestion, { key, sites }: Takeable): Promise<void> {
    if (!this.canTake(question) || key === this.inPlan) return
    const current = this.#current
    const places = sites.map(({ number, lon, lat, district }) => ({
      lon,
      lat,
      district: district?.code ?? current.placeOfCell(number).district,
    }))
    const { kind } = question
    const scenario = openProposed(question.scenario, places, {
      kind,
      taken: plannedSites(current.catalogue, question.scenario).map(({ slug }) => slug),
      nameOf: (number) => current.say.newSite(current.say.kinds[kind], number),
    })
    this.#taken = { key, scenario }
    await current.plan(scenario, { site: null }, current.say.proposal.taken(places.length))
  }
}
