import { describe, expect, it } from 'vitest'

import { german } from '../words/de.ts'
import { say } from '../words/dictionary.ts'
import { english } from '../words/en.ts'
import { knownOfTotal } from './known-of-total.ts'

describe('how many sites are known', () => {
  const total = { kind: 'COUNSELLING', count: 28, asOf: '2018-05', sourceId: 'press' } as const

  it('is said beside how many there are, where somebody counted them', () => {
    const sites = [
      { kinds: ['MEETING'] },
      { kinds: ['MEETING', 'COUNSELLING'] },
      { kinds: ['COUNSELLING'] },
      { kinds: ['COUNSELLING'] },
    ] as const
    const stated = knownOfTotal(sites, [total])
    expect(stated).toMatchObject([
      { kind: 'MEETING', known: 2, total: null },
      { kind: 'COUNSELLING', known: 3, total },
    ])
    expect(stated.map(({ message }) => say(message, german))).toEqual([
      '2 Begegnungsorte sind bekannt; wie viele es gibt, ist nicht bekannt.',
      '3 von etwa 28 Beratungsstellen sind bekannt (Zahl der Stadt, Mai 2018).',
    ])
    expect(stated.map(({ message }) => say(message, english))).toEqual([
      '2 meeting places are known; how many there are is not known.',
      '3 of about 28 counselling centres are known (the city’s own number of May 2018).',
    ])
  })

  it('is none of a kind of which no site is known', () => {
    expect(knownOfTotal([], [total])).toMatchObject([
      { kind: 'MEETING', known: 0, total: null },
      { kind: 'COUNSELLING', known: 0, total },
    ])
  })

  it('is said of one as of one', () => {
    const [meeting, counselling] = knownOfTotal([{ kinds: ['MEETING', 'COUNSELLING'] }], [total])
    expect(meeting && say(meeting.message, german)).toMatch(/^1 Begegnungsort ist bekannt;/)
    expect(counselling && say(counselling.message, english)).toMatch(
      /^1 of about 28 counselling centres is known/,
    )
  })
})
