import fc from 'fast-check'
import { expect, it } from 'vitest'
import { z } from 'zod'

import { refusedWith, type Visitor } from './people.ts'

const outcome = z.object({
  data: z.object({ viewer: z.object({ name: z.string() }).optional() }).nullish(),
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).optional(),
})

/** What is asked, and who is told what: administrator, planner, nobody. */
const questions = [
  { query: '{ dataVersion }', told: ['public', 'public', 'public'] },
  { query: '{ viewer { name } }', told: ['chefin', 'kollege', 'NOT_SIGNED_IN'] },
  { query: '{ dataVersion viewer { name } }', told: ['chefin', 'kollege', 'NOT_SIGNED_IN'] },
  { query: '{ accounts { name } dataVersion }', told: ['public', 'NOT_ALLOWED', 'NOT_SIGNED_IN'] },
] as const

async function told(visitor: Visitor, query: string, isGet: boolean): Promise<string> {
  const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'true' }
  const answer = isGet
    ? await visitor.fetch(`/graphql?query=${encodeURIComponent(query)}`, { headers })
    : await visitor.fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) })
  const { data, errors } = outcome.parse(await answer.json())
  return errors?.[0]?.extensions.code ?? data?.viewer?.name ?? 'public'
}

/** @param known administrator `chefin`, planner `kollege`, nobody; asked once */
export function itTellsEachTheirOwn(known: () => Promise<readonly Visitor[]>): void {
  let all: readonly Visitor[] = []

  it('see nothing of others by a cache, nor does the public see anything of theirs', async () => {
    const address = `/graphql?query=${encodeURIComponent('{ viewer { name } }')}`
    const asks = async (one: Visitor) => {
      const answer = await one.fetch(address, { headers: { 'apollo-require-preflight': 'true' } })
      const { 'cache-control': cacheControl, etag = null } = Object.fromEntries(answer.headers)
      return [cacheControl, etag, (await answer.text()).slice(0, 40)]
    }
    all = await known()
    const [administrator, colleague, nobody] = all
    if (!administrator || !colleague || !nobody) throw new Error('there are three')
    for (let round = 0; round < 3; round += 1) {
      const [nobodys, own, others] = [
        await asks(nobody),
        await asks(administrator),
        await asks(colleague),
      ]
      expect([own, others]).toEqual([
        ['no-store', null, '{"data":{"viewer":{"name":"chefin"}}}'],
        ['no-store', null, '{"data":{"viewer":{"name":"kollege"}}}'],
      ])
      expect(nobodys).toEqual(['no-store', null, expect.stringMatching(/^{"errors":\[/)])
    }
    expect(await colleague.ask('{ accounts { name } }')).toEqual(refusedWith('NOT_ALLOWED'))
    expect((await colleague.fetch('/verwaltung')).status).toBe(403)
  })

  it('are told their own whoever has asked the same before, and at the same time', async () => {
    const asking = fc.record({
      who: fc.nat({ max: 2 }),
      what: fc.nat({ max: questions.length - 1 }),
      isGet: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(asking, { minLength: 1, maxLength: 12 }), async (asked) => {
        const answers = asked.map(async ({ who, what, isGet }) => {
          const visitor = all[who]
          return visitor ? told(visitor, questions[what]?.query ?? '', isGet) : null
        })
        expect(await Promise.all(answers)).toEqual(
          asked.map(({ who, what }) => questions[what]?.told[who]),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('leave public pages without a cookie, and answers that caches may keep', async () => {
    const answers = await Promise.all(
      ['/', '/bedarf', '/standorte', '/graphql?query={dataVersion}'].map((path) =>
        fetch(`${all[0]?.url}${path}`, { headers: { 'apollo-require-preflight': 'true' } }),
      ),
    )
    const told = answers.map(({ status, headers }) => [status, ...headers.getSetCookie()])
    expect(told).toEqual(answers.map(() => [200]))
  })
}
