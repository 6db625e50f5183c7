import type { Page } from 'playwright-core'
import { expect } from 'vitest'

import { sharedBrowser } from './browser.ts'
import { goodPassword } from './people.ts'

/** As the coordinator eva: writes a card, plans a measure, closes it, and looks at her social space. */
export async function writesAndCloses(url: string, quoted: string): Promise<void> {
  const browser = await sharedBrowser()
  const opened = await browser.newPage({ ownContext: true, locale: 'de-DE' })
  const { page } = opened
  const hostile = '<img src=x onerror="document.title=1">'
  const looksWell = async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const violations = [...(await opened.axeViolations()), ...(await opened.colourViolations())]
      expect(violations).toEqual([])
    }
  }
  await page.goto(`${url}/auswertung/karten/neu`)
  await page.getByLabel('Name', { exact: true }).fill('eva')
  await page.getByLabel('Passwort').fill(goodPassword)
  await page.keyboard.press('Enter')
  await page.getByLabel('Zahl 1').selectOption(quoted)
  for (const name of ['Erkennen', 'Anerkennen', 'Nachhaltung']) {
    await page.getByLabel(name, { exact: true }).fill(`{1} ${hostile} ${name}`)
  }
  await page.getByLabel('Botschaft').fill(`Ein Satz ${hostile}`)
  await looksWell()
  // Nothing is saved yet; it is there again when the page is.
  await page.reload()
  await page.locator('main [role=status]').waitFor()
  expect(await page.getByLabel('Botschaft').inputValue()).toBe(`Ein Satz ${hostile}`)
  await page.getByLabel('Zahl 1').selectOption(quoted)
  await page.getByLabel('Botschaft').press('Enter')
  expect(await page.locator('main [role=status]').textContent()).toBe('Die Karte ist gespeichert.')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`Ein Satz ${hostile}`)
  expect(await page.locator('main').textContent()).toContain('dieselbe Zahl')
  await looksWell()
  await bringsTogether(page, `Ein Satz ${hostile}`)
  await page.getByText('Maßnahme planen').first().press('Enter')
  await page.getByLabel('Maßnahme', { exact: true }).fill(`Tun ${hostile}`)
  await page.getByLabel('Fällig am').fill('2027-02-01')
  await page.getByLabel('Maßnahme', { exact: true }).press('Enter')
  expect(await page.locator('main [role=status]').textContent()).toBe(
    `Die Maßnahme „Tun ${hostile}“ ist geplant.`,
  )
  await page.goto(`${url}/massnahmen`)
  await looksWell()
  const change = page.getByText(`„Tun ${hostile}“ ändern oder abschließen`)
  await change.press('Enter')
  const close = page.getByRole('button', { name: `Maßnahme abschließen: Tun ${hostile}` })
  await page.getByLabel('Ergebnis', { exact: true }).fill(`Getan ${hostile}`)
  await close.press('Enter')
  expect(await page.locator('main [role=status]').textContent()).toBe(
    `Die Maßnahme „Tun ${hostile}“ ist abgeschlossen.`,
  )
  await page.goto(`${url}/koordination`)
  await page.getByRole('button', { name: 'Als gesehen vermerken' }).press('Enter')
  expect(await page.locator('main').textContent()).toContain('Keine Zahl hat sich seitdem')
  await looksWell()
  expect(await page.locator('main img').count()).toBe(0)
  expect(await page.title()).not.toBe('1')
  await page.goto(`${url}/en/koordination`)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Coordination')
  await opened.close()
}

/** A card that is changed in two windows: both see what the other wrote, and nobody's words are lost. */
async function bringsTogether(page: Page, message: string): Promise<void> {
  const editor = `${page.url()}/bearbeiten`
  const other = await page.context().newPage()
  await other.goto(editor)
  await page.goto(editor)
  await other.getByLabel('Botschaft').fill('Von der einen')
  await other.getByLabel('Botschaft').press('Enter')
  await other.getByText('Die Karte ist gespeichert.').waitFor()
  await other.close()
  await page.getByLabel('Botschaft').fill('Von der anderen')
  await page.getByLabel('Botschaft').press('Enter')
  const beside = page.getByRole('region', { name: 'Zwei Fassungen zusammenführen' })
  await beside.waitFor()
  expect(await beside.locator('.two p').allTextContents()).toEqual([
    'Von der einen',
    'Von der anderen',
  ])
  await page.getByLabel('Botschaft').fill(message)
  await page.getByLabel('Botschaft').press('Enter')
  await page.getByRole('heading', { level: 1, name: message }).waitFor()
  await page.goto(editor)
  expect(await beside.count()).toBe(0)
  await page.goto(editor.replace('/bearbeiten', ''))
}
