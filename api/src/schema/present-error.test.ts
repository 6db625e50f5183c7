import { german } from '@atlas/geo/words/de'
import { english } from '@atlas/geo/words/en'
import { buildSchema, execute, GraphQLError, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { presentError } from './present-error.ts'

const schema = buildSchema(`
  input Near { lon: Float! lat: Float = 51 }
  type Query { page(first: Int! = 20, near: Near = {lon: 1}, limits: [Int!]! = [1]): Int! broken: Int! unreadable: Float }
`)

/** What is told of the errors of a question that passed every check before it is executed. */
async function toldOf(query: string, variables: Record<string, unknown> = {}) {
  const rootValue = { page: 1, broken: () => 2 ** 40, unreadable: () => 'much' }
  const document = parse(query)
  const { errors = [] } = await execute({ schema, document, rootValue, variableValues: variables })
  return errors.map((error) => presentError(error, { words: english, hiddenFrom: null }))
}

describe('an error is told', () => {
  it.each([
    ['an argument', 'query ($f: Int) { page(first: $f) }'],
    ['a condition', 'query ($f: Boolean = true) { page @skip(if: $f) }'],
    ['a part of an object', 'query ($f: Float = 1) { page(near: {lon: $f}) }'],
    ['an item of a list', 'query ($f: Int = 1) { page(limits: [$f]) }'],
  ])('as the caller’s where null comes into %s that takes none', async (_, query) => {
    const told = await toldOf(query, { f: null })
    expect(told).toMatchObject([{ fault: { code: 'MALFORMED_QUERY' }, unexpected: false }])
  })

  it.each(['broken', 'unreadable'])(
    'as ours where what is answered is not what the schema says: %s',
    async (field) => {
      expect(await toldOf(`{ ${field} }`)).toMatchObject([
        { fault: { code: 'INTERNAL' }, unexpected: true },
      ])
    },
  )

  const refusal = (message: string) =>
    new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })
  const told = (message: string, hiddenFrom: string | null) =>
    presentError(refusal(message), { words: english, hiddenFrom }).formatted.message

  it.each([
    ['{ cit }', 'Cannot query field "cit" on type "Query".', ' Did you mean "city"?'],
    [
      '{ sites(kind: MEETIN) } enum Kind',
      'Value "MEETIN" does not exist in "Kind" enum.',
      ' Did you mean the enum value "MEETING" or "OTHER"?',
    ],
    [
      'query ($k: F) { a } {"k":{"a":" Did you mean b?"}}',
      'Variable "$k" got invalid value { a: " Did you mean b?" }; Field "a" is not defined by type "F".',
      ' Did you mean "as"?',
    ],
  ])(
    'without what could have been meant where the schema is not shown: %s',
    (question, message, suggestion) => {
      expect(told(message + suggestion, null)).toContain(suggestion)
      const hidden = `The query does not fit the schema: ${message.replace('"Query"', '"…"')}`
      expect(told(message + suggestion, question)).toBe(hidden)
      expect(told(message, null)).toContain(message)
    },
  )

  it.each([
    [
      '{ reach { share } }',
      'Field "reach" argument "withinMetres" of type "Float!" is required, but it was not provided.',
      'Field "reach" argument "…" of type "…" is required, but it was not provided.',
    ],
    [
      '{ reach(reach: {}) }',
      'Field "ReachInput.kind" of required type "ServiceKind!" was not provided.',
      'Field "…" of required type "…" was not provided.',
    ],
    [
      '{ reach(kind: "a \\"b\\"") }',
      'Enum "ServiceKind" cannot represent non-enum value: "a \\"b\\"".',
      'Enum "…" cannot represent non-enum value: "a \\"b\\"".',
    ],
  ])(
    'with no name but those of the question where the schema is not shown: %s',
    (question, said, hidden) => {
      expect(told(said, null)).toContain(said)
      expect(told(said, question)).toContain(hidden)
    },
  )

  it('without advice to whoever runs the server, where the schema is not shown', () => {
    const advice =
      'GraphQL introspection is not allowed by Apollo Server, but the query contained __schema or __type. To enable introspection, pass introspection: true to ApolloServer in production'
    expect(told(advice, '{ __schema { types { name } } }')).toBe(
      'The query does not fit the schema: the schema is not shown here',
    )
  })

  it.each([
    'Too many validation errors, error limit reached. Validation aborted.',
    'Too many errors processing variables, error limit reached. Execution aborted.',
  ])('with its reason where the check gave up: %s', (message) => {
    const { formatted, fault } = presentError(refusal(message), { words: german, hiddenFrom: '' })
    expect(fault.code).toBe('TOO_MANY_FAULTS')
    expect(formatted.message).toContain('mehr falsch, als hier steht')
  })
})
