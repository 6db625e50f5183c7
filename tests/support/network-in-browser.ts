import type { Route } from 'playwright-core'
import { expect } from 'vitest'

import { sharedBrowser } from './browser.ts'
import { goodPassword } from './people.ts'

/** As the coordinator eva: enters an offer, who works together and how it is funded, and sees what ends. */
export async function entersANetwork(url: string): Promise<void> {
  const browser = await sharedBrowser()
  const opened = await browser.newPage({ ownContext: true, locale: 'de-DE' })
  const { page } = opened
  const hostile = '<img src=x onerror="document.title=1">'
  const path = `${url}/angebotsnetz?gebiet=0`
  const status = () => page.locator('main [role=status]').textContent()
  const looksWell = async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const violations = [...(await opened.axeViolations()), ...(await opened.colourViolations())]
      expect(violations).toEqual([])
    }
  }
  /** The day a year from now, by a clock at most a day off. */
  const inAYear = new Date(Date.now() + 360 * 86_400_000).toISOString().slice(0, 10)

  await page.goto(path)
  await page.getByLabel('Name', { exact: true }).fill('eva')
  await page.getByLabel('Passwort').fill(goodPassword)
  const held: Route[] = []
  let isHeld = true
  await page.route(/\.js$/, async (route) => {
    if (isHeld) held.push(route)
    else await route.continue()
  })
  await page.keyboard.press('Enter')
  await page.waitForURL(path, { waitUntil: 'commit' })

  await page.getByText('Weiteres Angebot eintragen').first().press('Enter')
  const form = page.locator('form', { has: page.locator('#new-offer-name') })
  await form.getByLabel('Art des Angebots').selectOption('culture')
  await form.getByLabel('Name').fill(`Chor ${hostile}`)
  await form.getByLabel('Lage').fill('51.0500, 13.7400')
  // Typed before the page's script runs, it stays.
  isHeld = false
  await Promise.all(held.map((route) => route.continue()))
  await page.locator('#svelte-announcer').waitFor({ state: 'attached' })
  await form.getByLabel('Wer das sagt').fill(`Faltblatt ${hostile}`)
  await form.getByLabel('Stand').fill('2026-10-01')
  await looksWell()
  await form.getByLabel('Name').press('Enter')
  expect(await status()).toBe(`„Chor ${hostile}“ ist gespeichert.`)

  await page.getByText('Zusammenarbeit eintragen').first().press('Enter')
  await page.getByLabel('Wer', { exact: true }).selectOption({ label: `Chor ${hostile}` })
  await page.getByLabel('Mit wem').selectOption('site/stadtbezirksamt-altstadt')
  await page.getByLabel('Was sie gemeinsam tun').fill(`Singen ${hostile}`)
  await page.locator('#new-cooperation-source').fill('Gespräch')
  await page.locator('#new-cooperation-as-of').fill('2026-10-01')
  await page.locator('#new-cooperation-source').press('Enter')
  expect(await status()).toBe('Die Zusammenarbeit ist gespeichert.')

  await page.getByText('Förderung eintragen').first().press('Enter')
  await page.getByLabel('Wofür').selectOption({ label: `Chor ${hostile}` })
  await page.locator('#new-funding-first').fill('2026-01-01')
  await page.locator('#new-funding-last').fill(inAYear)
  await page.locator('#new-funding-source').fill('Bescheid')
  await page.locator('#new-funding-as-of').fill('2026-10-01')
  await page.locator('#new-funding-source').press('Enter')
  expect(await status()).toBe('Die Förderung ist gespeichert.')
  const main = await page.locator('main').textContent()
  expect(main).toContain(`Chor ${hostile}: Projektförderung bis`)
  expect(main).toMatch(/Kommerzielle Anbieter\s+Noch nichts eingetragen\./)
  await looksWell()
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

  await page.goto(`${url}/koordination`)
  expect(await page.locator('main').textContent()).toContain(
    `Chor ${hostile}: Projektförderung bis`,
  )
  expect(await page.locator('main img').count()).toBe(0)
  expect(await page.title()).not.toBe('1')
  await opened.close()
}
