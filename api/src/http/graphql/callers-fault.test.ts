import { buildSchema, GraphQLError, parse, subscribe } from 'graphql'
import { expect, it } from 'vitest'
import { callersFault } from './callers-fault.ts'

const schema = buildSchema(`
  type Query { a: Int }
  type Subscription { a(numbers: [Int!]!): Int }`)

it.each([[2 ** 31], ['one'], [null]])(
  'tells whoever sends the number %j that it is their fault, whatever its type says of it',
  async (number) => {
    const result = await subscribe({
      schema,
      document: parse('subscription ($numbers: [Int!]!) { a(numbers: $numbers) }'),
      variableValues: { numbers: [number] },
    })
    const { errors = [] } = 'errors' in result ? result : {}
    expect(errors.map((error) => callersFault(error).extensions)).toEqual([
      { code: 'GRAPHQL_VALIDATION_FAILED' },
    ])
  },
)

it('leaves what went wrong in a field as it is', () => {
  const cause = new Error('lost')
  for (const error of [
    new GraphQLError('lost', { path: ['a'], originalError: cause }),
    new GraphQLError('lost', { originalError: cause }),
    new GraphQLError('refused', { extensions: { code: 'REFUSED' } }),
  ]) {
    expect(callersFault(error)).toBe(error)
  }
})
