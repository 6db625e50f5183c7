import { describe, expect, it } from 'vitest'

import { browserMissing } from '../support/browser.ts'
import { DemandPage } from './demand-page.ts'
import { inBrowser } from './in-browser.ts'

describe.skipIf(browserMissing())('the demand table', () => {
  const on = inBrowser()

  it('names every column under its heading, and keeps the row’s name in sight', async () => {
    const observed = await on.browser.newPage({ viewport: { width: 390, height: 844 } })
    const screen = new DemandPage(observed, on.url)
    await screen.open('/bedarf')
    const table = observed.page.locator('#table table')
    expect(await table.locator('caption').textContent()).toMatch(/Rahmenkonzept 2020/)
    expect(await table.locator('th[scope="colgroup"]').count()).toBe(5)
    expect(await table.locator('thead th[scope="col"]').count()).toBe(17)
    expect(await table.locator('th[scope="row"]').count()).toBe(11)
    const name = table.getByRole('rowheader', { name: /Prohlis/ })
    const before = await name.boundingBox()
    await observed.page.locator('#table [role="region"]').evaluate((region) => {
      region.scrollLeft = 600
    })
    expect((await name.boundingBox())?.x).toBe(before?.x)
    await observed.close()
  })

  it('works without any script: choices, keys, explanations, order', async () => {
    const observed = await on.browser.newPage({ javaScriptEnabled: false })
    const screen = new DemandPage(observed, on.url)
    const { page } = observed
    await screen.goto('/bedarf')
    await page.getByRole('radio', { name: 'Rahmenkonzept erwartet' }).check()
    await page.getByRole('button', { name: 'Anzeigen' }).click()
    expect(screen.search.get('basis')).toBe('projection')
    expect(await page.locator('#table td.changed').count()).toBeGreaterThan(10)
    await page.getByLabel('Beratung 1 :').fill('6.000')
    await page.getByRole('button', { name: 'Ausprobieren' }).click()
    expect(await screen.text('[data-trial]')).toContain('1 : 6.000 statt 1 : 5.900')
    expect(screen.search.get('basis')).toBe('projection')
    await screen.cell('planning-area-3', 'counselling-target').locator('button').click()
    expect(await page.getByRole('dialog').textContent()).toContain('6.000')
    await page.getByRole('link', { name: 'Rechnung schließen' }).click()
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await screen.text('[data-trial]')).toContain('6.000')
    await observed.close()
  })
})
