import { randomUUID } from 'node:crypto'

import { beforeEach, describe, expect, it } from 'vitest'

import { readAnswer } from '../support/api.ts'
import { describeOnBothDatabases } from '../support/both-databases.ts'

const preflight = { 'apollo-require-preflight': 'true' }
const json = { 'content-type': 'application/json' }

const headersOf = ({ headers }: Response, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, headers.get(name)]))

describeOnBothDatabases('caching', (api) => {
  const get = (query: string, headers: Record<string, string> = {}) =>
    api.fetch(`/graphql?query=${encodeURIComponent(query)}`, {
      headers: { ...preflight, ...headers },
    })
  const post = (query: string, headers: Record<string, string> = {}) =>
    api.fetch('/graphql', {
      method: 'POST',
      headers: { ...json, ...headers },
      body: JSON.stringify({ query }),
    })

  describe.each([
    ['GET', get],
    ['POST', post],
  ])('of GraphQL over %s', (_, ask) => {
    let query: string

    beforeEach(() => {
      query = `{ city { name } districts { name } sources { title } } # ${randomUUID()}`
    })

    it('gives an answer a tag, which makes the next one empty', async () => {
      const first = await ask(query)
      const tag = first.headers.get('etag') ?? ''
      expect(tag).toMatch(/^W\/"[0-9a-f]{16}-[\w-]{43}"$/)
      expect(headersOf(first, 'cache-control')).toEqual({ 'cache-control': 'no-cache' })
      expect(first.headers.get('vary')?.split(', ')).toEqual(
        expect.arrayContaining(['accept-language', 'accept']),
      )
      const text = await first.text()

      const second = await ask(query)
      expect(second.headers.get('etag')).toBe(tag)
      expect(await second.text()).toBe(text)

      const third = await ask(query, { 'if-none-match': tag })
      expect({ status: third.status, text: await third.text() }).toEqual({ status: 304, text: '' })
      expect(third.headers.get('etag')).toBe(tag)
    })

    it.each([
      ['a tag that somebody took for a strong one', (tag: string) => tag.replace('W/', '')],
      ['one tag among others', (tag: string) => `"a", ${tag}, W/"b"`],
      ['any tag', () => '*'],
    ])('answers %s with nothing, too', async (_name, asked) => {
      const tag = (await ask(query)).headers.get('etag') ?? ''
      expect((await ask(query, { 'if-none-match': asked(tag) })).status).toBe(304)
    })

    it('answers another tag in full', async () => {
      const tag = (await ask(query)).headers.get('etag') ?? ''
      const other = await ask(query, { 'if-none-match': `W/"${'0'.repeat(16)}${tag.slice(19)}` })
      expect(other.status).toBe(200)
    })

    it('keeps nothing of a question that asks for that, and takes nothing kept for it', async () => {
      const uncached = await ask(query, { 'cache-control': 'no-store' })
      expect(headersOf(uncached, 'cache-control', 'etag')).toEqual({
        'cache-control': 'no-store',
        etag: null,
      })
      const cached = await ask(query)
      expect(await cached.text()).toBe(await uncached.text())
      expect((await ask(query, { 'cache-control': 'no-store' })).headers.get('etag')).toBeNull()
      // Directives are the same in whatever case they are written.
      expect((await ask(query, { 'cache-control': 'No-Store' })).headers.get('etag')).toBeNull()
    })

    it('keeps languages apart', async () => {
      const english = await ask(query, { 'accept-language': 'en' })
      const german = await ask(query, { 'accept-language': 'de' })
      expect(english.headers.get('etag')).not.toBe(german.headers.get('etag'))
      expect(await english.text()).toContain('District offices')
      expect(await german.text()).toContain('Stadtbezirksämter')
      const tag = english.headers.get('etag') ?? ''
      const answer = await ask(query, { 'accept-language': 'de', 'if-none-match': tag })
      expect(answer.status).toBe(200)
    })

    it('gives each wish for a language its own: nothing we speak is German', async () => {
      const texts = new Map<string, string>()
      for (const language of ['de', 'de-AT,en;q=0.5', 'fr', '', 'en', 'en-GB', 'de;q=0.1,en']) {
        texts.set(language, await (await ask(query, { 'accept-language': language })).text())
      }
      const inGerman = [...texts].filter(([, text]) => text.includes('Stadtbezirksämter'))
      expect(inGerman.map(([language]) => language)).toEqual(['de', 'de-AT,en;q=0.5', 'fr', ''])
    })

    it.each(['{ district(code: "zz") { name } }', '{ nope }', '{'])(
      'never keeps a refusal: %s',
      async (bad) => {
        for (let time = 0; time < 2; time += 1) {
          const answer = await ask(bad, { 'if-none-match': '*' })
          expect([200, 400]).toContain(answer.status)
          expect(headersOf(answer, 'etag', 'cache-control')).toEqual({
            etag: null,
            'cache-control': 'no-store',
          })
          expect((await readAnswer(answer)).errors).toHaveLength(1)
        }
      },
    )

    it('compresses what is long, whether kept or not', async () => {
      for (let time = 0; time < 2; time += 1) {
        const answer = await ask(query, { 'accept-encoding': 'br' })
        expect(answer.headers.get('content-encoding')).toBe('br')
        expect(answer.headers.get('vary')).toContain('accept-encoding')
        expect((await readAnswer(answer)).errors).toEqual([])
      }
    })
  })

  it('answers one question the same over GET and POST', async () => {
    const query = '{ districts { code name areaKm2 } }'
    expect(await (await get(query)).text()).toBe(await (await post(query)).text())
  })

  it('keeps variables apart', async () => {
    const answers = []
    for (const code of ['01', '02', '01']) {
      const query = 'query ($code: String!) { district(code: $code) { name } }'
      answers.push((await api.answer({ query, variables: { code } })).data)
    }
    expect(answers).toEqual([
      { district: { name: 'Innere Altstadt' } },
      { district: { name: 'Pirnaische Vorstadt' } },
      { district: { name: 'Innere Altstadt' } },
    ])
  })

  describe('of shapes', () => {
    const version = async () => {
      const { data } = await api.answer({ query: '{ dataVersion }' })
      return /"dataVersion":"([0-9a-f]+)"/.exec(JSON.stringify(data))?.[1] ?? ''
    }

    it.each(['areas-overview', 'areas-middle', 'areas-full', 'streets'])(
      'gives %s forever under the version of the data',
      async (name) => {
        const current = await version()
        const path = `/shapes/${current}/${name}.json`
        const first = await api.fetch(path)
        expect(first.status).toBe(200)
        expect(headersOf(first, 'etag', 'cache-control', 'content-type')).toEqual({
          etag: `W/"${current}-${name}"`,
          'cache-control': 'public, max-age=31536000, immutable',
          'content-type': 'application/json; charset=utf-8',
        })
        const again = await api.fetch(path, {
          headers: { 'if-none-match': `"${current}-${name}"` },
        })
        expect({ status: again.status, text: await again.text() }).toEqual({
          status: 304,
          text: '',
        })
      },
    )

    it.each(['current', '0000000000000000', 'x%27%3B--'])(
      'leads from the version %s to the one of today, and lets nobody remember that',
      async (other) => {
        const answer = await api.fetch(`/shapes/${other}/areas-middle.json`)
        expect(answer.status).toBe(302)
        expect(headersOf(answer, 'location', 'cache-control')).toEqual({
          location: `/shapes/${await version()}/areas-middle.json`,
          'cache-control': 'no-store',
        })
      },
    )

    it.each(['areas-huge.json', 'areas-.json', 'areas-__proto__.json', 'areas-full.txt', ''])(
      'knows no %s',
      async (name) => {
        expect((await api.fetch(`/shapes/current/${name}`)).status).toBe(404)
      },
    )
  })
})
