import { describe, expect, it } from 'vitest'
import { inOrder, parseParty, printParty } from './parties.ts'

describe('who takes part in a network', () => {
  it('is read as it is written', () => {
    for (const text of ['site/treff-am-park', 'offer/12']) {
      const party = parseParty(text)
      expect(party && printParty(party)).toBe(text)
    }
  })

  it('is nobody who is named otherwise', () => {
    const others = [
      '',
      'site/',
      'site/Ä',
      'offer/0',
      'offer/x',
      'offer/1234567890',
      'person/1',
      '1',
    ]
    expect(others.map(parseParty)).toEqual(others.map(() => null))
  })

  it('stands in one order, whoever is named first', () => {
    const site = { site: 'a', offer: null }
    const offer = { site: null, offer: 3 }
    expect(inOrder(site, offer)).toEqual([offer, site])
    expect(inOrder(offer, site)).toEqual([offer, site])
  })
})
