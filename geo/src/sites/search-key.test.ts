import { describe, expect, it } from 'vitest'

import { searchKey } from './search-key.ts'

describe('searchKey', () => {
  it.each([
    ['Löbtau', 'Loebtau', 'lobtau'],
    ['Weißig', 'WEISSIG', 'weissig'],
    ['Café Łódź', 'cafe lódź', 'CAFÉ ŁÓDŹ'],
    ['Gruna/Strehlen', 'gruna/strehlen', 'Gruna/Strehlen'],
  ])('makes one of %s, %s and %s', (...spellings) => {
    expect(new Set(spellings.map(searchKey)).size).toBe(1)
  })

  it('keeps apart what is written otherwise', () => {
    expect(searchKey('Plauen')).not.toBe(searchKey('Planen'))
  })
})
