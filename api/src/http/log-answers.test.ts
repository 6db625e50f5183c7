import { expect, it } from 'vitest'
import { logAnswer } from './log-answers.ts'

const pathLoggedOf = (url: string): unknown => {
  let path: unknown
  const log = { info: (said: object) => ({ path } = { path: undefined, ...said }) }
  logAnswer(log, { reqId: '', method: 'GET', url, status: 200, milliseconds: 1, statements: 0 })
  return path
}

it('logs neither what is asked nor the secret of a link that opens what it shares', () => {
  const secret = 'kZ3-'.repeat(10)
  const asked = [
    '/graphql?query={a}',
    `/plan/geteilt/${secret}`,
    `/en/plan/geteilt/${secret}/__data.json?x`,
    '/plan/szenario/3',
  ]
  expect(asked.map(pathLoggedOf)).toEqual([
    '/graphql',
    '/plan/geteilt/*',
    '/en/plan/geteilt/*/__data.json',
    '/plan/szenario/3',
  ])
})
