import { buildSchema, parse } from 'graphql'
import { expect, it, vi } from 'vitest'
import { CompiledOperations, type Measured } from './compiled-operations.ts'

const schema = buildSchema(`
  input Near { lon: Float }
  type City { code: ID! name: String! }
  type Query { city: City! areas: [City!]! near(of: Near): City }
`)
const { city: cityField, areas: areasField } = schema.getQueryType()?.getFields() ?? {}
if (!cityField || !areasField) throw new Error('the schema has other fields')
const city = { code: 'c', name: 'City' }
cityField.resolve = () => city
areasField.resolve = () => [city]
areasField.extensions = { complexity: () => ({ multiplier: 3 }) }

it('compiles nothing before it is asked for again', async () => {
  const uncompilable = vi.fn()
  const compiled = new CompiledOperations(schema, uncompilable)
  // A name that graphql-jit cannot compile shows when it tries.
  const query = '{ constructor: city { code } }'
  expect(compiled.answer({ query }, {})).toBeUndefined()
  compiled.remember({ query }, parse(query))
  compiled.remember({ query }, parse(query))
  expect(uncompilable).not.toHaveBeenCalled()
  for (let time = 0; time < 2; time += 1) {
    expect(await compiled.answer({ query }, {})).toBeUndefined()
    compiled.remember({ query }, parse(query))
  }
  expect(uncompilable).toHaveBeenCalledOnce()
})

it('answers each operation of a document under its own name, and knows no other', async () => {
  const compiled = new CompiledOperations(schema, () => undefined)
  const query = 'query A { city { code } } query B { city { name } }'
  for (const operationName of ['A', 'B']) {
    compiled.remember({ query, operationName }, parse(query))
  }
  const answer = (operationName?: string) => compiled.answer({ query, operationName }, {})
  expect([await answer('A'), await answer('B'), answer(), answer('C')]).toEqual([
    { data: { city: { code: 'c' } } },
    { data: { city: { name: 'City' } } },
    undefined,
    undefined,
  ])
})

it('answers at once where nothing has to be waited for', () => {
  const compiled = new CompiledOperations(schema, () => undefined)
  const query = '{ city { code } }'
  compiled.remember({ query }, parse(query))
  expect(compiled.answer({ query }, {})).toEqual({ data: { city: { code: 'c' } } })
})

it.each([
  '{ city { ...A @include(if: false) ...A } } fragment A on City { code }',
  'query ($on: Boolean!) { city { ... @skip(if: $on) { code } code } }',
])('leaves fragments that come and go to graphql-js: %s', (query) => {
  const uncompilable = vi.fn()
  const compiled = new CompiledOperations(schema, uncompilable)
  compiled.remember({ query }, parse(query))
  expect(compiled.answer({ query, variables: { on: true } }, {})).toBeUndefined()
  expect(uncompilable).not.toHaveBeenCalled()
})

it('leaves variables that graphql-js refuses to it', async () => {
  const compiled = new CompiledOperations(schema, () => undefined)
  const query = 'query ($near: Near) { near(of: $near) { code } city { code } }'
  compiled.remember({ query }, parse(query))
  const answer = (near: unknown) => compiled.answer({ query, variables: { near } }, {})
  expect(await answer({ lon: 1 })).toMatchObject({ data: { city: { code: 'c' } } })
  expect([answer([]), answer(1), answer({ east: 1 })]).toEqual([undefined, undefined, undefined])
})

it.each([
  [
    'comes and goes is measured every time',
    'query ($on: Boolean!) { city @include(if: $on) { name } }',
    false,
  ],
  ['follows from its text is not measured again', '{ city { name } }', true],
  ['depends on variables is measured every time', '{ areas { code } }', false],
])('an operation whose size %s', async (_, query, isWithinLimits) => {
  const compiled = new CompiledOperations(schema, () => undefined)
  compiled.remember({ query }, parse(query))
  for (let time = 0; time < 2; time += 1) {
    const context: Measured = {}
    await compiled.answer({ query, variables: { on: false } }, context)
    expect(context).toEqual({ isWithinLimits })
  }
})
