import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'

import { isSlow } from '../../geo/src/disclosure/testing/runs.ts'
import { describeOnBothDatabases } from '../support/both-databases.ts'
import { askGoodQuestion } from '../support/good-question.ts'
import { argumentPlaces } from './argument-places.ts'

const cursorOf = (...place: unknown[]) => Buffer.from(JSON.stringify(place)).toString('base64url')

const hostile = [
  "'",
  "' OR '1'='1",
  "'; DROP TABLE residents; --",
  "\\'; TRUNCATE area CASCADE; --",
  "1' UNION SELECT content_hash FROM data_set --",
  "'||(select pg_sleep(30))||'",
  '$$; delete from service_site; $$',
  '1::int/0',
  '%',
  '_',
  '%%',
  '\\',
  '\\x00',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '\ufffe\uffff',
  '‮ab',
  '👩‍👩‍👧‍👦',
  '',
  ' ',
  '\r\n',
  'null',
  '{}',
  '../../../etc/passwd',
  '${7*7}{{7*7}}<script>alert(1)</script>',
  'x'.repeat(20_000),
  cursorOf("'; DROP TABLE area; --", 'luise'),
  cursorOf('\u0000', 'luise'),
  cursorOf('\ud800', 'luise'),
  cursorOf('a', "' OR true --"),
  cursorOf(-1e308, 'luise'),
  cursorOf(null, null),
]

const places = argumentPlaces(['String', 'ID']).map(({ name, queryWith }) => ({
  name,
  queryWith: (text: string) => queryWith(JSON.stringify(text)),
}))

/** Without the type it stands in: figure(indicator) of a city, a district and others is answered by the same field. */
const fieldOf = ({ name }: (typeof places)[number]) => name.replace(/^\w+\./, '')
const fields = [...new Set(places.map(fieldOf))].map((field) => ({
  field,
  alike: places.filter((place) => fieldOf(place) === field),
}))

/** What must never leave the server: statements, places in the code, words of driver and database. */
const inside =
  /Failed query|DrizzleQuery|PostgresError|node_modules|\.[jt]s:\d|\bselect "|from "|sqlstate/i

it('the walk through the schema finds every place for text, input objects included', () => {
  expect(places.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'Query.area(code)',
      'Query.indicatorValues(indicator)',
      'Query.search(text)',
      'Query.serviceSite(slug)',
      'Query.serviceSites(after)',
      'Query.serviceSites(filter.planningArea)',
      'Query.indicatorValues(framework)',
      'Query.needIndex(parts.indicator)',
      'City.figure(indicator)',
      'City.figure(framework)',
      'City.residents(framework)',
      'City.staffing(framework)',
      'City.expectation(framework)',
      'District.staffing(framework)',
      'PlanningArea.expectation(framework)',
    ]),
  )
  expect(new Set(places.map(({ name }) => name)).size).toBe(places.length)
})

describeOnBothDatabases('hostile texts', (api) => {
  let before: unknown

  beforeAll(async () => {
    before = await askGoodQuestion(api)
  })

  const expectHarmless = async (query: string) => {
    const { status, errors, text } = await api.answer({ query })
    expect([200, 400]).toContain(status)
    expect(errors.map(({ extensions }) => extensions.code)).not.toContain('INTERNAL')
    expect(text).not.toMatch(inside)
    return { errors, text }
  }

  it.each(fields)('do no harm as $field', async ({ alike }) => {
    const queries = hostile.flatMap((text, number) => {
      // Each text in one of those that are alike, in turn; with SLOW=1 in all of them.
      const turn = alike.filter((_, place) => isSlow() || place === number % alike.length)
      return turn.map(({ queryWith }) => queryWith(text))
    })
    // At once: one after the other, most of the time goes into waiting for the next turn.
    await Promise.all(queries.map(expectHarmless))
    expect(await askGoodQuestion(api)).toEqual(before)
  })

  it.each(fields)('of any kind do no harm as $field', async ({ alike }) => {
    const asked = fc.tuple(fc.constantFrom(...alike), fc.string({ unit: 'binary', maxLength: 60 }))
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { minLength: 8, maxLength: 8 }), async (all) => {
        await Promise.all(all.map(([{ queryWith }, text]) => expectHarmless(queryWith(text))))
      }),
      { numRuns: 1 },
    )
  })

  describe('that mean something to LIKE or a pattern', () => {
    const search = async (text: string) => {
      const query = `{ search(text: ${JSON.stringify(text)}, first: 50) { __typename ... on District { code } } }`
      return (await api.answer({ query })).data
    }

    it.each(['%', '_', '%%', '.*', '–'])('find nothing by themselves: %s', async (text) => {
      expect(await search(text)).toEqual({ search: [] })
    })

    it.each([
      ['Pie%', 'Pie'],
      ['Pies_hen', 'Pies hen'],
      ['[a-z]', 'a z'],
      ['^A', 'A'],
    ])('only part words: %s is %s', async (text, words) => {
      expect(await search(text)).toEqual(await search(words))
    })
  })
})
