import { expect, it } from 'vitest'

import { answerInProcess } from './answer-in-process'

it('hands on what is asked, with what no address holds, and what is answered', async () => {
  const asked: unknown[] = []
  const answer = async (request: unknown) => {
    asked.push(request)
    return Promise.resolve({
      statusCode: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"data":{}}',
    })
  }
  const headers = { 'content-type': 'application/json' }
  const long = new Request('http://web/graphql', {
    method: 'POST',
    headers,
    body: '{"query":"{ a }"}',
  })
  const response = await answerInProcess(answer, long, '/graphql')
  expect(await response.json()).toEqual({ data: {} })
  await answerInProcess(answer, new Request('http://web/graphql?query={a}'), '/graphql?query={a}')
  expect(asked).toEqual([
    { method: 'POST', url: '/graphql', headers, payload: '{"query":"{ a }"}' },
    { method: 'GET', url: '/graphql?query={a}', headers: {} },
  ])
})
