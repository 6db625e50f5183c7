import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { Api } from '../support/api.ts'
import { askGoodQuestion } from '../support/good-question.ts'
import { startPostgresCluster, type PostgresCluster } from '../support/postgres-cluster.ts'
import { startServer, type RunningServer } from '../support/server.ts'
import { withoutPostgres } from '../support/shared.ts'

const known = { query: '{ planningAreas { code name residents { value } } }' }
/** In which district a point lies is the database's business. */
const districtAt = {
  query: '{ districtAt(position: { lon: 13.74, lat: 51.05 }) { name } }',
}
const districts = {
  query: `{ districts { code residents { value } } helplines { name }
    serviceSites(near: { lon: 13.74, lat: 51.05, withinMetres: 2000 }) { totalCount } }`,
}

// The tests follow one outage from its beginning to its end.
describe.skipIf(withoutPostgres)('a database that goes away while serving', () => {
  const api = new Api()
  let cluster: PostgresCluster
  let server: RunningServer
  let before: unknown

  beforeAll(async () => {
    cluster = await startPostgresCluster()
    const databaseUrl = await cluster.createDatabase('atlas')
    server = await startServer({ databaseUrl, environment: { LOG_LEVEL: 'warn' } })
    api.use(server.url)
    before = await askGoodQuestion(api)
    await api.answer(known)
  })

  afterAll(async () => {
    await server.stop()
    await cluster.stop()
  })

  const statusOf = async (path: string) => {
    const response = await api.fetch(path)
    const body: unknown = await response.json()
    return { status: response.status, body }
  }

  it('leaves no question hanging that is under way', async () => {
    const asked = Array.from({ length: 40 }, (_, index) =>
      api.answer({ query: `{ districts { profile { figures { value } } } } # ${index}` }),
    )
    await sleep(5)
    await cluster.crash()
    for (const { status, errors } of await Promise.all(asked)) {
      const codes = errors.map(({ extensions }) => extensions.code)
      if (status === 200) expect(codes).toEqual([])
      else expect({ status, codes }).toEqual({ status: 503, codes: ['DATABASE_UNAVAILABLE'] })
    }
  })

  it.each([
    ['en', 'The database cannot be reached right now. Please try again in a moment.'],
    ['de', 'Die Datenbank ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.'],
  ] as const)(
    'is told in %s, with 503 and without any word of its own',
    async (language, message) => {
      const answer = await api.answer(districtAt, language)
      expect(answer).toMatchObject({
        status: 503,
        errors: [{ message, extensions: { code: 'DATABASE_UNAVAILABLE' } }],
      })
      expect(answer.text).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|select|stack/)
    },
  )

  it('does not touch what is in memory, though nobody asked for it before', async () => {
    const { status, errors } = await api.answer(districts)
    expect({ status, errors }).toEqual({ status: 200, errors: [] })
  })

  it('makes the process unready, but it lives', async () => {
    expect(await statusOf('/health/ready')).toEqual({
      status: 503,
      body: { status: 'unavailable', reason: 'the database does not answer' },
    })
    expect(await statusOf('/health/live')).toEqual({ status: 200, body: { status: 'ok' } })
  })

  it('does not touch answers that are kept', async () => {
    const { status, errors } = await api.answer(known)
    expect({ status, errors }).toEqual({ status: 200, errors: [] })
  })

  it('is found again by itself within seconds after it is back', async () => {
    await cluster.start()
    const back = performance.now()
    while (performance.now() - back < 10_000 && !(await api.fetch('/health/ready')).ok) {
      await sleep(100)
    }
    expect(performance.now() - back).toBeLessThan(5000)
    expect((await api.answer(districts)).status).toBe(200)
    expect(await askGoodQuestion(api)).toEqual(before)
    expect(await statusOf('/health/ready')).toMatchObject({ status: 200, body: { status: 'ok' } })
  })

  it('does not keep the server from ending', async () => {
    await cluster.crash()
    const began = performance.now()
    expect(await server.stop()).toBe(0)
    expect(performance.now() - began).toBeLessThan(8000)
  })
})
