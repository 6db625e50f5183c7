import { describe, expect, it } from 'vitest'

import { browserMissing } from '../support/browser.ts'
import { inBrowser } from './in-browser.ts'
import { MapPage } from './map-page.ts'

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
