import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { backUp } from '../../api/src/backup/back-up.ts'
import { restore } from '../../api/src/backup/restore.ts'
import { readEnvironment } from '../../api/src/environment.ts'
import { Api } from '../support/api.ts'
import { type Answers, differencesIn, everyAnswer } from '../support/every-answer.ts'
import { agesFile, aloneFile, invented, sitesFile, staffFile } from '../support/import-files.ts'
import { authorization, importToken, versionOf } from '../support/importing.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { newLoadedDatabase, withoutPostgres } from '../support/shared.ts'
import { ofADatabase, operations } from './every-operation.ts'

/** It tells of all imports there ever were, and an answer without data is none. */
const questions = operations.filter(({ name }) => name !== ofADatabase)
const inAllLanguages = (server: RunningServer) => everyAnswer(server.url, questions, () => true)

/** A page in another language is made of the same answers by the same program. */
const isGerman = (path: string) => !/^\/(en|leicht)(?=[/?]|$)/.test(path)
const ask = (server: RunningServer) => everyAnswer(server.url, questions, isGerman)
const germanOf = (answers: Answers): Answers =>
  new Map([...answers].filter(([path]) => isGerman(path)))

/** Of a database that pages were compared on already: they are made of what programs are told. */
const askAsPrograms = (server: RunningServer) => everyAnswer(server.url, questions, () => false)
const isForPeople = (path: string) => /^\/(?!(tiles|ogc)\/|sitemap)/.test(path)
const ofPrograms = (answers: Answers): Answers =>
  new Map([...answers].filter(([path]) => !isForPeople(path)))

const outcome = z.object({
  event: z.literal('outcome'),
  code: z.string(),
  id: z.number().optional(),
})
const lastOf = async (answer: Response) =>
  outcome.parse(JSON.parse((await answer.text()).trim().split('\n').at(-1) ?? ''))
const cells = z.object({
  cells: z.object({
    asOf: z.string(),
    residents80Plus: z.array(z.number()),
    residents80PlusRange: z.object({ high: z.array(z.number().nullable()) }),
  }),
})
async function put({ url }: RunningServer, kind: string, day: string, text: string) {
  const form = new FormData()
  const said = { ...invented, source: `${invented.source} ${kind}`, day, confirm: 'all' }
  for (const [name, value] of Object.entries(said)) form.set(name, value)
  form.append('file', new Blob([text]), `${kind}.csv`)
  const answer = await fetch(`${url}/imports/${kind}`, {
    method: 'POST',
    headers: authorization,
    body: form,
  })
  const { code, id } = await lastOf(answer)
  expect([kind, code]).toEqual([kind, 'APPLIED'])
  return id ?? 0
}

async function takeBack({ url }: RunningServer, id: number) {
  const answer = await fetch(`${url}/imports/${id}`, { method: 'DELETE', headers: authorization })
  expect(await lastOf(answer)).toMatchObject({ code: 'UNDONE' })
}

/** Of one address, which stands in QR codes, too. */
const environment = {
  IMPORT_TOKEN: importToken,
  LOG_LEVEL: 'warn',
  PUBLIC_URL: 'https://atlas.example.org',
}

// One history after the other, for to ask for everything takes seconds.
describe.skipIf(withoutPostgres)('every answer of a server on either database', () => {
  let directory: string
  let dataDirectory: string
  let databaseUrl: string
  let embedded: RunningServer
  let postgres: RunningServer
  let before: readonly [Answers, Answers]
  const imported: number[] = []

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'atlas-returning-'))
    dataDirectory = join(directory, 'data')
    databaseUrl = await newLoadedDatabase()
    ;[embedded, postgres] = await Promise.all([
      startServer({ dataDirectory, environment }),
      startServer({ databaseUrl, environment }),
    ])
    before = await Promise.all([inAllLanguages(embedded), ask(postgres)])
  }, 300_000)

  afterAll(async () => {
    await Promise.all([embedded.stop(), postgres.stop()])
    await rm(directory, { recursive: true, force: true })
  })

  /** Until a server answers from other data than before. */
  const following = async (server: RunningServer, act: () => Promise<unknown>) => {
    const version = await versionOf(server.url)
    await act()
    await expect.poll(() => versionOf(server.url), { timeout: 20_000 }).not.toBe(version)
  }

  it('is the same on both, with a tag of its bytes', () => {
    expect(differencesIn(germanOf(before[0]), before[1], false)).toEqual([])
    expect(before[0].size).toBeGreaterThan(questions.length + 80)
    expect([...before[0].values()].filter(({ tag }) => tag !== null).length).toBeGreaterThan(50)
  })

  it('changes with a file of each of four kinds', async () => {
    for (const [kind, day, text] of [
      ['staff', '2025-12-31', staffFile('2025-12-31', 2.5)],
      ['residents-by-age', '2026-06-30', await agesFile('2026-06-30', 3)],
      ['one-person-households', '2025-12-31', await aloneFile('2025-12-31', 2)],
      ['service-sites', '2026-06-30', await sitesFile()],
    ] as const) {
      await following(embedded, async () => imported.push(await put(embedded, kind, day, text)))
    }
  }, 120_000)

  it('tells of cells on the day of the newest residents by age, with how far they may miss', async () => {
    const api = new Api(embedded.url)
    const told = await api.ask(
      cells,
      '{ cells { asOf residents80Plus residents80PlusRange { high } } }',
    )
    expect(told.cells.asOf).toBe('2026-06-30')
    const sum = told.cells.residents80Plus.reduce((all, one) => all + one, 0)
    // Of 80 to 84, of 85 and more: three more in each of 18 parts of social spaces.
    expect(sum).toBeCloseTo(22_718 + 26_391 + 2 * 18 * 3, 0)
    expect(told.cells.residents80PlusRange.high).not.toContain(null)
  })

  it('is restored from a backup of the embedded database into PostgreSQL, and back', async () => {
    const settings = (more: Record<string, string>) =>
      readEnvironment({ DATA_DIR: dataDirectory, ...more })
    const [first, second] = [join(directory, 'first'), join(directory, 'second')]
    const wanted = await ask(embedded)
    expect(differencesIn(germanOf(before[0]), wanted, true).length).toBeGreaterThan(100)
    await embedded.stop()
    await backUp(settings({}), first)
    // Of other data, and with another import: neither stays.
    await following(postgres, () =>
      put(postgres, 'staff', '2024-12-31', staffFile('2024-12-31', 7)),
    )
    await following(postgres, () => restore(settings({ DATABASE_URL: databaseUrl }), first))
    expect(differencesIn(ofPrograms(wanted), await askAsPrograms(postgres), false)).toEqual([])

    await backUp(settings({ DATABASE_URL: databaseUrl }), second)
    await rm(dataDirectory, { recursive: true })
    await restore(settings({}), second)
    embedded = await startServer({ dataDirectory, environment })
    expect(differencesIn(wanted, await ask(embedded), true)).toEqual([])
  }, 300_000)

  it('has the bytes of before once all is undone, in whatever order', async () => {
    const [staff = 0, ages = 0, alone = 0, sites = 0] = imported
    for (const server of [embedded, postgres]) {
      for (const id of [ages, sites, staff, alone]) {
        await following(server, () => takeBack(server, id))
      }
    }
    expect(differencesIn(before[0], await inAllLanguages(embedded), true)).toEqual([])
    const programs = await askAsPrograms(postgres)
    expect(differencesIn(ofPrograms(before[1]), programs, true)).toEqual([])
    expect(programs.size).toBeGreaterThan(questions.length)
  }, 300_000)
})
