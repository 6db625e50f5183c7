import { describe, expect, it } from 'vitest'

import { browserMissing } from '../support/browser.ts'
import { inBrowser } from './in-browser.ts'
import { MapPage } from './map-page.ts'

const program = '**/_app/immutable/nodes/*.js'

describe.skipIf(browserMissing())('a page whose program cannot be fetched', () => {
  const on = inBrowser()

  it('stays as the server made it, says so in its language and leads on', async () => {
    const observed = await on.browser.newPage({ locale: 'de-DE', ownContext: true })
    const { page } = observed
    await page.route(program, (route) => route.fulfill({ status: 503 }))
    for (const [path, said] of [
      ['/', 'Das Programm dieser Seite ließ sich nicht laden.'],
      ['/en', 'The program of this page could not be loaded.'],
    ] as const) {
      await page.goto(on.url + path)
      await page.getByText(said).waitFor()
      expect(await page.locator('#not-started a').getAttribute('href')).toBe('')
      expect(await page.locator('tr[data-area]').count()).toBe(65)
      await page.locator('header a[href$="/bedarf"]').first().click()
      await page.waitForURL(/\/bedarf$/)
    }
    await observed.close()
  })
})

describe.skipIf(browserMissing())('without any script', () => {
  const on = inBrowser()

  const open = async (path: string) => {
    const observed = await on.browser.newPage({ javaScriptEnabled: false, locale: 'de-DE' })
    await observed.page.goto(on.url + path)
    return new MapPage(observed, on.url)
  }

  it('table, legend and profile stand in the page', async () => {
    const screen = await open('/?area=district-72')
    const html = await screen.page.content()
    expect(html.match(/<tr[^>]*data-area=/g)).toHaveLength(65)
    expect(html.match(/<li[^>]*data-class="\d"/g)).toHaveLength(5)
    expect(html).toContain('aria-label="Profil: Prohlis-Süd"')
    await screen.observed.close()
  })

  it('choices are sent with a button, and search answers with links', async () => {
    const screen = await open('/')
    const { page } = screen
    await page.getByLabel('Kennzahl').selectOption('share-80-plus')
    await page.getByRole('button', { name: 'Anzeigen' }).click()
    expect(new URL(page.url()).searchParams.get('indicator')).toBe('share-80-plus')
    await page.getByRole('searchbox').fill('Gorbitz')
    await page.getByRole('searchbox').press('Enter')
    expect(await page.getByRole('link', { name: /Gorbitz-Süd/ }).count()).toBeGreaterThan(0)
    await screen.observed.close()
  })
})
