import { schema } from '../features/index.ts'
import { findsReach } from '../schema/far-reaching.ts'
import { type AskedBy, askedQuestion } from './asked-question.ts'

const asksForReach = findsReach(schema)

/** Whether a question may take long, told from its text alone: about reach, or about another world than today's. */
export function takesLong(asked: AskedBy): boolean {
  const { query = '', extensions } = askedQuestion(asked)
  return asksForReach(query) || extensions?.scenario != null
}
