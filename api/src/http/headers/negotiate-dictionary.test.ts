import { dictionaries } from '@atlas/geo/words/dictionaries'
import { expect, it } from 'vitest'
import { negotiateDictionary } from './negotiate-dictionary.ts'

const dictionaryFor = negotiateDictionary(dictionaries)

it.each([
  [undefined, 'de'],
  ['*', 'de'],
  ['fr', 'de'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,de;q=0.8', 'en'],
  ['fr,en;q=0.5', 'en'],
  ['de-AT', 'de'],
  ['de-simple,de;q=0.9', 'de-simple'],
  ['en;q=0', 'de'],
  ['; drop table area', 'de'],
] as const)('a caller who accepts %j is answered in %s', (accepted, language) => {
  expect(dictionaryFor(accepted).language).toBe(language)
})
