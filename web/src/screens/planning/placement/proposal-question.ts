import type { Scenario } from '@atlas/geo/world/scenario'

import { isSameScenario } from '$address/packed-scenario'
import type { PlanningView } from '../view'
import { type Further, furtherInput, type OpenedPlace } from './further'

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
  /** Nothing else unless said. */
  further?: Further
}

/** A question where sites should be: in which world, for whom. */
export interface ProposalQuestion
  extends ProposalChoices, Pick<PlanningView, 'kind' | 'ages' | 'metres' | 'scenario'> {
  /** The plan that was shown, where places it opened are candidates, so that the scenario asked about has none of them. */
  plan?: PlanOfCandidates
}

export interface PlanOfCandidates {
  scenario: Scenario
  opened: readonly OpenedPlace[]
}

/** Whether a question is about people within the walk of the screen. */
export const asksWithin = (model: Model): boolean => model === 'MCLP' || model === 'LSCP'

/** The question as the API takes it; its scenario goes beside. */
export const placementInput = ({ kind, ages, further, plan, ...question }: ProposalQuestion) => ({
  kind,
  ages,
  model: modelInput({ ...question, budget: budgetInput(question, further) }),
  ...(further && furtherInput(further, plan?.opened ?? [])),
})

const budgetInput = (
  { sites }: Pick<ProposalQuestion, 'sites'>,
  further: Further | undefined,
): { sites: number } | { fte: number } => (further?.fte == null ? { sites } : { fte: further.fte })

function modelInput({
  model,
  budget,
  share,
  metres,
}: Pick<ProposalQuestion, 'model' | 'share' | 'metres'> & {
  budget: ReturnType<typeof budgetInput>
}) {
  switch (model) {
    case 'MCLP':
      return { mclp: { ...budget, withinMetres: metres } }
    case 'LSCP':
      return { lscp: { withinMetres: metres, share } }
    case 'P_MEDIAN':
      return { pMedian: budget }
    case 'P_CENTER':
      return { pCenter: budget }
  }
}

/** Whether a question is about the world that is shown, so that its answer can go into the plan. */
export const isAboutShown = (
  { kind, ages, metres, scenario, plan, model }: ProposalQuestion,
  shown: Pick<ProposalQuestion, 'kind' | 'ages' | 'metres'> & { scenario: Scenario },
): boolean =>
  kind === shown.kind &&
  ages === shown.ages &&
  (metres === shown.metres || !asksWithin(model)) &&
  isSameScenario(plan?.scenario ?? scenario, shown.scenario)
