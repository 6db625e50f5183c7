import fc from 'fast-check'
import {
  buildSchema,
  execute,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { expect, it } from 'vitest'
import { CompiledOperations, type Measured } from './compiled-operations.ts'

const schema = buildSchema(`
  enum Kind { OPEN CLOSED }
  scalar Day
  input Near { lon: Float = 13.5 kinds: [Kind!] = [OPEN] deep: Near }
  interface Area { code: ID! name: String parent: Area figure(of: Int = 0): Figure table: [[Figure]!] }
  type City implements Area { code: ID! name: String parent: Area figure(of: Int = 0): Figure table: [[Figure]!] mayor: String }
  type District implements Area { code: ID! name: String parent: Area figure(of: Int = 0): Figure table: [[Figure]!] riverside: Boolean }
  type Figure { value: Float day: Day kind: Kind range: Range area: Area! words: String sure: Int! }
  type Range { low: Float high: Float }
  union Hit = City | District | Figure
  type Query { area(of: Int = 0): Area areas: [Area]! hits: [Hit!] figure(of: Int = 1): Figure later: Figure echo(near: Near): String }
`)

interface Figure {
  __typename: 'Figure'
  value: number | null
  day: string
  kind: string
  range: { low: number; high: number } | Promise<{ low: number; high: number }> | null
  area: Area
  /** Null where it may not be. */
  sure: number | null
}
interface Area {
  __typename: 'City' | 'District'
  code: string
  name: string | null
  parent: Area | null
}

const city: Area = { __typename: 'City', code: 'c"\u2028', name: null, parent: null }
const district: Area = { __typename: 'District', code: '1', name: 'Ä', parent: city }
const areas = [city, district]
const figureOf = (value: number | null, own: Partial<Figure>): Figure => ({
  __typename: 'Figure',
  value,
  day: '2025-12-31',
  kind: 'OPEN',
  range: null,
  area: city,
  sure: 1,
  ...own,
})
const figures = [
  figureOf(0.1, { range: { low: -0, high: 1e21 } }),
  figureOf(1 / 3, { area: district, range: Promise.resolve({ low: 1, high: 2 }) }),
  figureOf(null, { sure: null, kind: 'CLOSED' }),
]
const at = <Value>(values: readonly Value[], of: number | null) => {
  if (of === 9) throw new Error('there are not so many')
  return values[of ?? 0] ?? null
}
const figure = (_: unknown, { of }: { of: number | null }) => at(figures, of)
const table = () => [figures, [], [null, Promise.resolve(figures[0])]]

for (const [type, name, resolve] of [
  ['Query', 'area', (_: unknown, { of }: { of: number | null }) => at(areas, of)],
  ['Query', 'areas', () => [city, null, Promise.resolve(district)]],
  ['Query', 'hits', () => [figures[0], district, Promise.resolve(city), figures[1]]],
  ['Query', 'figure', figure],
  ['Query', 'later', async () => Promise.resolve(figures[0])],
  ['Query', 'echo', (_: unknown, asked: object) => JSON.stringify(asked)],
  ['City', 'figure', figure],
  ['District', 'figure', figure],
  ['City', 'table', table],
  ['District', 'table', table],
  ['Figure', 'words', (_: unknown, __: unknown, { language }: { language: string }) => language],
] as const) {
  const found = schema.getType(type)
  const field = found && 'getFields' in found ? found.getFields()[name] : undefined
  if (field && 'resolve' in field) field.resolve = resolve
  if (field && resolve === figure && type !== 'Query') field.extensions = { ofWorld: true }
}

const area = ['__typename', 'code', 'name', 'parent', 'figure', 'table']
const fieldsOf: Record<string, readonly string[]> = {
  Query: ['__typename', 'area', 'areas', 'hits', 'figure', 'later', 'echo'],
  Area: area,
  City: [...area, 'mayor'],
  District: [...area, 'riverside'],
  Figure: ['__typename', 'value', 'day', 'kind', 'range', 'area', 'words', 'sure'],
  Range: ['__typename', 'low', 'high'],
  Hit: ['__typename'],
}
/** What can stand within what: of itself, and of what has types in common with it. */
const within: Record<string, readonly string[]> = {
  Area: ['Area', 'City', 'District', 'Hit'],
  City: ['City', 'Area', 'Hit'],
  District: ['District', 'Area', 'Hit'],
  Hit: ['Hit', 'Area', 'Figure', 'City'],
}
const objects: Record<string, string> = {
  area: 'Area',
  areas: 'Area',
  parent: 'Area',
  hits: 'Hit',
  figure: 'Figure',
  later: 'Figure',
  table: 'Figure',
  range: 'Range',
}
/** With names of their own, so that whatever is selected beside each other can be merged. */
const argumentsOf: Record<string, Record<string, string>> = {
  echo: {
    none: '',
    all: '(near: $near)',
    deep: '(near: { lon: $lon, kinds: CLOSED, deep: $near })',
  },
  figure: { figure: '', one: '(of: 1)', asked: '(of: $of)', nothing: '(of: null)' },
}
const spread: Record<string, string> = {
  Area: 'a',
  City: 'a',
  District: 'a',
  Hit: 'a',
  Figure: 'f',
}

const condition = fc.constantFrom('true', 'false', '$on', '$or')
const directives = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  condition.map((value) => ` @include(if: ${value})`),
  condition.map((value) => ` @skip(if: ${value})`),
  fc.tuple(condition, condition).map(([one, two]) => ` @skip(if: ${one}) @include(if: ${two})`),
)

function field(type: string, depth: number, fragments: boolean): fc.Arbitrary<string> {
  const names = fieldsOf[type]?.filter((name) => depth > 0 || !(name in objects)) ?? []
  return fc.constantFrom(...names).chain((name) => {
    const ways = Object.entries(argumentsOf[name] ?? { [name]: '' })
    const inside = objects[name]
    const selected = inside ? selection(inside, depth - 1, fragments) : fc.constant('')
    return fc
      .tuple(fc.constantFrom(...ways), directives, selected, fc.boolean())
      .map(([[way, values], conditions, selections, isRenamed]) => {
        const alias = way !== name ? `${way}: ` : isRenamed ? `own_${name}: ` : ''
        return `${alias}${name}${values}${conditions}${selections}`
      })
  })
}

/** @param fragments whether they may be spread in it: not in one of themselves */
function selection(type: string, depth: number, fragments = true): fc.Arbitrary<string> {
  const name = spread[type]
  const parts: fc.Arbitrary<string>[] = [field(type, depth, fragments)]
  if (depth > 0) {
    const conditions = fc.constantFrom('', ...(within[type] ?? [type]))
    parts.push(
      conditions.chain((on) =>
        fc
          .tuple(directives, selection(on || type, depth - 1, fragments))
          .map(([when, selections]) => `...${on && ` on ${on}`}${when}${selections}`),
      ),
    )
    if (name && fragments) parts.push(directives.map((when) => `...${name}${when}`))
  }
  return fc
    .array(fc.oneof(...parts), { minLength: 1, maxLength: 3, size: 'max' })
    .map((all) => ` { ${all.join(' ')} }`)
}

const document = fc
  .tuple(selection('Query', 3), selection('Area', 2, false), selection('Figure', 1, false))
  .map(
    ([query, ofAreas, ofFigures]) =>
      `query ($on: Boolean!, $or: Boolean = true, $of: Int, $lon: Float, $near: Near)${query} fragment a on Area${ofAreas} fragment f on Figure${ofFigures}`,
  )
const near = fc.constantFrom(null, {}, { lon: 1.5, deep: { kinds: 'CLOSED' } }, { lon: null })
const question = fc.record({
  language: fc.constantFrom('de', 'en'),
  variables: fc.record(
    {
      on: fc.boolean(),
      or: fc.constantFrom(true, false, null),
      of: fc.constantFrom(null, 0, 1, 2, 9),
      lon: fc.constantFrom(null, 2),
      near,
    },
    { requiredKeys: ['on'] },
  ),
})

const rules = specifiedRules.filter(
  (rule) => rule !== NoUnusedFragmentsRule && rule !== NoUnusedVariablesRule,
)

it('answers whatever can be asked as graphql-js does, and leaves it what goes wrong', async () => {
  const compiled = new CompiledOperations<Measured & { language: string; world: object }>(schema)
  let answers = 0
  const property = fc.asyncProperty(
    document,
    fc.array(question, { minLength: 2, maxLength: 4 }),
    async (query, questions) => {
      const parsed = parse(query)
      expect(validate(schema, parsed, rules)).toEqual([])
      for (const { language, variables } of questions) {
        const { data, errors } = await execute({
          schema,
          document: parsed,
          variableValues: variables,
          contextValue: { language },
        })
        const expected = errors ? undefined : JSON.stringify({ data })
        const answer = async () =>
          compiled.answer({ query, variables }, { language, world: schema })
        expect([undefined, expected]).toContain(await answer())
        if (errors) continue
        compiled.remember({ query, variables }, parsed)
        expect(await answer()).toBe(expected)
        answers += 1
      }
    },
  )
  await fc.assert(property, { numRuns: 100, seed: 60 })
  expect(answers).toBeGreaterThan(100)
})
