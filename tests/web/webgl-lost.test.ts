import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { browserMissing } from '../support/browser.ts'
import { inBrowser } from './in-browser.ts'
import { expectAccessible, expectQuiet } from './observed.ts'

/** A quarter of the pixels: whether a map comes back the same is seen in them as well. */
const options = {
  viewport: { width: 1280, height: 720 },
  deviceScaleFactor: 0.5,
  locale: 'de-DE',
  mapsPainted: true,
}
const lost = 'Der Browser hat die Grafik der Karte angehalten'
const drawn = '[data-map-state="drawn"]'

/** As when a browser is short of graphics memory: every map on the page loses its context. */
function loseContexts(): void {
  for (const canvas of document.querySelectorAll('canvas')) {
    const losing = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')
    if (!losing) throw new Error('there is no context to lose')
    const restore = () => {
      losing.restoreContext()
    }
    canvas.addEventListener('restore-context', restore, { once: true })
    losing.loseContext()
  }
}

function restoreContexts(): void {
  for (const canvas of document.querySelectorAll('canvas')) {
    canvas.dispatchEvent(new Event('restore-context'))
  }
}

/**
 * Of two pictures of a stage, the share of pixels that differ. Names may find another place beside their areas, as
 * MapLibre moves them only when it has to; another choice colours a fifth of the map and more.
 */
const changedShare = (page: Page, before: Buffer, now: Buffer): Promise<number> =>
  page.evaluate(
    async (pictures) => {
      const [one = [], other = []] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))
          const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
          const { width, height } = picture
          const context = new OffscreenCanvas(width, height).getContext('2d')
          context?.drawImage(picture, 0, 0)
          return context?.getImageData(0, 0, width, height).data ?? []
        }),
      )
      let changed = 0
      for (let at = 0; at < Math.max(one.length, other.length); at += 4) {
        if ([0, 1, 2].some((part) => one[at + part] !== other[at + part])) changed += 1
      }
      return (4 * changed) / one.length
    },
    [before, now].map((picture) => picture.toString('base64')),
  )

const namesMoved = 0.02

const stageSeen = (page: Page) => page.locator('.stage').screenshot({ animations: 'disabled' })

/** Soon the map looks as it did, but for names that found other places. */
const expectAsBefore = (page: Page, before: Buffer) =>
  expect
    .poll(async () => changedShare(page, before, await stageSeen(page)), { timeout: 10_000 })
    .toBeLessThan(namesMoved)

describe.skipIf(browserMissing())('a map whose graphics are lost', () => {
  const on = inBrowser()

  it.each([
    {
      path: '/?index=share-60-plus:2,share-80-plus:1&area=district-72&view=12/51.01/13.78',
      maps: 1,
    },
    { path: '/?compare-date=2019-12-31', maps: 2 },
  ])('says so, shows the picture, and comes back the same: $path', async ({ path, maps }) => {
    const observed = await on.browser.newPage(options)
    const { page } = observed
    await page.goto(on.url + path)
    await expect.poll(() => page.locator(drawn).count(), { timeout: 20_000 }).toBe(maps)
    // What moves by itself, such as a ring around what has the focus, is none of the map's.
    const before = await stageSeen(page)

    await page.evaluate(loseContexts)
    await expect.poll(() => page.getByText(lost).count()).toBe(maps)
    const pictures = page.locator('.picture img[src*="karte.svg"]:visible')
    expect(await pictures.count()).toBe(maps)
    // The sentence hides nothing of the city.
    const [picture, sentence] = [
      await pictures.first().boundingBox(),
      await page.getByText(lost).first().boundingBox(),
    ]
    expect((picture?.y ?? 0) + (picture?.height ?? 0)).toBeLessThanOrEqual(sentence?.y ?? 0)
    expect(await page.locator(drawn).count()).toBe(0)
    await page.mouse.move(800, 400)
    await page.mouse.wheel(0, 40)
    await page.mouse.wheel(0, -40)
    await expectAccessible(observed)

    await page.evaluate(restoreContexts)
    await expect.poll(() => page.locator(drawn).count(), { timeout: 20_000 }).toBe(maps)
    expect(await page.getByText(lost).count()).toBe(0)
    await page.mouse.move(5, 5)
    await expectAsBefore(page, before)
    expectQuiet(observed)
    await observed.close()
  })

  it('says so while the graphics process has crashed, and comes back by itself, looking where it looked', async () => {
    const observed = await on.browser.newPage(options)
    const { page } = observed
    // Moved out from behind its card, which no address says.
    await page.goto(`${on.url}/erreichbarkeit?level=district&area=district-72`)
    await page.waitForSelector(drawn)
    const map = page.locator('[data-view]')
    const stage = page.locator('.stage')
    const [looked, before] = [await map.getAttribute('data-view'), await stageSeen(page)]
    // Looked for before anything is asked of the browser, whose answers wait for no page.
    const noticed = await stage.evaluateHandle((shown, sentence) => {
      const seen = new Promise<boolean>((resolve) => {
        new MutationObserver(() => {
          const pictures = [...shown.querySelectorAll('.picture img[src*="karte.svg"]')]
          const isSeen = pictures.some((picture) => picture.checkVisibility())
          if (isSeen && shown.textContent.includes(sentence)) resolve(true)
        }).observe(shown, { childList: true, subtree: true })
      })
      return { seen }
    }, lost)
    const device = await page.context().browser()?.newBrowserCDPSession()
    await device?.send('Browser.crashGpuProcess')
    expect(await noticed.evaluate(({ seen }) => seen)).toBe(true)
    await page.waitForSelector(drawn)
    expect(await page.getByText(lost).count()).toBe(0)
    expect(await map.getAttribute('data-view')).toBe(looked)
    await expectAsBefore(page, before)
    expectQuiet(observed)
    await observed.close()
  })

  it('goes on taking choices while it is away, and shows them when it is back', async () => {
    const observed = await on.browser.newPage(options)
    const { page } = observed
    const chosen = '/?indicator=share-80-plus&level=social-space'
    await page.goto(on.url + chosen)
    await page.waitForSelector(drawn)
    const expected = await stageSeen(page)
    await page.goto(on.url + '/?level=social-space')
    await page.waitForSelector(drawn)
    expect(await changedShare(page, expected, await stageSeen(page))).toBeGreaterThan(
      5 * namesMoved,
    )
    await page.evaluate(loseContexts)
    await page.getByText(lost).waitFor()
    await page.getByLabel('Kennzahl').first().selectOption('share-80-plus')
    await expect
      .poll(() => page.locator('.picture img:visible').getAttribute('src'))
      .toContain('indicator=share-80-plus')
    await page.evaluate(restoreContexts)
    await page.waitForSelector(drawn)
    await page.mouse.move(5, 5)
    await expectAsBefore(page, expected)
    expectQuiet(observed)
    await observed.close()
  })
})
