import { expect, it } from 'vitest'

import { browserMissing, sharedBrowser } from './browser.ts'
import { goodPassword } from './people.ts'
import { expectSound } from './sound-page.ts'

/** By keyboard: a planner keeps what she planned on the map, shares it, comments on it and compares it. */
export function itKeepsAndSharesInABrowser(urlOf: () => string): void {
  it.runIf(browserMissing() === null)(
    'keep a plan of the map, share it and compare it in a browser, by keyboard, in both themes',
    async () => {
      const url = urlOf()
      const browser = await sharedBrowser()
      const opened = await browser.newPage({ ownContext: true, locale: 'de-DE' })
      const { page } = opened
      const status = () => page.locator('main [role=status]').first().textContent()
      await page.goto(`${url}/anmelden?to=%2Fplanen`)
      await page.getByLabel('Name', { exact: true }).fill('planerin')
      await page.getByLabel('Passwort').fill(goodPassword)
      await page.keyboard.press('Enter')
      await page.locator('summary', { hasText: 'Im Atlas speichern' }).press('Enter')
      await page.locator('#keep-name').fill('Ein Gedanke')
      await page.locator('#keep-name').press('Enter')
      await page.waitForURL('**/plan/szenario/*')
      expect(await status()).toBe('„Ein Gedanke“ ist gespeichert.')
      await page.getByLabel('Letzter Tag').fill(new Date().toISOString().slice(0, 10))
      await page.getByRole('button', { name: 'Link erstellen' }).press('Enter')
      const link = await page.locator('main code').textContent()
      await page.getByLabel('Kommentar').fill('Das fragen wir die Träger.')
      await page.getByRole('button', { name: 'Kommentieren' }).press('Enter')
      expect(await page.getByRole('article').innerText()).toContain('Das fragen wir die Träger.')
      await expectSound(opened, 'a scenario')
      await page.getByRole('link', { name: 'Alle Szenarien und Pläne' }).press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Szenarien und Pläne' }).waitFor()
      await expectSound(opened, 'the list')
      await page.getByRole('button', { name: 'Vergleichen' }).press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Zwei Szenarien' }).waitFor()
      await expectSound(opened, 'two compared')
      await opened.close()

      const stranger = await browser.newPage({ ownContext: true, locale: 'en-GB' })
      await stranger.page.goto((link ?? '').replace('/plan/', '/en/plan/'))
      expect(await stranger.page.getByRole('heading', { level: 1 }).textContent()).toBe(
        'Ein Gedanke',
      )
      await expectSound(stranger, 'shared')
      await stranger.page.goto(`${url}/plan/geteilt/nichts`)
      await expectSound(stranger, 'a link that opens nothing')
      expect(await stranger.page.context().cookies()).toEqual([])
      await stranger.close()
    },
  )
}
