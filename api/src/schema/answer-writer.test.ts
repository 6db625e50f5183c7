import { setImmediate as turn } from 'node:timers/promises'
import { buildSchema, getOperationAST, parse } from 'graphql'
import { beforeEach, expect, it, vi } from 'vitest'
import { KnownTexts } from './answer-text.ts'
import { answerWriter } from './answer-writer.ts'

const schema = buildSchema(`
  interface Place { name: String }
  type Area implements Place { name: String figure(of: Int): Figure }
  type Figure { value: Float area: Place note: String days: [Int!] sources: [Source!] }
  type Source { name: String }
  type Query { area: Area figure(of: Int): Figure figures: [Figure] asked: [Figure] }
`)

const read = vi.fn((value: number) => value)
beforeEach(() => vi.clearAllMocks())

/** Tells of each time somebody reads its value. */
const figure = (value: number) => ({
  get value() {
    return read(value)
  },
  area: { __typename: 'Area', name: 'Altstadt' },
  days: [1, 2],
})
const figures = [figure(0.1), figure(0.2)]
/** Made anew each time. */
const listSources = vi.fn(() => [{ name: 'register' }, { name: 'cells' }])
const figureIn = vi.fn((_: unknown, of: number, { day }: { day: number }) => ({ value: of + day }))
const [today, tomorrow] = [{ day: 1 }, { day: 2 }]
const area = { name: 'Altstadt' }
const asked = vi.fn<() => unknown[]>(() => figures)

for (const [type, name, resolve] of [
  ['Query', 'figure', (_: unknown, { of = 0 }: { of?: number }) => figures[of]],
  ['Query', 'figures', () => [...figures, Promise.resolve(figures[0]), null]],
  ['Query', 'asked', () => asked()],
  ['Query', 'area', () => area],
  [
    'Area',
    'figure',
    (
      parent: { name: string },
      { of = 0 }: { of?: number },
      { world }: { world: { day: number } },
    ) => figureIn(parent, of, world),
  ],
  ['Figure', 'note', (_: unknown, __: unknown, { language }: { language: string }) => language],
  ['Figure', 'sources', () => listSources()],
] as const) {
  const found = schema.getType(type)
  const field = found && 'getFields' in found ? found.getFields()[name] : undefined
  if (field && 'resolve' in field) field.resolve = resolve
  if (field && name === 'sources') field.extensions = { ofParent: true }
  if (field && type === 'Area') field.extensions = { ofWorld: true }
}

function writing(text: string, known = new KnownTexts()) {
  const document = parse(text)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('the text has no operation')
  const { write } = answerWriter(schema, { document, operation, variables: {} }, known)
  return (language = 'de', variables: Record<string, unknown> = {}, world: object = today) =>
    write({ context: { language, world }, world, variables })
}

it('writes what follows from a value alone once, however many ask for it', async () => {
  const write = writing('{ figures { value } figure { value } }')
  const answer = '{"data":{"figures":[{"value":0.1},{"value":0.2},{"value":0.1},null],'
  for (let time = 0; time < 3; time += 1) {
    expect(await write()).toBe(`${answer}"figure":{"value":0.1}}}`)
  }
  // Once in the list, and once beside it.
  expect(read).toHaveBeenCalledTimes(3)
})

it('writes what a resolver says of nothing but its parent once with it, though it makes a new list each time', () => {
  const write = writing('{ figure { value sources { name } } }')
  const sources = '[{"name":"register"},{"name":"cells"}]'
  for (let time = 0; time < 3; time += 1) {
    expect(write()).toBe(`{"data":{"figure":{"value":0.1,"sources":${sources}}}}`)
  }
  expect(listSources).toHaveBeenCalledTimes(1)
})

it('writes anew what depends on who asks, and on what is asked for', () => {
  const write = writing('query ($of: Int) { figure(of: $of) { value note } }')
  expect([write('de'), write('en'), write('en', { of: 1 }), write('en')]).toEqual([
    '{"data":{"figure":{"value":0.1,"note":"de"}}}',
    '{"data":{"figure":{"value":0.1,"note":"en"}}}',
    '{"data":{"figure":{"value":0.2,"note":"en"}}}',
    '{"data":{"figure":{"value":0.1,"note":"en"}}}',
  ])
})

it('writes what follows from parent, arguments and world once for them, and anew for others', () => {
  const write = writing('query ($of: Int) { area { name figure(of: $of) { value } } }')
  const answer = (value: number) =>
    `{"data":{"area":{"name":"Altstadt","figure":{"value":${value}}}}}`
  const asking = (of: number, world: object) => [
    write('de', { of }, world),
    write('en', { of }, world),
  ]
  expect(asking(0, today)).toEqual([answer(1), answer(1)])
  expect(figureIn).toHaveBeenCalledTimes(1)
  expect(asking(5, today)).toEqual([answer(6), answer(6)])
  expect(asking(5, tomorrow)).toEqual([answer(7), answer(7)])
  expect(figureIn).toHaveBeenCalledTimes(3)
  expect(asking(0, today)).toEqual([answer(1), answer(1)])
})

it('writes anew for who asks what follows from a world but for a note in their language', () => {
  const write = writing('{ area { figure { value note } } }')
  expect([write('de'), write('en')]).toEqual([
    '{"data":{"area":{"figure":{"value":1,"note":"de"}}}}',
    '{"data":{"area":{"figure":{"value":1,"note":"en"}}}}',
  ])
})

it('keeps apart what is selected of the same value', () => {
  const known = new KnownTexts()
  const [one, other] = [
    writing('{ figure { value } }', known),
    writing('{ figure { v: value area { __typename name } days } }', known),
  ]
  for (let time = 0; time < 2; time += 1) {
    expect(one()).toBe('{"data":{"figure":{"value":0.1}}}')
    expect(other()).toBe(
      '{"data":{"figure":{"v":0.1,"area":{"__typename":"Area","name":"Altstadt"},"days":[1,2]}}}',
    )
  }
})

it('lets go of all texts where they became too many', () => {
  const text = '{"value":0.1}'
  const write = writing(
    '{ a: figure { value } b: figure(of: 1) { value } }',
    new KnownTexts(text.length),
  )
  for (let time = 0; time < 2; time += 1) {
    expect(write()).toBe('{"data":{"a":{"value":0.1},"b":{"value":0.2}}}')
  }
  expect(read).toHaveBeenCalledTimes(4)
})

it('counts more of a text than its characters: many short ones are let go, too', () => {
  const known = new KnownTexts(10_000)
  const selection = {}
  const values = Array.from({ length: 1000 }, () => ({}))
  for (const value of values) known.set(selection, value, '{}')
  const left = values.filter((value) => known.get(selection, value) !== undefined)
  expect(left.length).toBeLessThan(100)
  expect(left.at(-1)).toBe(values.at(-1))
})

it('leaves nothing unheard that fails in a list after something else failed', async () => {
  const unheard = vi.fn()
  process.once('unhandledRejection', unheard)
  asked.mockReturnValueOnce([new Error('at once'), Promise.reject(new Error('later'))])
  expect(() => writing('{ asked { value } }')()).toThrow('at once')
  await turn()
  process.off('unhandledRejection', unheard)
  expect(unheard).not.toHaveBeenCalled()
})
