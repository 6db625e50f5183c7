import { expect, it } from 'vitest'
import { askedOperation } from './asked-operation.ts'

const query = '{ city { name } }'
const json = { 'content-type': 'application/json' }
const post = (body: unknown, headers: Record<string, string> = {}) =>
  askedOperation({ method: 'POST', url: '/graphql', headers: { ...json, ...headers }, body })
const get = (search: string, headers: Record<string, string> = {}) =>
  askedOperation({ method: 'GET', url: `/graphql?${search}`, headers, body: undefined })

it('reads an operation from a body', () => {
  const scenario = { schema: 1, changes: [] }
  expect(post({ query })).toEqual({ query })
  expect(post({ query, variables: null, operationName: null })).toMatchObject({ query })
  expect(
    post({ query, variables: { a: [1] }, operationName: 'A', extensions: { scenario }, more: 1 }),
  ).toEqual({ query, variables: { a: [1] }, operationName: 'A', extensions: { scenario } })
})

it('reads an operation from an address', () => {
  const search = new URLSearchParams({ query, variables: '{"a":"ä&="}', operationName: 'A' })
  expect(get(search.toString())).toEqual({ query, variables: { a: 'ä&=' }, operationName: 'A' })
  expect(get(`query=${encodeURIComponent(query)}`)).toEqual({ query })
})

it.each([
  ['no object', [query, null, [{ query }], 'text']],
  ['no text', [{}, { query: 1 }, { query: null }]],
  [
    'variables as text',
    [
      { query, variables: '{}' },
      { query, variables: [] },
    ],
  ],
  [
    'a name that is none',
    [
      { query, operationName: '' },
      { query, operationName: 1 },
    ],
  ],
  [
    'extensions it does not know',
    [
      { query, extensions: { persistedQuery: {} } },
      { query, extensions: 'x' },
    ],
  ],
])('leaves %s to Apollo Server', (_, bodies) => {
  expect(bodies.map((body) => post(body))).toEqual(bodies.map(() => null))
})

it.each([
  ['said twice', `query=${encodeURIComponent(query)}&query=x`],
  ['that is null', `query=${encodeURIComponent(query)}&variables=null`],
  ['that cannot be read', `query=${encodeURIComponent(query)}&variables={`],
  ['nobody knows', `query=${encodeURIComponent(query)}&more=1`],
  ['without a query', 'variables={}'],
])('leaves an address with something %s to Apollo Server', (_, search) => {
  expect(get(search)).toBeNull()
})

it('leaves unusual wishes to Apollo Server', () => {
  const search = `query=${encodeURIComponent(query)}`
  expect(post({ query }, { accept: 'text/html' })).toBeNull()
  expect(post({ query }, { accept: 'application/graphql-response+json' })).toBeNull()
  expect(get(search, { 'content-type': 'application/json' })).toBeNull()
  expect(get(search, { accept: 'application/json' })).toEqual({ query })
  expect(
    askedOperation({ method: 'HEAD', url: `/graphql?${search}`, headers: {}, body: undefined }),
  ).toBeNull()
})
