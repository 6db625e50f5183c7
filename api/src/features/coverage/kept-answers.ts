import { type DataContext, perDataVersion } from '../../schema/context.ts'

/**
 * Answers that follow from the data and a question: found once and kept for all fields and requests until the data
 * changes, the longest unasked going first. How distances are measured stands in the version of the data, too.
 */
export function keptAnswers<Question, Answer>(
  most: number,
  nameOf: (question: Question) => string,
  find: (question: Question, context: DataContext) => Promise<Answer>,
): (question: Question, context: DataContext) => Promise<Answer> {
  const kept = perDataVersion(() => Promise.resolve(new Map<string, Promise<Answer>>()))
  return async (question, context) => {
    const answers = await kept(context)
    const name = nameOf(question)
    const answer = answers.get(name) ?? find(question, context)
    answers.delete(name)
    answers.set(name, answer)
    const [oldest] = answers.keys()
    if (answers.size > most && oldest !== undefined) answers.delete(oldest)
    try {
      return await answer
    } catch (error) {
      if (answers.get(name) === answer) answers.delete(name)
      throw error
    }
  }
}
