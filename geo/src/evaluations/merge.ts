/** What a card says in words, each a text of its own. */
export const cardTexts = ['message', 'recognise', 'acknowledge', 'followUp'] as const
export type CardText = (typeof cardTexts)[number]
export type CardWords = Readonly<Record<CardText, string>>

/** What two people made of one text. */
export interface Merged {
  readonly words: CardWords
  /** Texts that both changed, each in another way: somebody has to bring them together. */
  readonly apart: readonly CardText[]
}

/**
 * Brings two people's changes together: what one of them changed is taken from that one, and what both changed alike is
 * what it is. Of a text that both changed differently both are kept, one after the other.
 * @param base what both began with
 */
export function mergeWords(base: CardWords, saved: CardWords, own: CardWords): Merged {
  const apart = cardTexts.filter(
    (name) => saved[name] !== base[name] && own[name] !== base[name] && saved[name] !== own[name],
  )
  const textOf = (name: CardText): string => {
    if (apart.includes(name)) return both(saved[name], own[name], name === 'message' ? ' / ' : '\n')
    return own[name] === base[name] ? saved[name] : own[name]
  }
  const [message, recognise, acknowledge, followUp] = cardTexts.map(textOf)
  return {
    words: {
      message: message ?? '',
      recognise: recognise ?? '',
      acknowledge: acknowledge ?? '',
      followUp: followUp ?? '',
    },
    apart,
  }
}

const both = (one: string, other: string, between: string): string =>
  [one, other].filter((text) => text !== '').join(between)
