import { describe, expect, it } from 'vitest'

import { searchKey } from './search-key.ts'

describe('searchKey', () => {
  it.each([
    ['Löbtau', 'Loebtau', 'lobtau', 'Lo\u0308btau'],
    ['Weißig', 'WEISSIG', 'weissig', 'WEIẞIG'],
    ['Café Łódź', 'cafe lódź', 'CAFÉ ŁÓDŹ', 'Cafe\u0301 Lodz'],
    ['Gruna/Strehlen', 'gruna/strehlen', 'Gruna / Strehlen', 'Gruna-Strehlen'],
    ['Südvorstadt-Ost', 'SUEDVORSTADT OST', 'südvorstadt–ost', 'Su\u0308dvorstadt‑Ost'],
    ['Prager Straße 3', 'Prager Str. 3', 'prager str 3', 'PRAGER STRASSE 3'],
    ['Borsbergstraße', 'Borsbergstr.', 'borsbergstr', 'BORSBERGSTRASSE'],
    ['Königsplatz, Platz', 'Koenigsplatz Pl.', 'konigsplatz platz', 'KÖNIGSPLATZ PL'],
  ])('makes one of %s, %s, %s and %s', (...spellings) => {
    expect(new Set(spellings.map(searchKey)).size).toBe(1)
  })

  it('keeps apart what is written otherwise', () => {
    expect(searchKey('Plauen')).not.toBe(searchKey('Planen'))
  })
})
