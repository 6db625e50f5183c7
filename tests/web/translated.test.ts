import { setTimeout as delay } from 'node:timers/promises'

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { browserMissing } from '../support/browser.ts'
import { inBrowser } from './in-browser.ts'
import { expectQuiet } from './observed.ts'

/** As browsers translate: every text, also one that comes later, gives way to a font element with other words. */
function translate(): void {
  const wrap = (root: Node) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const found: Text[] = []
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node instanceof Text && node.data.trim() !== '') found.push(node)
    }
    for (const text of found) {
      if (text.parentElement?.closest('font, script, style') !== null) continue
      const markup = '<font><font></font></font>'
      const translated = document.createRange().createContextualFragment(markup)
      const inner = translated.querySelector('font font')
      if (inner) inner.textContent = text.data
      text.replaceWith(translated)
    }
  }
  wrap(document.body)
  new MutationObserver((mutations) => {
    for (const { addedNodes } of mutations) {
      for (const node of addedNodes) if (node.parentNode) wrap(node.parentNode)
    }
  }).observe(document.body, { childList: true, subtree: true })
}

const wordsOf = (page: Page) => page.locator('body').innerText()

const viewport = { width: 1280, height: 900 }

interface Choice {
  path: string
  name: string
  choose: (page: Page) => Promise<unknown>
  leadsTo: string
}

const choices: Choice[] = [
  {
    path: '/?level=social-space',
    name: 'another indicator',
    choose: (page) => page.getByLabel('Kennzahl').first().selectOption('share-80-plus'),
    leadsTo: 'share-80-plus',
  },
  {
    path: '/?index=share-60-plus:2,share-80-plus:1&level=social-space',
    name: 'another weight',
    choose: (page) => page.getByRole('slider').first().press('ArrowRight'),
    leadsTo: '2.1',
  },
  {
    path: '/erreichbarkeit',
    name: 'another distance',
    choose: (page) => page.getByRole('slider').first().press('ArrowRight'),
    leadsTo: '1050',
  },
  {
    path: '/bedarf',
    name: 'another basis',
    choose: (page) => page.getByRole('radio', { name: 'Rahmenkonzept erwartet' }).check(),
    leadsTo: 'basis',
  },
]

/** Every map of the page is drawn, and what scripts alone offer is there. */
async function settled(page: Page): Promise<void> {
  const maps = () =>
    page.locator('[data-map-state]').evaluateAll((all) => all.map((map) => map.dataset.mapState))
  await page.getByRole('banner').getByRole('button').first().waitFor()
  await expect
    .poll(async () => (await maps()).every((state) => state === 'drawn'), { timeout: 20_000 })
    .toBe(true)
}

describe.skipIf(browserMissing())('a page that the browser has translated', () => {
  const on = inBrowser()

  it.each(choices)(
    'says after a choice what it shows: $name on $path',
    async ({ path, choose, leadsTo }) => {
      const observed = await on.browser.newPage({ viewport, locale: 'de-DE' })
      const { page } = observed
      await page.goto(on.url + path)
      await settled(page)
      const before = await wordsOf(page)
      await page.evaluate(translate)
      await choose(page)
      await page.waitForURL((url) => url.href.includes(leadsTo))
      await expect.poll(() => page.locator('font').count()).toBe(0)
      await settled(page)
      const fresh = await on.browser.newPage({ viewport, locale: 'de-DE' })
      await fresh.page.goto(page.url())
      await settled(fresh.page)
      expect(await wordsOf(page)).toBe(await wordsOf(fresh.page))
      expect(await wordsOf(page)).not.toBe(before)
      await fresh.close()

      await page.evaluate(translate)
      await page.goBack()
      await expect.poll(() => page.locator('font').count()).toBe(0)
      await settled(page)
      expect(await wordsOf(page)).toBe(before)
      expectQuiet(observed)
      await observed.close()
    },
  )

  it('lets nobody lose their place on the page', async () => {
    const observed = await on.browser.newPage({ viewport, locale: 'de-DE' })
    const { page } = observed
    await page.goto(`${on.url}/bedarf`)
    await settled(page)
    await page.evaluate(translate)
    // Letters that come late move all that stands below them.
    await page.route(/\.woff2/, async (route) => {
      await delay(1500)
      await route.continue()
    })
    await page.evaluate(() => {
      scrollTo({ top: 400, behavior: 'instant' })
    })
    // By its own click, and one that changes nothing above: a pointer would scroll it into sight first.
    await page
      .locator('main thead a')
      .first()
      .evaluate((head: HTMLElement) => {
        head.click()
      })
    await expect.poll(() => page.locator('font').count()).toBe(0)
    await settled(page)
    await page.waitForLoadState('load')
    // What scripts add above it moves all by some pixels.
    await expect.poll(() => page.evaluate(() => Math.abs(scrollY - 400))).toBeLessThan(60)
    await observed.close()
  })
})
