import type { ProposalProgress } from './follow-proposal'
import { placementInput, type ProposalQuestion } from './proposal-question'

/** An answer with its question and its proof, as somebody keeps it who wants to recompute or ask again. */
export function proofFileText(
  question: ProposalQuestion,
  { note, asOf, source, certificate, ...answer }: ProposalProgress,
  made: { dataVersion: string; at: string },
): string {
  const { scenario } = question
  const file = {
    schema: 1,
    ...made,
    question: { input: placementInput(question), scenario },
    answer,
    note,
    people: { asOf, source },
    certificate,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
