import type { Figure } from '../figures/figure.ts'
import type { Message } from '../words/vocabulary.ts'

interface Comparison {
  agrees: boolean
  noteOfComputed: Message | null
  noteOfPublished: Message | null
}

/** The computed target beside the printed one, which has one decimal; null where one of the two is not known. */
export function compareWithPublished(computed: Figure, published: Figure): Comparison | null {
  const [exact, printed] = [computed.value, published.value]
  if (exact === null || printed === null) return null
  const tenths = Math.round(printed * 10)
  if (Math.round(exact * 10) === tenths) {
    return { agrees: true, noteOfComputed: null, noteOfPublished: null }
  }
  // 4.0496 was printed as 4.1: by way of 4.05.
  if (Math.round(Math.round(exact * 100) / 10) === tenths) {
    const twice = { key: 'roundedTwice' } as const
    return { agrees: true, noteOfComputed: twice, noteOfPublished: twice }
  }
  return {
    agrees: false,
    noteOfComputed: { key: 'otherThanPublished' },
    noteOfPublished: { key: 'otherThanComputed' },
  }
}
