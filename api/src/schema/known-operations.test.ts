import { buildSchema, GraphQLScalarType, parse } from 'graphql'
import { expect, it, vi } from 'vitest'
import { CompiledOperations, type Measured } from './compiled-operations.ts'

const schema = buildSchema(`
  scalar Day
  input Near { lon: Float }
  type City { code: ID! name: String! }
  type Query { city: City! areas: [City!]! near(of: Near): City counted(on: [Day!]!): Int }
`)
const world = {}
const { city: cityField, areas: areasField } = schema.getQueryType()?.getFields() ?? {}
if (!cityField || !areasField) throw new Error('the schema has other fields')
const city = { code: 'c', name: 'City' }
cityField.resolve = () => city
areasField.resolve = () => [city]
areasField.extensions = { complexity: () => ({ multiplier: 3 }) }

it('answers each operation of a document under its own name, and knows no other', () => {
  const compiled = new CompiledOperations(schema)
  const query = 'query A { city { code } } query B { city { name } }'
  for (const operationName of ['A', 'B']) {
    compiled.remember({ query, operationName }, parse(query))
  }
  const answer = (operationName?: string) => compiled.answer({ query, operationName }, { world })
  expect([answer('A'), answer('B'), answer(), answer('C')]).toEqual([
    '{"data":{"city":{"code":"c"}}}',
    '{"data":{"city":{"name":"City"}}}',
    undefined,
    undefined,
  ])
})

it('answers at once where nothing has to be waited for', () => {
  const compiled = new CompiledOperations(schema)
  const query = '{ city { code } }'
  compiled.remember({ query }, parse(query))
  expect(compiled.answer({ query }, { world })).toBe('{"data":{"city":{"code":"c"}}}')
})

it('takes an operation of which something else comes and goes for another', () => {
  const compiled = new CompiledOperations(schema)
  const query = 'query ($on: Boolean!) { city { code name @include(if: $on) } }'
  const answer = (on: boolean) => compiled.answer({ query, variables: { on } }, { world })
  const remember = (on: boolean) => {
    compiled.remember({ query, variables: { on } }, parse(query))
  }
  remember(false)
  expect([answer(false), answer(true)]).toEqual(['{"data":{"city":{"code":"c"}}}', undefined])
  remember(true)
  expect([answer(false), answer(true)]).toEqual([
    '{"data":{"city":{"code":"c"}}}',
    '{"data":{"city":{"code":"c","name":"City"}}}',
  ])
})

it('takes null for no default of what comes and goes', () => {
  const compiled = new CompiledOperations(schema)
  const query = 'query ($on: Boolean = true) { city { code name @include(if: $on) } }'
  compiled.remember({ query }, parse(query))
  expect(compiled.answer({ query }, { world })).toBe('{"data":{"city":{"code":"c","name":"City"}}}')
  // graphql-js refuses it: a condition is true or false.
  expect(compiled.answer({ query, variables: { on: null } }, { world })).toBeUndefined()
})

it('reads no further than to the first wrong value of a variable', () => {
  const day = schema.getType('Day')
  if (!(day instanceof GraphQLScalarType)) throw new Error('there are no days')
  const parseValue = vi.fn(() => {
    throw new Error('no day')
  })
  day.parseValue = parseValue
  const compiled = new CompiledOperations(schema)
  const query = 'query ($days: [Day!]!) { counted(on: $days) }'
  compiled.remember({ query }, parse(query))
  const days = Array.from({ length: 1000 }, () => 'x')
  expect(compiled.answer({ query, variables: { days } }, { world })).toBeUndefined()
  expect(parseValue).toHaveBeenCalledTimes(1)
})

it.each([
  '{ __schema { types { name } } }',
  '{ city { code } type: __type(name: "City") { fields { name } } }',
])('leaves introspection, which nobody measures, to graphql-js: %s', (query) => {
  const compiled = new CompiledOperations(schema)
  compiled.remember({ query }, parse(query))
  expect(compiled.answer({ query }, { world })).toBeUndefined()
})

it('leaves variables that graphql-js refuses to it', () => {
  const compiled = new CompiledOperations(schema)
  const query = 'query ($near: Near) { near(of: $near) { code } city { code } }'
  compiled.remember({ query }, parse(query))
  const answer = (near: unknown) => compiled.answer({ query, variables: { near } }, { world })
  expect(answer({ lon: 1 })).toBe('{"data":{"near":null,"city":{"code":"c"}}}')
  expect([answer([]), answer(1), answer({ east: 1 })]).toEqual([undefined, undefined, undefined])
})

it.each([
  ['follows from its text is not measured again', '{ city { name } }', true],
  ['depends on variables is measured every time', '{ areas { code } }', false],
])('an operation whose size %s', (_, query, isWithinLimits) => {
  const compiled = new CompiledOperations(schema)
  compiled.remember({ query }, parse(query))
  for (let time = 0; time < 2; time += 1) {
    const context: Measured & { world: object } = { world }
    void compiled.answer({ query }, context)
    expect(context).toEqual({ world, isWithinLimits })
  }
})

it('knows no more operations than may take so many bytes, those that were asked last', () => {
  const most = 600_000
  const compiled = new CompiledOperations(schema, most)
  const queryOf = (operation: number) =>
    `query Q${operation} { ${Array.from({ length: 40 }, (_, field) => `f${field}: city { code }`).join(' ')} }`
  const answer = (operation: number) => compiled.answer({ query: queryOf(operation) }, { world })
  for (let operation = 0; operation < 8; operation += 1) {
    const query = queryOf(operation)
    compiled.remember({ query }, parse(query))
    expect(answer(operation)).toBeTypeOf('string')
    expect(compiled.bytes).toBeLessThanOrEqual(most)
  }
  expect(answer(0)).toBeUndefined()
  expect(answer(7)).toBeTypeOf('string')
})

it('leaves operations with very many values to graphql-js: what is read last would stay', () => {
  const compiled = new CompiledOperations(schema)
  const query = 'query ($days: [Float]) { __typename @skip(if: false) city { code } }'
  const answer = (values: number) =>
    compiled.answer(
      { query, variables: { days: Array.from({ length: values }, () => 1) } },
      { world },
    )
  compiled.remember({ query }, parse(query))
  expect([answer(1_900), answer(2_100)]).toEqual([expect.any(String), undefined])
})
