import { describe, expect, it } from 'vitest'
import { AnswerCache } from './answer-cache.ts'
import { EncodedBody } from './encoded-body.ts'

describe('cached answers', () => {
  const answer = (tag: string, text: string) => ({
    tag,
    operation: 'graphql',
    contentType: 'application/json',
    body: new EncodedBody(text),
  })

  it('are counted with what they take beside their body: the smallest ones are not cached without end', () => {
    const answers = new AnswerCache()
    for (let count = 0; count < 100_000; count += 1) answers.set(answer(String(count), '{}'))
    expect(answers.size).toBeLessThan(30_000)
  })

  it('stay that are asked for again, however many others are asked for once', () => {
    const answers = new AnswerCache()
    const often = answer('often', '{}')
    answers.set(often)
    expect(answers.get('often')).toBe(often)
    const text = 'x'.repeat(500_000)
    for (let count = 0; count < 50; count += 1) answers.set(answer(String(count), text))
    expect(answers.get('often')).toBe(often)
    expect(answers.get('0')).toBeUndefined()
    expect(answers.get('49')).toBeDefined()
    expect(answers.calculatedSize).toBeLessThan(20_000_000)
  })
})
