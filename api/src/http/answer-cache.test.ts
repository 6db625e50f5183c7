import { expect, it } from 'vitest'
import { createAnswerCache } from './answer-cache.ts'
import { EncodedBody } from './encoded-body.ts'

it('counts what an answer takes beside its body: the smallest ones are not cached without end', () => {
  const answers = createAnswerCache()
  const body = new EncodedBody('{"data":{"__typename":"Query"}}')
  for (let count = 0; count < 100_000; count += 1) {
    const tag = String(count)
    answers.set(tag, { tag, operation: 'graphql', contentType: 'application/json', body })
  }
  expect(answers.size).toBeLessThan(30_000)
})
