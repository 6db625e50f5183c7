import { describe, expect, it } from 'vitest'

import { cityNamed } from '$api/city-fixture'
import places from './leicht/places'

const leicht = places(cityNamed('Dresden'))

const longestSentence = 12
const longestWord = 16
/** Words that begin a subordinate clause, and the passive, which says nobody does it. */
const hard = /\b(dass|weil|wenn|damit|obwohl|sodass|nachdem|bevor|indem|wird|werden|wurde)\b/i
const names = /OpenStreetMap|Leichte|Kilometer/g

/** Every sentence, with an example for each gap. */
function sentencesOf(words: unknown): string[] {
  if (typeof words === 'string') return words.split(/(?<=[.?!:])\s+/)
  if (hasGaps(words)) return sentencesOf(words('5', '5'))
  if (typeof words === 'object' && words !== null) return Object.values(words).flatMap(sentencesOf)
  return []
}

const hasGaps = (words: unknown): words is (...gaps: string[]) => string =>
  typeof words === 'function'

describe('Leichte Sprache', () => {
  const { otherWording, documentTitle, ...page } = leicht
  const sentences = sentencesOf(page)

  it('has sentences to look at', () => {
    expect(otherWording.label).toBe('Alltagssprache')
    expect(documentTitle).toContain('Leichte Sprache')
    expect(sentences.length).toBeGreaterThan(100)
  })

  it('has sentences of at most 12 words', () => {
    expect(sentences.filter((one) => one.split(/\s+/).length > longestSentence)).toEqual([])
  })

  it('has no word longer than everybody knows, with hyphens only in longer ones', () => {
    const words = sentences.flatMap((one) => one.replace(names, '').split(/[^\p{L}]+/u))
    expect(words.filter((word) => word.length > longestWord)).toEqual([])
  })

  it('has no subordinate clauses and no passive', () => {
    expect(sentences.filter((one) => hard.test(one) || one.includes(';'))).toEqual([])
  })

  it('writes numbers as digits', () => {
    expect(sentences.filter((one) => /\b(zwei|drei|vier|fünf|zehn|hundert)\b/i.test(one))).toEqual(
      [],
    )
  })
})
