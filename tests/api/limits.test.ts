import { request, type IncomingMessage } from 'node:http'
import { text as readText } from 'node:stream/consumers'

import { beforeAll, describe, expect, it } from 'vitest'

import { readAnswer } from '../support/api.ts'
import { describeOnEachDatabase } from '../support/both-databases.ts'
import { askGoodQuestion } from '../support/good-question.ts'

const nested = (field: string, times: number, inner: string) =>
  `{ ${field} `.repeat(times) + inner + ' }'.repeat(times)

/** A query this deep, each level of it a single district. */
const chain = (depth: number) =>
  `{ district(code: "01") ${nested('reportedWith', depth - 2, '{ code }')} }`

const manyAliases: unknown = expect.objectContaining({ a39: { name: 'Dresden' } })

interface TooMuch {
  limit: string
  is?: number
  most: number
}
const tooLarge = ({ limit, is, most }: TooMuch) => ({
  errors: [
    {
      message: `The query is too large (${limit}${is === undefined ? '' : ` ${is}`}, at most ${english.format(most)}). Please split it.`,
      extensions: { code: 'QUERY_TOO_LARGE', limit, is: is ?? null, most },
    },
  ],
})
const tooMuchWork = { code: 'QUERY_TOO_LARGE', limit: 'work', is: null, most: 500 }
const english = new Intl.NumberFormat('en-GB')

describeOnEachDatabase('limits', (api) => {
  let before: unknown

  beforeAll(async () => {
    before = await askGoodQuestion(api)
  })

  describe('refuse', () => {
    const tokens = { limit: 'tokens', most: 2000 }
    it.each<[string, string, number, TooMuch]>([
      ['a query 10,000 levels deep', nested('city', 10_000, '{ name }'), 400, tokens],
      [
        'a list 10,000 levels deep',
        `{ search(text: ${'['.repeat(10_000)}) }`,
        400,
        { limit: 'depth', most: 10 },
      ],
      ['a query 11 levels deep', chain(11), 200, { limit: 'depth', is: 11, most: 10 }],
      ['a query 300 levels deep', chain(300), 200, { limit: 'depth', is: 300, most: 10 }],
      ['41 aliases', aliases(41), 400, { limit: 'aliases', most: 40 }],
      ['more than 2,000 tokens', `{ city { ${'name '.repeat(1997)} } }`, 400, tokens],
      [
        '501 fields',
        `{ city { ${'name '.repeat(500)} } }`,
        200,
        { limit: 'breadth', is: 501, most: 400 },
      ],
    ])('%s', async (_, query, status, limit) => {
      const answer = await api.answer({ query })
      expect(answer).toMatchObject({ status, ...tooLarge(limit) })
      expect(await askGoodQuestion(api)).toEqual(before)
    })

    it('a query that multiplies lists, and says by how much', async () => {
      const query =
        '{ city { districts { planningArea { districts { planningArea { districts { id name code } } } } } } }'
      const { status, errors } = await api.answer({ query })
      expect(status).toBe(200)
      const is: unknown = expect.any(Number)
      expect(errors[0]?.extensions).toEqual({
        code: 'QUERY_TOO_LARGE',
        limit: 'complexity',
        is,
        most: 20_000,
      })
      const { errors: german } = await api.answer({ query }, 'de')
      expect(german[0]?.message).toMatch(
        /^Die Abfrage ist zu groß \(Aufwand \d[\d.]*\.\d{3}, erlaubt ist höchstens 20\.000\)\./,
      )
    })

    it('more reach than one request may ask, with every field at once, whatever was asked before', async () => {
      const within = (metres: number) =>
        `a${metres}: accessibility(reach: { kind: MEETING, withinMetres: ${metres} }) { value }`
      const query = (count: number) =>
        `{ city { ${Array.from({ length: count }, (_, more) => within(700 + more)).join(' ')} } }`
      // Each of them alone is answered, and then known.
      for (const few of [4, 8])
        expect(await api.answer({ query: query(few) })).toMatchObject({ errors: [] })
      for (let time = 0; time < 3; time += 1) {
        const { status, data, errors } = await api.answer({ query: query(40) })
        expect([status, data, errors.length]).toEqual([200, null, 1])
        expect(errors[0]?.extensions).toEqual(tooMuchWork)
      }
    })

    it('what an operation leaves out at first, however often it was asked without it', async () => {
      const query = `query ($all: Boolean!) { __typename city @include(if: $all) {
        districts { planningArea { districts { planningArea { districts { id name code } } } } } } }`
      for (let time = 0; time < 3; time += 1) {
        const { data } = await api.answer({ query, variables: { all: false } })
        expect(data).toEqual({ __typename: 'Query' })
      }
      for (let time = 0; time < 2; time += 1) {
        const { errors } = await api.answer({ query, variables: { all: true } })
        expect(errors[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_LARGE' })
      }
    })

    it('depth hidden in fragments', async () => {
      const names = 'A B C D E F G H I J'.split(' ')
      const fragments = names.map((name, index) => {
        const next = names[index + 1]
        return `fragment ${name} on District { reportedWith { ${next ? `...${next}` : 'code'} } }`
      })
      const query = `{ district(code: "01") { ...A } } ${fragments.join(' ')}`
      const answer = await api.answer({ query })
      expect(answer).toMatchObject(tooLarge({ limit: 'depth', is: 12, most: 10 }))
    })

    it.each([
      ['that says so', { 'content-length': '5000000' }],
      ['that does not tell its length', { 'transfer-encoding': 'chunked' }],
    ])('a body of 5 MB %s', async (_, headers) => {
      const answer = await beginningOf(api.url, headers, `{"query":"${'x'.repeat(1_650_000)}`)
      expect(answer).toEqual({ status: 413, body: tooLarge({ limit: 'body', most: 1_600_000 }) })
      expect(await askGoodQuestion(api)).toEqual(before)
    })

    it.each([
      ['a query', { query: `{ city { name } } #${'x'.repeat(100_000)}` }],
      [
        'a list in its variables',
        { query: '{ city { name } }', variables: { ids: Array(50_001).fill(1) } },
      ],
    ])('a body of more than 100 KB that carries no scenario, but %s', async (_, body) => {
      const answer = await api.post(JSON.stringify(body))
      expect(answer).toMatchObject({ status: 413, ...tooLarge({ limit: 'body', most: 100_000 }) })
      expect(await askGoodQuestion(api)).toEqual(before)
    })

    it.each([1_000, 10_000, 40_000])('variables %d levels deep', async (depth) => {
      const value = '['.repeat(depth) + ']'.repeat(depth)
      const query = 'query ($text: String!) { search(text: $text) { __typename } }'
      const answer = await api.post(`{"query":"${query}","variables":{"text":${value}}}`)
      expect(answer.status).toBe(400)
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['MALFORMED_QUERY'])
      expect(await askGoodQuestion(api)).toEqual(before)
    })

    it.each([
      ['nothing', ''],
      ['half of a JSON', '{"query":'],
      ['a JSON that is no object', '"{ city { name } }"'],
      ['null', 'null'],
      ['a list of queries', '[{"query":"{ city { name } }"},{"query":"{ city { name } }"}]'],
      ['an object without a query', '{}'],
      ['a query that is a number', '{"query":1}'],
      ['variables that are a list', '{"query":"{ city { name } }","variables":[]}'],
      ['a prototype to pollute', '{"query":"{ city { name } }","__proto__":{"admin":true}}'],
    ])('as a body %s', async (_, body) => {
      const { status, errors, data } = await api.post(body)
      expect({ status, data }).toEqual({ status: 400, data: null })
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['MALFORMED_QUERY'])
      expect(errors[0]?.message).toMatch(/^The query does not fit the schema: /)
      expect(await askGoodQuestion(api)).toEqual(before)
    })

    it.each([
      ['by a question that stands twice in an address', '&query={city{name}}', {}, 400],
      ['by variables in an address that are no JSON', '&variables=half', {}, 400],
      ['by whoever takes no JSON', '', { accept: 'text/html' }, 406],
    ])('%s, in our form', async (_, more, accept, expected) => {
      const headers = { 'apollo-require-preflight': 'true', 'accept-language': 'en', ...accept }
      const asked = await api.fetch(`/graphql?query={city{name}}${more}`, { headers })
      const { status, errors } = await readAnswer(asked)
      expect(status).toBe(expected)
      expect(errors.map(({ extensions }) => extensions.code)).toEqual([
        expected === 406 ? 'MALFORMED_REQUEST' : 'MALFORMED_QUERY',
      ])
      expect(errors[0]?.message).toMatch(/^The (?:request cannot be read|query does not fit)/)
    })
  })

  describe('allow', () => {
    it.each([
      ['10 levels', chain(10), { district: { reportedWith: null } }],
      ['40 aliases', aliases(40), manyAliases],
    ])('%s', async (_, query, data) => {
      expect(await api.answer({ query })).toMatchObject({ status: 200, errors: [], data })
    })
  })
})

function aliases(count: number): string {
  const fields = Array.from({ length: count }, (_, index) => `a${index}: city { name }`)
  return `{ ${fields.join(' ')} }`
}

/** What the server says when it has got this much of a POST, which never ends. */
async function beginningOf(
  url: string,
  headers: Record<string, string>,
  text: string,
): Promise<{ status: number | undefined; body: unknown }> {
  const outgoing = request(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
  })
  outgoing.on('error', () => undefined)
  outgoing.write(text)
  const response = await new Promise<IncomingMessage>((resolve) => {
    outgoing.once('response', resolve)
  })
  const body: unknown = JSON.parse(await readText(response))
  outgoing.destroy()
  return { status: response.statusCode, body }
}
