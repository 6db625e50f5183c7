import type { TestBrowser } from '../support/browser.ts'
import { startServer } from '../support/server.ts'
import { summary } from './summary.ts'

const movements = 20
const part = 'share-80-plus'
/** Where weights can be moved on a map of districts. */
const path = `/?level=district&index=${part}:2,density-80-plus:1,change-80-plus:1`

/**
 * From moving a weight of the need index to the next frame of the map, which the page itself measures. Null where the
 * page has no weights to move.
 */
export async function measureRepaint(browser: TestBrowser) {
  const server = await startServer({ environment: { LOG_LEVEL: 'warn' } })
  const observed = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  try {
    const { page } = observed
    await page.goto(server.url + path)
    await page.waitForSelector('[data-map-state="drawn"]')
    const slider = page.locator(`#weight-${part}`)
    if ((await slider.count()) === 0) {
      return { repaintMilliseconds: null, reason: `no weight can be moved at ${path}` }
    }
    for (let movement = 0; movement < movements; movement += 1) {
      // As a pointer does it: an input event for each step, without resting.
      await slider.evaluate(
        (input, weight) => {
          if (!(input instanceof HTMLInputElement)) return
          input.value = String(weight)
          input.dispatchEvent(new Event('input', { bubbles: true }))
        },
        0.5 + (movement % 9) / 2,
      )
      await page.waitForTimeout(200)
    }
    const durations = await page.evaluate(() =>
      performance.getEntriesByName('need-index-repaint').map(({ duration }) => duration),
    )
    return durations.length === 0
      ? { repaintMilliseconds: null, reason: 'the page measured no repaint' }
      : { repaintMilliseconds: summary(durations) }
  } finally {
    await observed.close()
    await server.stop()
  }
}
