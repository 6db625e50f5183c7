import { expect, it } from 'vitest'

import { german } from '../../geo/src/words/de.ts'
import { english } from '../../geo/src/words/en.ts'
import { refusalIn } from '../../geo/src/words/refusal.ts'
import type { Dictionary } from '../../geo/src/words/vocabulary.ts'
import { readAnswer } from '../support/api.ts'
import { describeOnBothDatabases } from '../support/both-databases.ts'

const question = JSON.stringify({ query: '{ city { name } }' })
const address = `/graphql?query=${encodeURIComponent('{ city { name } }')}`
const refusedIn = (words: Dictionary) => [
  {
    message: refusalIn(words, 'CROSS_SITE_REQUEST', {}),
    extensions: { code: 'CROSS_SITE_REQUEST' },
  },
]
const answered = { status: 200, errors: [], data: { city: { name: 'Dresden' } } }

describeOnBothDatabases('a foreign page', (api) => {
  it.each(['text/plain', 'text/plain; charset=utf-8', 'TEXT/PLAIN'])(
    'is refused when it posts JSON as %s',
    async (contentType) => {
      const { status, errors, data } = await api.post(question, { 'content-type': contentType })
      expect({ status, errors, data }).toEqual({
        status: 400,
        errors: refusedIn(english),
        data: null,
      })
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
    expect({ status, errors, data }).toEqual({ status: 400, errors: refusedIn(german), data: null })
  })

  it('is told why in the language of whoever looks at it', async () => {
    for (const words of [german, english]) {
      const headers = { 'accept-language': words.language }
      const { errors } = await readAnswer(await api.fetch(address, { headers }))
      expect(errors).toEqual(refusedIn(words))
    }
  })

  it('may read answers, computed or cached, and never with credentials', async () => {
    const origin = 'https://foreign.example'
    const read = { origin, 'apollo-require-preflight': 'true' }
    const responses = [
      await api.fetch('/graphql', {
        method: 'POST',
        body: question,
        headers: { 'content-type': 'application/json', origin },
      }),
      await api.fetch(address, { headers: read }),
      await api.fetch(address, { headers: read }),
      await api.fetch('/shapes/current/areas-overview.json', { headers: { origin } }),
      await api.fetch('/tiles/current/cells/11/1102/685.mvt', { headers: { origin } }),
    ]
    const tag = responses[2]?.headers.get('etag') ?? ''
    const again = await api.fetch(address, { headers: { ...read, 'if-none-match': tag } })
    expect(again.status).toBe(304)
    for (const { headers } of [...responses, again]) {
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
      expect(headers.has('access-control-allow-credentials')).toBe(false)
    }
  })

  it.each(['/graphql', '/shapes/current/areas-full.json', '/tiles/cells.json'])(
    'is told before it asks what it may ask of %s',
    async (path) => {
      const { status, headers } = await api.fetch(path, {
        method: 'OPTIONS',
        headers: {
          origin: 'https://foreign.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      })
      expect(status).toBe(204)
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('access-control-allow-methods')).toBe('GET, POST')
      expect(headers.get('access-control-allow-headers')).toContain('content-type')
      expect(headers.has('access-control-allow-credentials')).toBe(false)
    },
  )

  it('reads no page of ours', async () => {
    const { headers } = await api.fetch('/health/live', {
      headers: { origin: 'https://foreign.example' },
    })
    expect(headers.has('access-control-allow-origin')).toBe(false)
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
