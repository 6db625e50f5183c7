import { LRUCache } from 'lru-cache'
import { type DataContext, perWorld } from '../../schema/context.ts'
import { unlessGivenUp } from '../../schema/deadline.ts'

interface Caching<Question, Answer> {
  /** Of each world. */
  readonly mostBytes: number
  /** At most, with what is found later when somebody asks. */
  readonly bytesOf: (answer: Answer) => number
  /** What a request is charged that asks, in the unit of `limits.work`. */
  readonly price: (context: DataContext, question: Question) => number
}

interface CachedAnswers<Question, Answer> {
  (question: Question, context: DataContext): Promise<Answer>
  /** Alone: what follows from the answer may be known although it is not. */
  charge: (question: Question, context: DataContext) => void
}

/** Bytes of an entry besides its answer. */
const ofEntry = 1000

/**
 * Answers that follow from a world and a question: found once and cached for all fields and requests, the longest
 * unasked going first.
 */
export function cachedAnswers<Question extends object, Answer extends object>(
  { mostBytes, bytesOf, price }: Caching<Question, Answer>,
  find: (question: Question, context: DataContext) => Answer | Promise<Answer>,
): CachedAnswers<Question, Answer> {
  const answers = perWorld(() => new LRUCache<string, Promise<Answer>>({ maxSize: mostBytes }))

  function begin(name: string, question: Question, context: DataContext): Promise<Answer> {
    const cached = answers(context.world)
    const finding = async () => {
      context.checkpoint()
      return find(question, context)
    }
    const found = finding()
    cached.set(name, found, { size: ofEntry })
    const isCached = () => cached.peek(name) === found
    found.then(
      (answer) => {
        // One that is larger than all may be is still found once for those who ask at the same time.
        const size = Math.min(bytesOf(answer) + ofEntry, mostBytes)
        if (isCached()) cached.set(name, found, { size })
      },
      () => {
        // What failed once may not fail again: it is asked anew.
        if (isCached()) cached.delete(name)
      },
    )
    return found
  }

  const charged = (question: Question, context: DataContext): string => {
    const name = JSON.stringify(question)
    // Of each world its own: a request may ask of today's and of a planned one.
    context.budget.charge(answers(context.world), name, price(context, question))
    return name
  }
  const answerTo = (question: Question, context: DataContext): Promise<Answer> => {
    const name = charged(question, context)
    const known = answers(context.world).get(name)
    if (!known) return begin(name, question, context)
    return unlessGivenUp(known, context.checkpoint, () => answerTo(question, context))
  }
  return Object.assign(answerTo, {
    charge: (question: Question, context: DataContext) => {
      charged(question, context)
    },
  })
}
