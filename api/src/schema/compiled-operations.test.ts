import { setTimeout as sleep } from 'node:timers/promises'
import { english } from '@atlas/geo/words/en'
import {
  buildSchema,
  execute,
  type ExecutionResult,
  GraphQLScalarType,
  parse,
  validate,
} from 'graphql'
import { expect, it } from 'vitest'
import { CompiledOperations } from './compiled-operations.ts'
import { presentError } from './present-error.ts'
import { RequestError } from './request-error.ts'

const schema = buildSchema(`
  scalar Day
  enum Ages { OLD OLDER }
  input Near { lon: Float!, lat: Float! = 51, ages: [Ages!] = [OLD] }
  interface Area { code: ID! name: String residents(ages: Ages = OLD): Int! parts: [Area!]! }
  type City implements Area { code: ID! name: String residents(ages: Ages = OLD): Int! parts: [Area!]! mayor: String }
  type District implements Area { code: ID! name: String residents(ages: Ages = OLD): Int! parts: [Area!]! riverside: Boolean! }
  type Site { slug: ID! }
  union Hit = City | District | Site
  type Query {
    city: City!
    areas(codes: [ID!]): [Area]!
    hits: [Hit!]!
    echo(text: String, number: Int, day: Day, near: Near, many: [Float], ages: Ages): String
    late: Site
    refused(fail: Boolean!): String
    lost(fail: Boolean!): Site!
    gaps(fail: Boolean!): [Int!]
    nobody(fail: Boolean!): Area
  }
`)

const district = (code: string) => ({
  __typename: 'District',
  code,
  name: null,
  residents: ({ ages }: { ages: string }) => {
    if (code === '13') throw new Error('nobody counted')
    return ages === 'OLD' ? 10 : 1
  },
  parts: [],
  riverside: true,
})
const city = {
  __typename: 'City',
  code: 'c',
  name: 'City',
  residents: async ({ ages }: { ages: string }) => {
    await sleep(1)
    return ages === 'OLD' ? 100 : 10
  },
  parts: [district('1'), district('2')],
  mayor: 'M',
}
const resolvers: Record<string, (args: Record<string, unknown>) => unknown> = {
  city: () => city,
  areas: ({ codes }) =>
    Array.isArray(codes) ? codes.map(String).map(district) : [city, null, district('1')],
  hits: () => [city, Promise.resolve(district('1')), { __typename: 'Site', slug: 's' }],
  echo: (args) => JSON.stringify(args),
  late: () => sleep(2, { slug: 'late' }),
  refused: ({ fail }) => {
    if (fail === true) throw new RequestError('UNKNOWN_SITE', { slug: 's' })
    return 'fine'
  },
  lost: ({ fail }) =>
    fail === true
      ? Promise.reject(Object.assign(new Error('connection lost'), { code: 'ECONNRESET' }))
      : { slug: 'found' },
  gaps: ({ fail }) => [1, fail === true ? null : 2, 3],
  nobody: ({ fail }) => (fail === true ? { __typename: 'Nobody' } : city),
}
for (const [name, field] of Object.entries(schema.getQueryType()?.getFields() ?? {})) {
  field.resolve = (_parent: unknown, args: Record<string, unknown>) => resolvers[name]?.(args)
}
// As Pothos makes them: computed fields have a resolver, for a compiled document calls nothing else.
for (const name of ['City', 'District']) {
  const type = schema.getType(name)
  const fields = type && 'getFields' in type ? type.getFields() : {}
  const field = fields.residents
  if (field && 'resolve' in field) {
    field.resolve = (area: typeof city, args: { ages: string }) => area.residents(args)
  }
}
const day = schema.getType('Day')
if (day instanceof GraphQLScalarType) {
  day.parseValue = (value) => {
    if (typeof value === 'string' && value.startsWith('20')) return value
    throw new RequestError('MALFORMED_DATE', { value: String(value) })
  }
}

interface Question {
  text: string
  variables?: Record<string, unknown> | undefined
}

const questions: readonly (readonly [string, string, Record<string, unknown>?])[] = [
  [
    'fields, aliases and arguments',
    '{ city { a: code name older: residents(ages: OLDER) residents } }',
  ],
  [
    'an interface',
    '{ areas { __typename code ... on City { mayor } ... on District { riverside } parts { code } } }',
  ],
  [
    'a union, resolved late, too',
    '{ hits { __typename ... on Area { name } ... on Site { slug } } }',
  ],
  ['what comes later', '{ late { slug } city { residents } }'],
  [
    'variables of all kinds',
    'query ($t: String, $n: Int, $d: Day, $p: Near, $m: [Float], $a: Ages) { echo(text: $t, number: $n, day: $d, near: $p, many: $m, ages: $a) }',
    { t: 'ä "\\ \u2028', n: 3, d: '2025-12-31', p: { lon: 13 }, m: [1.5, null], a: 'OLDER' },
  ],
  [
    'variables left out',
    'query ($t: String = "said", $n: Int, $p: Near) { echo(text: $t, number: $n, near: $p) }',
    {},
  ],
  [
    'variables that are null',
    'query ($t: String = "said", $n: Int = 3) { echo(text: $t, number: $n) }',
    { t: null, n: null },
  ],
  [
    'one value for a list',
    'query ($m: [Float], $c: [ID!]) { echo(many: $m) areas(codes: $c) { code } }',
    { m: 4, c: 7 },
  ],
  [
    'literals',
    '{ echo(text: "x", number: -3, day: "2025-01-01", near: { lon: 1e2, ages: [OLDER] }, many: [1, 2.5], ages: OLD) }',
  ],
  [
    'skipped and included fields',
    'query ($on: Boolean!, $off: Boolean = true) { city { code @include(if: $on) name @skip(if: $on) mayor @skip(if: $off) } }',
    { on: true },
  ],
  [
    'a fragment with conditions of its own, spread twice',
    'query ($on: Boolean!) { city { ...a @skip(if: $on) } areas { ...a @include(if: $on) ... on City @include(if: $on) { mayor } } } fragment a on Area { code name @include(if: $on) }',
    { on: true },
  ],
  [
    'fragments in fragments',
    '{ city { ...a parts { ...a } } } fragment a on Area { ...b residents } fragment b on Area { code }',
  ],
  [
    'a place that another one is left out of',
    'query ($on: Boolean!) { city { ... @skip(if: $on) { code } code } areas { ...a @include(if: $on) ...a } } fragment a on Area { name }',
    { on: true },
  ],
  ['nothing at all', 'query ($on: Boolean!) { city { code @skip(if: $on) } }', { on: true }],
  [
    'the same field asked for twice',
    '{ city { parts { code } parts { residents } } city { name } }',
  ],
  ['one of several operations', 'query A { city { code } } query B { city { name } }'],
]

const failures: readonly {
  name: string
  text: string
  good: Record<string, unknown>
  bad: Record<string, unknown>
}[] = [
  ...['refused', 'lost', 'gaps', 'nobody'].map((field) => ({
    name: `a field that is ${field}`,
    text: `query ($fail: Boolean!) { city { code } ${field}(fail: $fail) ${{ lost: '{ slug }', nobody: '{ code }' }[field] ?? ''} }`,
    good: { fail: false },
    bad: { fail: true },
  })),
  {
    name: 'a failure deep in a list',
    text: 'query ($c: [ID!]) { areas(codes: $c) { code residents } city { code } }',
    good: { c: ['1'] },
    bad: { c: ['1', '13', '2', '13'] },
  },
  {
    name: 'a variable that is missing',
    text: 'query ($c: ID!) { areas(codes: [$c]) { code } }',
    good: { c: '1' },
    bad: {},
  },
  {
    name: 'a variable of another type',
    text: 'query ($n: Int, $a: Ages) { echo(number: $n, ages: $a) }',
    good: { n: 3 },
    bad: { n: 'three', a: 'YOUNG' },
  },
  {
    name: 'a variable with too much in it',
    text: 'query ($p: Near) { echo(near: $p) }',
    good: { p: { lon: 1 } },
    bad: { p: { lon: 1, height: 2 } },
  },
  {
    name: 'a variable that its scalar refuses',
    text: 'query ($d: Day) { echo(day: $d) }',
    good: { d: '2025-12-31' },
    bad: { d: '1900-01-01' },
  },
]

interface Question {
  text: string
  variables?: Record<string, unknown> | undefined
}

/** As callers get it. */
interface Seen {
  text: string
  errors: ReturnType<typeof presentError>[] | undefined
  isCompiled: boolean
}

/** Asks again and again, as a server does: graphql-js where the operation is not compiled, or something goes wrong. */
function asking() {
  const compiled = new CompiledOperations(schema)
  return async ({ text: query, variables }: Question): Promise<Seen> => {
    const operation = { query, operationName: operationNameIn(query), variables }
    const text = await compiled.answer(operation, { world: schema })
    if (text !== undefined) return { text, errors: undefined, isCompiled: true }
    const result = await byGraphqlJs(query, variables)
    if (!result.errors) compiled.remember(operation, parse(query))
    return seen(result)
  }
}

const operationNameIn = (text: string) => (text.includes('query B') ? 'B' : undefined)

const byGraphqlJs = async (text: string, variableValues?: Record<string, unknown>) =>
  execute({
    schema,
    document: parse(text),
    operationName: operationNameIn(text),
    variableValues,
    contextValue: {},
  })

const seen = ({ data, errors }: ExecutionResult): Seen => ({
  text: JSON.stringify({ data }),
  errors: errors
    ?.map((error) => presentError(error, { words: english, hiddenFrom: null }))
    .sort((a, b) => String(a.formatted.path).localeCompare(String(b.formatted.path))),
  isCompiled: false,
})

it.each(questions.map(([name, text, variables]) => ({ name, text, variables })))(
  'answers $name as graphql-js does, however often it is asked',
  async ({ text, variables }) => {
    expect(validate(schema, parse(text))).toEqual([])
    const answer = asking()
    const expected = seen(await byGraphqlJs(text, variables))
    expect(expected.errors).toBeUndefined()
    expect(await answer({ text, variables })).toEqual(expected)
    for (let time = 0; time < 2; time += 1) {
      expect(await answer({ text, variables })).toEqual({ ...expected, isCompiled: true })
    }
  },
)

it.each(failures)(
  'tells $name as graphql-js does, also of a document that was compiled',
  async ({ text, good, bad }) => {
    expect(validate(schema, parse(text))).toEqual([])
    const answer = asking()
    const expected = seen(await byGraphqlJs(text, bad))
    expect(expected.errors).not.toBeUndefined()
    const answers: Seen[] = []
    for (const variables of [bad, good, bad, good]) answers.push(await answer({ text, variables }))
    expect([answers[0], answers[2]]).toEqual([expected, expected])
    expect(answers[3]).toEqual({ ...answers[1], isCompiled: true })
  },
)

it.each([
  '{ __proto__: city { code } }',
  '{ constructor: city { code } }',
  '{ city { __proto__: code hasOwnProperty: name toString: mayor } }',
  'query constructor { city { code } }',
])('answers names that mean something to JavaScript: %s', async (text) => {
  expect(validate(schema, parse(text))).toEqual([])
  const answer = asking()
  const expected = seen(await byGraphqlJs(text))
  expect(await answer({ text })).toEqual(expected)
  expect(await answer({ text })).toEqual({ ...expected, isCompiled: true })
})
