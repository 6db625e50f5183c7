import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { historyOf, ledTo, redone, stepped, undone } from './history'

const isSame = (one: string, other: string) => one === other

describe('the history of a plan', () => {
  it('gives every value back as it was, however many are taken back', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 20 }), (steps) => {
        const [first = '', ...others] = steps
        const done = others.reduce(stepped, historyOf(first))
        const back = others.reduce(undone, done)
        expect(back.present).toBe(first)
        expect(undone(back)).toBe(back)
        expect(others.reduce(redone, back)).toEqual(done)
      }),
    )
  })

  it('forgets what was taken back once something else is done', () => {
    const history = stepped(undone(stepped(historyOf('a'), 'b')), 'c')
    expect(history).toEqual({ past: ['a'], present: 'c', future: [] })
    expect(redone(history)).toBe(history)
  })

  it('follows an address back and on again, and takes any other as a step', () => {
    const there = stepped(historyOf('a'), 'b')
    const back = ledTo(there, 'a', isSame)
    expect(back).toEqual({ past: [], present: 'a', future: ['b'] })
    expect(ledTo(back, 'b', isSame)).toEqual(there)
    expect(ledTo(there, 'b', isSame)).toBe(there)
    expect(ledTo(there, 'c', isSame).past).toEqual(['a', 'b'])
  })
})
