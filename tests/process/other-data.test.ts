import { setTimeout as sleep } from 'node:timers/promises'

import postgres from 'postgres'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { isSlow } from '../../geo/src/disclosure/testing/runs.ts'
import { Api } from '../support/api.ts'
import { browserMissing, sharedBrowser, type TestBrowser } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/server.ts'
import { newLoadedDatabase, withoutPostgres } from '../support/shared.ts'
import { versionsAnswered } from '../support/versions.ts'

const before = 571_510
const changes = () => (isSlow() ? 6 : 3)

const answer = z.object({
  dataVersion: z.string(),
  city: z.object({ residents: z.object({ value: z.number() }) }),
  districts: z.array(z.object({ name: z.string() })),
  planningAreas: z.array(z.object({ name: z.string() })),
  serviceSites: z.object({ nodes: z.array(z.object({ name: z.string() })) }),
  districtAt: z.object({ name: z.string() }),
})

/** From memory and from the database, so that an answer could mix what it has from either. */
const question = `{ dataVersion city { residents { value } } districts { name }
  serviceSites(first: 100) { nodes { name } } planningAreas { name }
  districtAt(position: { lon: 13.74, lat: 51.05 }) { name } }`

/** Which data a text is about: names end with it. */
const numbersIn = (text: string) =>
  new Set([...text.matchAll(/ Stand(\d+)\b/g)].map(([, number]) => number))

// The embedded database belongs to its server alone: nobody else can load other data there while it runs.
describe.skipIf(withoutPostgres)('other data that is loaded while two workers answer', () => {
  let server: RunningServer
  let sql: postgres.Sql

  beforeAll(async () => {
    const databaseUrl = await newLoadedDatabase()
    server = await startServer({ databaseUrl, environment: { WORKERS: '2', LOG_LEVEL: 'warn' } })
    sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined })
    await loadAndWait(0)
  })

  afterAll(async () => {
    await sql.end()
    await server.stop()
  })

  /** Everything says which data it belongs to. */
  async function load(number: number): Promise<void> {
    await sql.begin(async (transaction) => {
      const name = transaction`regexp_replace(name, ' Stand\\d+$', '') || ${` Stand${number}`}`
      await transaction`update area set name = ${name} where level <> 'CITY'`
      await transaction`update service_site set name = ${name}`
      await transaction`
        update residents set count = ${before + number}
         where age_band = 'ALL' and trait = 'ALL' and day = '2025-12-31' and basis = 'REGISTER'
           and area_id = (select id from area where level = 'CITY')`
      await transaction`update data_set set content_hash = ${`Stand${number}`}`
    })
  }

  /** Until no process answers from what was there before; how long that takes is measured in the bench. */
  async function loadAndWait(number: number): Promise<void> {
    const old = await versionsAnswered(server.port)
    await load(number)
    while ([...(await versionsAnswered(server.port))].some((version) => old.has(version))) {
      await sleep(20)
    }
  }

  it('is soon answered from by all of them, and no answer mixes it with what was there', async () => {
    const api = new Api(server.url)
    const versions = new Map<string, number>()
    const mixed: string[] = []
    let [answers, pages] = [0, 0]
    let isLoading = true

    const ask = async () => {
      while (isLoading) {
        answers += 1
        const { data, errors, text } = await api.answer({ query: `# ${answers}\n${question}` })
        expect(errors).toEqual([])
        const { dataVersion, city } = answer.parse(data)
        const number = city.residents.value - before
        const known = versions.get(dataVersion) ?? number
        versions.set(dataVersion, known)
        const numbers = numbersIn(text)
        if (known !== number || numbers.size !== 1 || !numbers.has(String(number))) {
          mixed.push(`${dataVersion} (${known}): ${number} and ${[...numbers].join()}`)
        }
      }
    }
    const openPage = async () => {
      while (isLoading) {
        const page = await (await api.fetch('/bedarf')).text()
        pages += 1
        if (numbersIn(page).size !== 1) mixed.push(`page: ${[...numbersIn(page)].join()}`)
      }
    }
    const asking = Promise.all([ask(), ask(), ask(), openPage()])

    for (let number = 1; number <= changes(); number += 1) {
      await loadAndWait(number)
      while (![...versions.values()].includes(number)) await sleep(20)
    }
    await expect.poll(() => pages, { timeout: 60_000 }).toBeGreaterThan(3)
    isLoading = false
    await asking

    expect(mixed).toEqual([])
  })

  describe.skipIf(browserMissing())('is followed by pages that are open', () => {
    let browser: TestBrowser

    beforeAll(async () => {
      browser = await sharedBrowser()
    })
    afterAll(() => browser.close())

    const open = async (path: string) => {
      const { page } = await browser.newPage({ ownContext: true })
      await page.goto(server.url + path)
      return page
    }
    const numbersOn = async (page: Page) =>
      [...numbersIn(await page.locator('body').innerText())].join()

    it('with the plan in hand and what is typed, and they say so', async () => {
      const [planning, places, typing] = await Promise.all(
        ['/planen', '/standorte?start=district-01', '/standorte'].map(open),
      )
      if (!planning || !places || !typing) throw new Error('not opened')
      await planning.locator('.plan button', { hasText: 'Hier planen' }).first().click()
      await planning.getByRole('button', { name: 'Zurücknehmen' }).click({ trial: true })
      const sought = planning.locator('.plan input[type=search]')
      await sought.fill('Prohl')
      const address = planning.url()
      const street = typing.locator('input[name=text], input[type=search]').first()
      await street.fill('Prohl')
      // Each listens a second after it was opened.
      await sleep(2000)

      await load(90)
      for (const page of [planning, places]) {
        await expect.poll(() => numbersOn(page), { timeout: 30_000 }).toBe('90')
      }
      await planning.getByText('Es gibt neue Daten').waitFor()
      await planning.getByRole('button', { name: 'Zurücknehmen' }).click({ trial: true })
      expect(await sought.inputValue()).toBe('Prohl')
      expect(planning.url()).toBe(address)
      await typing.getByText('Es gibt neue Daten').waitFor()
      expect(await street.inputValue()).toBe('Prohl')
    })
  })
})
