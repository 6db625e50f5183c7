import type { MapLevel } from '$api/catalogue'
import type { Question, QuestionYears } from '$words/de/headline'
import type { Messages } from '$words/messages'

interface Asked {
  indicator: { id: string; name: string }
  level: MapLevel
  years: QuestionYears
}

/** The question that an indicator's map answers. */
export function headline(
  { indicator: { id, name }, level, years }: Asked,
  { headline: say }: Pick<Messages, 'headline'>,
): Question {
  const questions = new Map(Object.entries(say.questions))
  return questions.get(id)?.(say.where[level], years) ?? say.other(name)
}
