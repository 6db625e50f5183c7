import { expect, it } from 'vitest'
import { ofEntry, QuestionCache } from './question-cache.ts'

/** Of so many values that take a hundred bytes each. */
const cacheOf = <Value>(values: number) =>
  new QuestionCache<Value>(values * (ofEntry + 100), () => 100)

it('tells questions apart by each part, nothing from an empty text, and a number from its text', () => {
  const questions = [
    [1, 'a', undefined],
    [1, 'a', null],
    [1, 'a', ''],
    ['1', 'a', undefined],
    [1, 'a'],
    [1, 'a', 'b'],
    [1, 'a b'],
    [],
  ]
  const cache = cacheOf<number>(100)
  for (const [value, question] of questions.entries()) cache.set(question, value)
  expect(questions.map((question) => cache.get(question)?.value)).toEqual([...questions.keys()])
  expect(cache.get([1])).toBeUndefined()
  expect(cache.get([1, 'a', 'b', 'c'])).toBeUndefined()
})

it('knows that nothing is the answer', () => {
  const cache = cacheOf<undefined>(10)
  cache.set(['a'], undefined)
  expect(cache.get(['a'])).toEqual({ value: undefined })
})

it('lets go what was not asked for, and stays bounded', () => {
  const cache = cacheOf<number>(10)
  for (let value = 0; value < 1000; value += 1) {
    cache.set(['new', value], value)
    cache.get(['new', 0])
  }
  const known = Array.from({ length: 1000 }, (_, value) => cache.get(['new', value])?.value)
  expect(known[0]).toBe(0)
  expect(known.filter((value) => value !== undefined)).toHaveLength(10)
  expect(cache.bytes).toBe(10 * (ofEntry + 100))
  expect(known.at(-1)).toBe(999)
})

it('forgets what is deleted, however long ago it was set', () => {
  const cache = cacheOf<number>(4)
  for (const value of [0, 1, 2, 3]) cache.set([value], value)
  for (const value of [0, 3]) cache.delete([value])
  expect([0, 1, 2, 3].map((value) => cache.get([value])?.value)).toEqual([
    undefined,
    1,
    2,
    undefined,
  ])
})

it('keeps a value where others that went branched off', () => {
  const cache = cacheOf<number>(2)
  cache.set([1, 'a', 'b'], 1)
  cache.set([1, 'a'], 2)
  cache.set([2], 3)
  expect(cache.get([1, 'a', 'b'])).toBeUndefined()
  expect(cache.get([1, 'a'])).toEqual({ value: 2 })
})

it('has room for a value that is larger than all may be', () => {
  const cache = new QuestionCache<number>(1000, () => 1e9)
  cache.set(['a'], 1)
  expect(cache.get(['a'])).toEqual({ value: 1 })
  expect(cache.bytes).toBe(1000)
})
