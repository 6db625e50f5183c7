import { expect, it } from 'vitest'

import { readAnswer } from '../support/api.ts'
import { describeOnBothDatabases } from '../support/both-databases.ts'

const question = JSON.stringify({ query: '{ city { name } }' })
const address = `/graphql?query=${encodeURIComponent('{ city { name } }')}`
const answered = { status: 200, errors: [], data: { city: { name: 'Dresden' } } }

describeOnBothDatabases('a foreign page', (api) => {
  it.each(['text/plain', 'text/plain; charset=utf-8', 'TEXT/PLAIN'])(
    'is refused when it posts JSON as %s',
    async (contentType) => {
      const { status, errors, data } = await api.post(question, { 'content-type': contentType })
      expect({ status, data }).toEqual({ status: 400, data: null })
      expect(errors[0]?.message).toContain('Cross-Site Request Forgery')
    },
  )

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is refused when it posts a form as %s',
    async (contentType) => {
      const { status, data } = await api.post('query={city{name}}', { 'content-type': contentType })
      expect({ status, data }).toEqual({ status: 415, data: null })
    },
  )

  it('is refused a plain link, also after somebody else has asked the same', async () => {
    const preflighted = { headers: { 'apollo-require-preflight': 'true' } }
    expect(await readAnswer(await api.fetch(address, preflighted))).toMatchObject(answered)
    const { status, errors, data } = await readAnswer(await api.fetch(address))
    expect({ status, data }).toEqual({ status: 400, data: null })
    expect(errors[0]?.message).toContain('Cross-Site Request Forgery')
  })

  it('is told nothing by CORS headers', async () => {
    const headers = { 'content-type': 'application/json', origin: 'https://foreign.example' }
    const response = await api.fetch('/graphql', { method: 'POST', body: question, headers })
    const named = [...response.headers.keys()].filter((name) => name.startsWith('access-control'))
    expect(named).toEqual([])
    const preflight = await api.fetch('/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://foreign.example', 'access-control-request-method': 'POST' },
    })
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull()
  })

  it.each([
    [
      'posts JSON',
      { method: 'POST', body: question, headers: { 'content-type': 'application/json' } },
    ],
    ['names its operation', { headers: { 'x-apollo-operation-name': 'City' } }],
  ])('is not meant by who %s', async (_, init: RequestInit) => {
    const path = init.method === 'POST' ? '/graphql' : address
    expect(await readAnswer(await api.fetch(path, init))).toMatchObject(answered)
  })
})
