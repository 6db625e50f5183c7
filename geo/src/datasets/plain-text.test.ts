import { expect, it } from 'vitest'
import { plainText } from './plain-text.ts'

it('keeps a text from being a formula, and leaves every other as it is', () => {
  const formulas = ['=1+1', '+49 351', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＠A']
  expect(formulas.map(plainText)).toEqual(formulas.map((text) => `'${text}`))
  const texts = ['', 'a=b', '2-3', ' =1', "'=1"]
  expect(texts.map(plainText)).toEqual(texts)
})
