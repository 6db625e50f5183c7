import { describe, expect, it } from 'vitest'
import { takesLong } from './takes-long.ts'

const reach = '{ city { coverage(kind: MEETING, withinMetres: 500) { value } } }'
const cheap = '{ city { name } }'
const scenario = { schema: 1, changes: [] }
const byPost = (body: unknown) => ({ method: 'POST', url: '/graphql', body })
const byGet = (parameters: Record<string, string>) => ({
  method: 'GET',
  url: `/graphql?${new URLSearchParams(parameters).toString()}`,
  body: undefined,
})

describe('a question takes long', () => {
  it.each([
    ['about reach', byPost({ query: reach })],
    ['about reach with variables', byPost({ query: reach, variables: {}, operationName: null })],
    ['about reach beside what cannot be read', byPost({ query: reach, extensions: 1 })],
    ['about reach by its address', byGet({ query: reach })],
    ['about a scenario', byPost({ query: cheap, extensions: { scenario } })],
    [
      'about a scenario by its address',
      byGet({ query: cheap, extensions: JSON.stringify({ scenario }) }),
    ],
  ])('%s', (_, asked) => {
    expect(takesLong(asked)).toBe(true)
  })

  it.each([
    byPost({ query: cheap }),
    byPost({ query: cheap, extensions: { scenario: null } }),
    byPost({ query: 7, extensions: 'x' }),
    byPost([]),
    byGet({ query: cheap, extensions: '{' }),
  ])('and no other: %j', (asked) => {
    expect(takesLong(asked)).toBe(false)
  })
})
