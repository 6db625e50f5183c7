import type { Figure } from '../figures/figure.ts'
import { roundedTo } from '../figures/precision.ts'
import type { Message } from '../words/vocabulary.ts'

interface Comparison {
  /** Whether the computed target, rounded once to one decimal, is the printed one. */
  agrees: boolean
  /** Whether it is where it is rounded to two decimals first. */
  agreesRoundedTwice: boolean
  noteOfComputed: Message | null
  noteOfPublished: Message | null
}

/** The computed target beside the printed one, which has one decimal; null where one of the two is not known. */
export function compareWithPublished(computed: Figure, published: Figure): Comparison | null {
  const [exact, printed] = [computed.value, published.value]
  if (exact === null || printed === null) return null
  const tenths = roundedTo(1, printed)
  const agrees = roundedTo(1, exact) === tenths
  const agreesRoundedTwice = roundedTo(1, roundedTo(2, exact)) === tenths
  const notes = notesOn(agrees, agreesRoundedTwice)
  return { agrees, agreesRoundedTwice, ...notes }
}

function notesOn(
  agrees: boolean,
  agreesRoundedTwice: boolean,
): Pick<Comparison, 'noteOfComputed' | 'noteOfPublished'> {
  if (agrees) return { noteOfComputed: null, noteOfPublished: null }
  // 4.0496 was printed as 4.1: by way of 4.05.
  if (agreesRoundedTwice) {
    return { noteOfComputed: { key: 'roundedTwice' }, noteOfPublished: { key: 'roundedTwice' } }
  }
  return {
    noteOfComputed: { key: 'otherThanPublished' },
    noteOfPublished: { key: 'otherThanComputed' },
  }
}
