import { expect, it } from 'vitest'
import { negotiateLanguage } from './language.ts'

it.each([
  [undefined, 'de'],
  ['*', 'de'],
  ['fr', 'de'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,de;q=0.8', 'en'],
  ['fr,en;q=0.5', 'en'],
  ['de-AT', 'de'],
  ['en;q=0', 'de'],
  ['; drop table area', 'de'],
] as const)('speaks to a caller who accepts %j in %s', (accepted, language) => {
  expect(negotiateLanguage(accepted)).toBe(language)
})
