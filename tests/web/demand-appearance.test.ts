import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { browserMissing } from '../support/browser.ts'
import { DemandPage } from './demand-page.ts'
import { inBrowser } from './in-browser.ts'

/** How bright the middle row of a picture is, from left to right: 0 is black, 255 white. */
const middleRow = (page: Page, picture: Buffer): Promise<number[]> =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    const row = context?.getImageData(0, Math.floor(bitmap.height / 2), bitmap.width, 1)
    return [...(row?.data ?? [])].filter((_, at) => at % 4 === 0)
  }, picture.toString('base64'))

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

  it('leaves out on paper what can only be done on a screen, as all screens do', async () => {
    const observed = await on.browser.newPage({ javaScriptEnabled: false })
    const { page } = observed
    for (const [path, place, said] of [
      ['/bedarf', '#table caption', 'Jede Zahl öffnet ihre Rechnung'],
      ['/standorte?map=yes', 'main', 'Tippen Sie auf Ihren Stadtbezirk.'],
    ] as const) {
      await page.emulateMedia({ media: 'screen' })
      await page.goto(on.url + path)
      const words = page.locator(place)
      expect(await words.innerText()).toContain(said)
      await page.emulateMedia({ media: 'print' })
      expect(await words.innerText()).not.toContain(said)
    }
    await observed.close()
  })

  it('is written in digits whose zero has no slash, in every weight of its letters', async () => {
    const observed = await on.browser.newPage({ viewport: { width: 390, height: 844 } })
    const { page } = observed
    await page.goto(`${on.url}/impressum`)
    for (const weight of ['400', '650', '750']) {
      await page.evaluate(async (fontWeight) => {
        const digit = document.createElement('p')
        digit.textContent = '0'
        digit.id = `zero-${fontWeight}`
        const place = { position: 'fixed', top: '0', left: '0', zIndex: '99' }
        const look = { fontSize: '100px', lineHeight: '1', background: '#fff', color: '#000' }
        Object.assign(digit.style, place, look, { fontWeight })
        document.body.append(digit)
        await document.fonts.ready
      }, weight)
      const row = await middleRow(page, await page.locator(`#zero-${weight}`).screenshot())
      expect(row[Math.floor(row.length / 2)], `in its middle, ${weight}`).toBe(255)
      expect(Math.min(...row), `around it, ${weight}`).toBeLessThan(20)
    }
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
