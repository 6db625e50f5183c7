import { expect, it } from 'vitest'

import { browserMissing, sharedBrowser } from './browser.ts'
import { goodPassword } from './people.ts'

/** By keyboard: an administrator makes an account and finds it in the audit. */
export function itAdministratesInABrowser(urlOf: () => string): void {
  it.runIf(browserMissing() === null)(
    'make an account and read of it in the audit in a browser, by keyboard, in both themes',
    async () => {
      const browser = await sharedBrowser()
      const opened = await browser.newPage({ ownContext: true, locale: 'de-DE' })
      const { page } = opened
      await page.goto(`${urlOf()}/verwaltung`)
      await page.getByLabel('Name', { exact: true }).fill('chefin')
      await page.getByLabel('Passwort').fill(goodPassword)
      await page.keyboard.press('Enter')
      await page.getByLabel('Name beim Anmelden').fill('treff.markt')
      await page.getByLabel('Angezeigter Name').fill('<img src=x onerror=alert(1)>')
      await page.keyboard.press('Enter')
      expect(await page.locator('main [role=status]').textContent()).toBe(
        'Das Konto treff.markt ist angelegt.',
      )
      expect(await page.locator('code').textContent()).toContain('/anmelden/kennwort?link=')
      expect(await page.getByRole('row').allInnerTexts()).toContainEqual(
        expect.stringMatching(/chefin\s+Konto angelegt\s+treff\.markt[^]*<img/),
      )
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect([...(await opened.axeViolations()), ...(await opened.colourViolations())]).toEqual(
          [],
        )
      }
      await page.goto(`${urlOf()}/en/konto`)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('My account')
      await page.getByRole('button', { name: 'Sign out' }).press('Enter')
      expect(await page.locator('main [role=status]').textContent()).toBe('You are signed out.')
      await opened.close()
    },
  )
}
