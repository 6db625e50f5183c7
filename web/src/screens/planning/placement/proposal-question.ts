import type { Scenario } from '@atlas/geo/world/scenario'

import { isSameScenario } from '../scenario/packed'
import type { PlanningView } from '../view'

/** What a proposal is to do best, in the order in which it is offered. */
export const models = ['MCLP', 'P_MEDIAN', 'P_CENTER', 'LSCP'] as const
export type Model = (typeof models)[number]

export const numbersOfSites = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** Of all people, for whom there have to be sites enough. */
export const shares = [1, 0.95, 0.9, 0.8] as const

/** What is chosen for a proposal alone. */
export interface ProposalChoices {
  model: Model
  sites: number
  share: number
}

/** A question where sites should be: in which world, for whom. */
export interface ProposalQuestion
  extends ProposalChoices, Pick<PlanningView, 'kind' | 'ages' | 'metres' | 'scenario'> {}

/** Whether a question is about people within the walk of the screen. */
export const asksWithin = (model: Model): boolean => model === 'MCLP' || model === 'LSCP'

/** The question as the API takes it; its scenario goes beside. */
export const placementInput = ({ kind, ages, ...question }: ProposalQuestion) => ({
  kind,
  ages,
  model: modelInput(question),
})

function modelInput({
  model,
  sites,
  share,
  metres,
}: Pick<ProposalQuestion, 'model' | 'sites' | 'share' | 'metres'>) {
  switch (model) {
    case 'MCLP':
      return { mclp: { sites, withinMetres: metres } }
    case 'LSCP':
      return { lscp: { withinMetres: metres, share } }
    case 'P_MEDIAN':
      return { pMedian: { sites } }
    case 'P_CENTER':
      return { pCenter: { sites } }
  }
}

/** Whether a question is about the world that is shown, so that its answer can go into the plan. */
export const isAboutShown = (
  { kind, ages, metres, scenario, model }: ProposalQuestion,
  shown: Pick<ProposalQuestion, 'kind' | 'ages' | 'metres'> & { scenario: Scenario },
): boolean =>
  kind === shown.kind &&
  ages === shown.ages &&
  (metres === shown.metres || !asksWithin(model)) &&
  isSameScenario(scenario, shown.scenario)
