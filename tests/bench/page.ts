import type { CDPSession } from 'playwright-core'

import type { TestBrowser } from '../support/browser.ts'
import { startServer } from '../support/server.ts'
import { summary } from './summary.ts'

const rounds = 5

/**
 * From navigation to the coloured map, each time with an empty cache, and what was transferred for it: first the
 * server's picture of it, then the map that can be moved.
 */
export async function measurePage(browser: TestBrowser) {
  const server = await startServer({ environment: { LOG_LEVEL: 'warn' } })
  const coloured: number[] = []
  const drawn: number[] = []
  const firstContent: number[] = []
  let bytes: Record<string, number> = {}
  for (let round = 0; round <= rounds; round += 1) {
    const run = await loadOnce(browser, server.url)
    // The first round warms the server's own caches.
    if (round === 0) continue
    coloured.push(run.coloured)
    drawn.push(run.drawn)
    firstContent.push(run.firstContent)
    bytes = run.bytes
  }
  await server.stop()
  const total = Object.values(bytes).reduce((sum, size) => sum + size, 0)
  return {
    mapColouredMilliseconds: summary(coloured),
    mapDrawnMilliseconds: summary(drawn),
    firstContentfulPaintMilliseconds: summary(firstContent),
    transferredBytes: { total, ...bytes },
  }
}

async function loadOnce(browser: TestBrowser, url: string) {
  const observed = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    mapsPainted: true,
    ownContext: true,
  })
  const { page } = observed
  const session = await page.context().newCDPSession(page)
  const bytes = await countBytes(session)
  await page.goto(url)
  await page.waitForSelector('[data-map-state="drawn"]')
  const times = await page.evaluate(() => ({
    drawn: performance.getEntriesByName('map-drawn')[0]?.startTime ?? Number.NaN,
    firstContent:
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  }))
  const coloured = await page.evaluate(renderedAt, 'still-map')
  await observed.close()
  return { ...times, coloured, bytes }
}

/** When an element with this mark was first seen. */
function renderedAt(mark: string): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const isMarked = 'identifier' in entry && entry.identifier === mark
        if (isMarked && 'renderTime' in entry) resolve(Number(entry.renderTime))
      }
    }).observe({ type: 'element', buffered: true })
  })
}

/** Bytes over the wire by kind of resource, headers included. */
async function countBytes(session: CDPSession): Promise<Record<string, number>> {
  const kinds = new Map<string, string>()
  const bytes: Record<string, number> = {}
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other'
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength
  })
  await session.send('Network.enable')
  return bytes
}
