import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'

import type { TestBrowser } from '../support/browser.ts'
import { eventsOf, importToken, send, versionOf } from '../support/importing.ts'
import { startServer } from '../support/server.ts'
import { summary } from './summary.ts'

const rounds = 10
const screens = { map: '/', demand: '/bedarf', reach: '/erreichbarkeit', planning: '/planen' }

/**
 * Seconds after an import is told to be in use until another process answers from it, and until pages that were open
 * there show it. Every screen is open in a window of its own, so that all of them ask at once.
 */
export async function measureFollowing(browser: TestBrowser, databaseUrl: string) {
  const environment = { LOG_LEVEL: 'warn', IMPORT_TOKEN: importToken }
  const importing = await startServer({ databaseUrl, environment })
  const other = await startServer({ databaseUrl, environment })
  const windows = await Promise.all(
    Object.entries(screens).map(async ([screen, path]) => {
      const observed = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      await observed.page.goto(other.url + path)
      return { screen, observed }
    }),
  )
  const imports: number[] = []
  const process: number[] = []
  const pages = new Map<string, number[]>(Object.keys(screens).map((screen) => [screen, []]))
  try {
    // Pages listen once they have what they need themselves.
    await sleep(5_000)
    for (let round = 0; round < rounds; round += 1) {
      const before = await versionOf(other.url)
      const begun = performance.now()
      const outcome = (await eventsOf(await send(importing.url, '2025-12-31', 3 + round))).at(-1)
      if (outcome?.code !== 'APPLIED') throw new Error(JSON.stringify(outcome))
      const used = performance.now()
      const since = () => (performance.now() - used) / 1000
      imports.push((used - begun) / 1000)
      const followed = async () => {
        while ((await versionOf(other.url)) === before) await sleep(20)
        process.push(since())
      }
      await Promise.all([
        followed(),
        ...windows.map(async ({ screen, observed: { page } }) => {
          await noticeOf(page).waitFor()
          pages.get(screen)?.push(since())
        }),
      ])
      for (const { observed } of windows) await noticeOf(observed.page).getByRole('button').click()
      await sleep(1_000)
    }
  } finally {
    for (const { observed } of windows) await observed.close()
    await Promise.all([importing.stop(), other.stop()])
  }
  const shown = Object.fromEntries([...pages].map(([screen, runs]) => [screen, summary(runs)]))
  return { imports: summary(imports), process: summary(process), pages: shown }
}

/** That the page shows other data than when it was opened. */
const noticeOf = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'diese Seite zeigt sie schon' }).locator('p')
