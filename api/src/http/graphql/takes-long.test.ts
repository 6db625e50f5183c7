import { describe, expect, it } from 'vitest'
import { lengthOf, oneATurn } from './takes-long.ts'

const coverage = '{ city { coverage(kind: MEETING, withinMetres: 500) { value } } }'
const reach = '{ city { withinReach(reach: {kind: MEETING}) { share { value } } } }'
const cells = 2_000
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
    ['about two coverages', byPost({ query: coverage + coverage })],
    ['about the range of one', byPost({ query: coverage.replace('value', 'range { low }') })],
    ['about one in a scenario', byPost({ query: coverage, extensions: { scenario } })],
    ['about a scenario', byPost({ query: cheap, extensions: { scenario } })],
    [
      'about today beside a scenario',
      byPost({ query: '{ scenario(input: {changes: []}) { name } }' }),
    ],
    [
      'about a scenario by its address',
      byGet({ query: cheap, extensions: JSON.stringify({ scenario }) }),
    ],
  ])('%s', (_, asked) => {
    expect(lengthOf(asked, cells)).toBe('LONG')
  })

  it.each([
    byPost({ query: cheap }),
    byPost({ query: cheap, extensions: { scenario: null } }),
    byPost({ query: 7, extensions: 'x' }),
    byPost([]),
    byGet({ query: cheap, extensions: '{' }),
  ])('and no other: %j', (asked) => {
    expect(lengthOf(asked, cells)).toBe('SHORT')
  })
})

describe('one coverage for one distance', () => {
  it.each([byPost({ query: coverage }), byGet({ query: coverage })])(
    'takes a moment: %j',
    (asked) => {
      expect(lengthOf(asked, cells)).toBe('A_MOMENT')
    },
  )

  it('takes long where there are the cells of a country', () => {
    expect(lengthOf(byPost({ query: coverage }), 3_000_000)).toBe('LONG')
  })

  it('has its turn once before everybody else has theirs', async () => {
    const takesTurn = oneATurn()
    expect([takesTurn(), takesTurn(), takesTurn()]).toEqual([true, false, false])
    await new Promise(setImmediate)
    expect(takesTurn()).toBe(true)
  })
})
