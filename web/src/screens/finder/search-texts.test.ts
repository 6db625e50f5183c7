import { describe, expect, it } from 'vitest'

import { searchTexts } from './search-texts'

describe('what is searched for', () => {
  it.each<[string, string[]]>([
    ['Gorbitz', ['Gorbitz']],
    ['Lübecker Str. 121', ['Lübecker Str. 121', 'Lübecker Str.']],
    [
      'Lübecker Straße 121a, 01157 Dresden',
      ['Lübecker Straße 121a 01157 Dresden', 'Lübecker Straße Dresden'],
    ],
    ['Stadtbezirk Altstadt', ['Stadtbezirk Altstadt', 'Altstadt']],
    ['Ortschaft Weißig', ['Ortschaft Weißig', 'Weißig']],
    ['dresden', ['dresden']],
    ['01157', ['01157']],
    [' , ; ', []],
    ['', []],
  ])('for %j: %j', (typed, tried) => {
    expect(searchTexts(typed)).toEqual(tried)
  })
})
