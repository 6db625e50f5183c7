import { describe, expect, it } from 'vitest'

import { browserMissing } from '../support/browser.ts'
import { inBrowser } from './in-browser.ts'

/** What a slow telephone has: "slow 4G" of Chromium's own tools. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const processorSlowdown = 4

/** Aims: 5 KB of script and first content within 1.5 s. Bytes are counted; time depends on who else works here. */
const mostScript = 5_000
const mostInAll = 60_000
const aimedMilliseconds = 1500

/** Waits for it where it has not come yet. */
const firstContentfulPaint = () =>
  new Promise<number>((resolve) => {
    new PerformanceObserver((list) => {
      const [first] = list.getEntriesByName('first-contentful-paint')
      if (first) resolve(first.startTime)
    }).observe({ type: 'paint', buffered: true })
  })

describe.skipIf(browserMissing())('on a slow telephone', () => {
  const on = inBrowser()

  it.each(['/standorte', '/standorte?from=district-91&all=yes', '/leicht/standorte'])(
    '%s is light',
    async (path) => {
      // The server has been running for a while when somebody comes.
      await (await fetch(on.url + path)).text()
      const observed = await on.browser.newPage({
        viewport: { width: 390, height: 844 },
        ownContext: true,
      })
      const { page } = observed
      const devtools = await page.context().newCDPSession(page)
      await devtools.send('Network.enable')
      await devtools.send('Network.emulateNetworkConditions', network)
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown })
      const scripts = new Set<string>()
      const bytes = { script: 0, all: 0 }
      devtools.on('Network.responseReceived', ({ requestId, type }) => {
        if (type === 'Script') scripts.add(requestId)
      })
      devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        bytes.all += encodedDataLength
        if (scripts.has(requestId)) bytes.script += encodedDataLength
      })
      await page.goto(on.url + path)
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      const firstContent = await page.evaluate(firstContentfulPaint)
      expect(scripts.size).toBeGreaterThan(0)
      expect(bytes.script).toBeLessThan(mostScript)
      expect(bytes.all).toBeLessThan(mostInAll)
      process.stdout.write(
        `${path}: first content after ${Math.round(firstContent)} ms (aim ${aimedMilliseconds}), ${bytes.script} bytes of script, ${bytes.all} in all\n`,
      )
      await observed.close()
    },
  )
})
