import { difference, quotient } from '../words/arithmetic.ts'
import type { Message } from '../words/vocabulary.ts'

/** How figures of staff follow from others: over their names where it is read, over cells where a spreadsheet computes it. */
export const staffFormulas = {
  target: (people: Message, perPost: Message) => quotient(people, perPost),
  difference: (inPost: Message, target: Message) => difference(inPost, target),
  residentsPerFte: (people: Message, inPost: Message) => quotient(people, inPost),
} as const
