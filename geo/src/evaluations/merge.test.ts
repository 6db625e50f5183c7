import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CardWords, mergeWords } from './merge.ts'

const base: CardWords = { message: 'm', recognise: 'r', acknowledge: 'a', followUp: 'f' }

it('takes from each what only that one changed', () => {
  const merged = mergeWords(base, { ...base, message: 'M' }, { ...base, followUp: 'F' })
  expect(merged).toEqual({ words: { ...base, message: 'M', followUp: 'F' }, apart: [] })
})

it('finds nothing apart where both wrote the same', () => {
  const same = { ...base, recognise: 'R' }
  expect(mergeWords(base, same, same)).toEqual({ words: same, apart: [] })
})

it('keeps both texts where each wrote something else', () => {
  const saved = { ...base, message: 'one', acknowledge: 'this' }
  const own = { ...base, message: 'other', acknowledge: 'that' }
  expect(mergeWords(base, saved, own)).toEqual({
    words: { ...base, message: 'one / other', acknowledge: 'this\nthat' },
    apart: ['message', 'acknowledge'],
  })
})

it('loses no word that somebody wrote', () => {
  const text = fc.stringMatching(/^[a-z]{0,6}$/)
  const words = fc.record({ message: text, recognise: text, acknowledge: text, followUp: text })
  fc.assert(
    fc.property(words, words, words, (began, saved, own) => {
      const { words: merged } = mergeWords(began, saved, own)
      for (const name of ['message', 'recognise', 'acknowledge', 'followUp'] as const) {
        for (const written of [saved, own]) {
          if (written[name] !== began[name]) expect(merged[name]).toContain(written[name])
        }
      }
    }),
  )
})
