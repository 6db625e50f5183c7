import { describe, expect, it } from 'vitest'

import { readTyping, typedOtherwise } from './kept-typing'
import { monthState } from './month-state'

describe('a month that is entered', () => {
  it('is as far as what was saved and submitted of it', () => {
    expect(monthState(undefined)).toBe('NONE')
    expect(monthState({ draft: [], submissions: [] })).toBe('DRAFT')
    expect(monthState({ draft: null, submissions: [1] })).toBe('SUBMITTED')
    expect(monthState({ draft: null, submissions: [1, 2] })).toBe('CORRECTED')
    expect(monthState({ draft: [], submissions: [1] })).toBe('CORRECTING')
  })

  it('is kept as typed, and nothing else is taken for it', () => {
    const kept = { version: 3, texts: { NEW_CASES: '12', CLEARING: 'x' } }
    expect(readTyping(JSON.stringify(kept))).toEqual(kept)
    for (const text of [null, '7', '{}', '{"version":"3","texts":{}}', 'null']) {
      expect(readTyping(text)).toBe(null)
    }
    expect(readTyping('{"version":1,"texts":{"NEW_CASES":5}}')).toEqual({ version: 1, texts: {} })
  })

  it('differs where another number stands, or none', () => {
    expect(typedOtherwise({ A: '1', B: ' 2 ', C: '' }, { B: '2', D: '4' })).toEqual(['A', 'D'])
  })
})
