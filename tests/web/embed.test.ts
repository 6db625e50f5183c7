import { createServer, type Server } from 'node:http'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { browserMissing, sharedBrowser, type TestBrowser } from '../support/browser.ts'
import { freePort } from '../support/free-port.ts'
import { sharedServer } from '../support/shared.ts'
import { expectAccessible, expectNoSidewaysScroll, expectQuiet } from './observed.ts'

describe.skipIf(browserMissing())('the places of an area inside the page of others', () => {
  let browser: TestBrowser
  let url: string
  let host: Server
  let hostUrl: string

  /** Another website, whose page shows whatever its address names. */
  beforeAll(async () => {
    url = await sharedServer('embedded')
    browser = await sharedBrowser()
    const port = await freePort()
    hostUrl = `http://localhost:${port}`
    host = createServer((request, response) => {
      const framed = new URL(request.url ?? '/', hostUrl).searchParams.get('framed') ?? ''
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end(
          `<!doctype html><html lang="de"><title>Amt</title><iframe title="Orte" src="${framed}"></iframe>`,
        )
    })
    await new Promise<void>((resolve) => host.listen(port, 'localhost', resolve))
  })
  afterAll(async () => {
    await browser.close()
    await new Promise((resolve) => host.close(resolve))
  })

  const frameOf = async (path: string, javaScriptEnabled = true) => {
    const observed = await browser.newPage({ javaScriptEnabled })
    await observed.page.goto(`${hostUrl}/?framed=${encodeURIComponent(url + path)}`)
    return { observed, frame: observed.page.frameLocator('iframe') }
  }

  it('are all on its map, each with a sign of its own', async () => {
    for (const path of ['/einbetten', '/einbetten?district=13', '/einbetten?planning-area=1']) {
      const { observed, frame } = await frameOf(path, false)
      await frame.locator('h1').waitFor()
      const signs = await frame.locator('svg .plate').count()
      expect(signs, path).toBe(await frame.locator('ol > li').count())
      expect(signs, path).toBeGreaterThan(0)
      await observed.close()
    }
  })

  it('are shown there, without a script and with nothing from elsewhere', async () => {
    const { observed, frame } = await frameOf('/einbetten?planning-area=9', false)
    await frame.locator('h1').waitFor()
    expect(await frame.locator('h1').textContent()).toBe('Orte für ältere Menschen in Cotta')
    expect(await frame.locator('li a[target=_blank]').count()).toBe(5)
    expect(await frame.locator('svg text.number').allTextContents()).toEqual([
      '5',
      '4',
      '3',
      '2',
      '1',
    ])
    expect(await frame.locator('script').count()).toBe(0)
    expect(observed.requests.filter((one) => one.endsWith('.js'))).toEqual([])
    expectQuiet(observed)
    await observed.close()
  })

  it('are all that is: other pages stay out of frames', async () => {
    const { observed, frame } = await frameOf('/standorte/luise')
    // The browser's own page of error stands there instead.
    await expect.poll(() => observed.page.frames().at(-1)?.url()).toMatch(/^chrome-error:/)
    expect(await frame.locator('main').count()).toBe(0)
    await observed.close()
    for (const path of ['/standorte/luise', '/einbetten/vorschau', '/standorte', '/nowhere']) {
      const { headers } = await fetch(url + path)
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    }
    expect((await fetch(`${url}/einbetten`)).headers.get('x-frame-options')).toBeNull()
  })

  it('say so where none is known', async () => {
    const { observed, frame } = await frameOf('/en/einbetten?district=53')
    await frame.locator('h1').waitFor()
    expect(await frame.locator('main').textContent()).toContain('We know of no place in')
    expect(await frame.locator('li').count()).toBe(0)
    await observed.close()
  })

  it.each([
    ['/einbetten?district=nowhere', 404, 'Dieses Gebiet gibt es nicht'],
    ['/einbetten?district=91&planning-area=9', 400, 'Bitte nennen Sie nur ein Gebiet'],
  ])('%s answers in words inside the frame, too', async (path, status, words) => {
    const { observed, frame } = await frameOf(path)
    await frame.locator('h1').waitFor()
    expect(await frame.locator('h1').textContent()).toContain(words)
    expect((await fetch(url + path)).status).toBe(status)
    await observed.close()
  })

  it('take the colours the page around them asks for', async () => {
    const observed = await browser.newPage({ colorScheme: 'light' })
    const background = async (search: string) => {
      await observed.page.goto(`${url}/einbetten${search}`)
      return observed.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    }
    const light = await background('')
    expect(await background('?theme=light')).toBe(light)
    expect(await background('?theme=dark')).not.toBe(light)
    await observed.close()
  })

  it('come with lines to copy, and a preview', async () => {
    const observed = await browser.newPage({ permissions: ['clipboard-read', 'clipboard-write'] })
    const { page } = observed
    await page.goto(`${url}/einbetten/vorschau`)
    await page.getByLabel('Gebiet').selectOption({ label: 'Gorbitz-Ost' })
    await page.getByLabel('Farben').selectOption('dark')
    await page.getByRole('button', { name: 'Anzeigen' }).click()
    await page.waitForURL(/area=district-96/)
    const lines = await page.locator('textarea').inputValue()
    expect(lines).toContain(`src="${url}/einbetten?district=96&amp;theme=dark"`)
    expect(lines).toContain('title="Orte für ältere Menschen in Gorbitz-Ost"')
    await page.getByRole('button', { name: 'Zeilen kopieren' }).click()
    await page.getByText('Die Zeilen sind kopiert.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(lines)
    await page.frameLocator('iframe').locator('h1').waitFor()
    expectQuiet(observed)
    await page.goto(`${url}/einbetten/vorschau?area=nowhere`)
    expect(await page.getByText('Das genannte Gebiet gibt es nicht.').count()).toBe(1)
    await observed.close()
  })

  it('a map comes with its legend in sight, beside it in a wide frame and below it in a narrow one', async () => {
    const observed = await browser.newPage()
    await observed.page.goto(
      `${url}/einbetten/karte?indicator=residents-60-plus&level=social-space`,
    )
    for (const width of [800, 400]) {
      await observed.page.setViewportSize({ width, height: 600 })
      const [map, classes] = await Promise.all(
        ['.maps', 'ul'].map((part) => observed.page.locator(part).boundingBox()),
      )
      expect((classes?.y ?? 600) + (classes?.height ?? 0), `${width} wide`).toBeLessThan(600)
      expect(map?.width, `${width} wide`).toBeGreaterThan(0.6 * width)
    }
    await observed.close()
  })

  const map = '/einbetten/karte?indicator=residents-60-plus&level=social-space'
  const views = [
    ...['/einbetten', '/einbetten/vorschau'].flatMap((path) =>
      (['light', 'dark'] as const).map((colorScheme) => ({ path, colorScheme })),
    ),
    { path: '/en/einbetten?social-space=04', colorScheme: 'light' as const },
    { path: map, colorScheme: 'dark' as const },
  ]
  it.each(views)(
    '$path, $colorScheme: axe finds nothing at any width, nothing scrolls sideways',
    async ({ path, colorScheme }) => {
      const observed = await browser.newPage({ colorScheme, bypassCSP: true })
      await observed.page.goto(url + path)
      for (const width of [1440, 390, 320]) {
        await observed.page.setViewportSize({ width, height: 844 })
        await expectAccessible(observed)
        await expectNoSidewaysScroll(observed)
      }
      await observed.close()
    },
  )
})
