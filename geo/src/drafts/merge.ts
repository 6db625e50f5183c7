import { type DraftSaid, type DraftWord, draftTexts, draftWords } from './draft.ts'
import { inReadingOrder } from './figure-order.ts'

/** What two people made of one draft. */
export interface MergedDraft {
  readonly said: DraftSaid
  /** Words and figures that both changed, each in another way, by name: somebody has to bring them together. */
  readonly apart: readonly string[]
}

/**
 * Brings two people's changes together: what one of them changed is taken from that one. Of a text that both changed
 * differently both are kept, one after the other; of what is no text, their own stands there and is named.
 * @param base what both began with
 */
export function mergeDrafts(base: DraftSaid, saved: DraftSaid, own: DraftSaid): MergedDraft {
  const apart: string[] = []
  function one<Value>(name: string, [before, theirs, mine]: readonly [Value, Value, Value]): Value {
    if (mine === before || mine === theirs) return theirs
    if (theirs !== before) apart.push(name)
    return mine
  }
  const wordOf = (name: DraftWord): string => {
    const [before, theirs, mine] = [base.words[name], saved.words[name], own.words[name]]
    const kept = one(name, [before, theirs, mine])
    const isText = draftTexts.some((text) => text === name)
    return isText && apart.includes(name) ? [theirs, mine].filter(Boolean).join('\n\n') : kept
  }
  const words = wordsBy(wordOf)
  const names = new Set([saved, own].flatMap(({ figures }) => Object.keys(figures)))
  const figures: Record<string, number> = {}
  for (const name of inReadingOrder(names)) {
    const value = one(name, [base.figures[name], saved.figures[name], own.figures[name]])
    if (value !== undefined) figures[name] = value
  }
  const scenario = one('scenario', [base.scenario, saved.scenario, own.scenario])
  return { said: { basedOn: saved.basedOn, scenario, words, figures }, apart }
}

/** Every word of a draft, by its name. */
export function wordsBy(wordOf: (name: DraftWord) => string): Record<DraftWord, string> {
  const [name, nameEn, validFrom, referenceDay, horizon, occasion, aims, measures, review] =
    draftWords.map(wordOf)
  return {
    ...{ name: name ?? '', nameEn: nameEn ?? '', validFrom: validFrom ?? '' },
    ...{ referenceDay: referenceDay ?? '', horizon: horizon ?? '', occasion: occasion ?? '' },
    ...{ aims: aims ?? '', measures: measures ?? '', review: review ?? '' },
  }
}
