import { expect } from 'vitest'

import { shifted } from '../../geo/src/counselling/months/report.ts'
import { type ObservedPage, sharedBrowser } from './browser.ts'
import { goodPassword } from './people.ts'

/** In both themes, and no wider than a telephone. */
async function expectSound(opened: ObservedPage): Promise<void> {
  const { page } = opened
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const found = [...(await opened.axeViolations()), ...(await opened.colourViolations())]
    expect(found, colorScheme).toEqual([])
  }
  const desktop = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 800 })
  const wide = await page.evaluate(() => {
    if (document.documentElement.scrollWidth <= 390) return []
    const all = [...document.querySelectorAll('body *')]
    return all
      .filter((one) => one.getBoundingClientRect().right > 391)
      .map((one) => `${one.tagName} ${one.className} ${one.textContent.slice(0, 60)}`)
  })
  expect(wide).toEqual([])
  if (desktop) await page.setViewportSize(desktop)
}

/** As an operator of the one place: types a month that is looked over meanwhile, submits and corrects it. */
export async function entersAMonth(
  url: string,
  name: string,
  month: string,
  reason: string,
): Promise<void> {
  const browser = await sharedBrowser()
  const opened = await browser.newPage({ ownContext: true, locale: 'de-DE' })
  const { page } = opened
  const status = () => page.locator('main [role=status]').first().textContent()
  const types = async (...values: string[]) => {
    for (const value of values) {
      await page.keyboard.type(value)
      await page.keyboard.press('Tab')
    }
  }
  const newCases = page.getByLabel('Neue Fälle insgesamt')
  const women = page.getByLabel('Frauen', { exact: true })

  await page.goto(`${url}/kennzahlen`)
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Passwort').fill(goodPassword)
  await page.keyboard.press('Enter')
  await page.locator(`tr[data-month="${month}"] a`).waitFor()
  await expectSound(opened)
  await page.locator(`tr[data-month="${month}"] a`).press('Enter')

  await page.getByLabel('Auskünfte insgesamt').focus()
  await types('40', '3', '6,5')
  // Typed before the page's script ran, it is looked at as soon as that does.
  await expect.poll(() => newCases.getAttribute('aria-invalid')).toBe('true')
  expect(await newCases.evaluate((field) => field.nextElementSibling?.textContent)).toBe(
    'keine ganze Zahl',
  )
  await newCases.fill('6')
  await women.focus()
  await types('3', '2')
  const parts = page.getByRole('group', { name: 'Neue Fälle nach Geschlecht' })
  expect(await parts.locator('output').textContent()).toBe('Summe 5 von 6, Unterschied −1')
  expect(await page.locator('[data-fault]').allTextContents()).toEqual([
    'Beratungen: Es fehlt die Zahl. Wo nichts war, gehört eine 0 hin.',
    'Kriseninterventionen: Es fehlt die Zahl. Wo nichts war, gehört eine 0 hin.',
    'Neue Fälle nach Geschlecht: Die Teile ergeben 5, insgesamt sind es 6.',
  ])
  await expectSound(opened)
  // Nothing is saved yet; it is there again when the page is.
  await page.reload()
  await page.locator('[data-restored]').waitFor()
  expect(await women.inputValue()).toBe('3')
  await women.press('Enter')
  await page.locator('main [role=status]').waitFor()
  expect(await status()).toContain('Der Entwurf ist gespeichert.')
  expect(await women.inputValue()).toBe('3')

  const submit = page.getByRole('button', { name: 'Abgeben' })
  await page.getByLabel('Beratungen insgesamt').fill('50')
  await page.getByLabel('Kriseninterventionen insgesamt').fill('0')
  await submit.press('Enter')
  await page.getByText('Abgegeben ist der Monat noch nicht').waitFor()
  await women.fill('4')
  expect(await parts.locator('output').textContent()).toBe('Summe 6 von 6, passt')
  await page.getByText('Alles da. Der Monat kann abgegeben werden.').waitFor()
  await submit.press('Enter')
  await page.getByText('Der Monat ist abgegeben. Vielen Dank.').waitFor()
  expect(await page.locator('[data-restored], [data-conflict]').count()).toBe(0)

  await page.getByLabel('Auskünfte insgesamt').fill('41')
  await page.getByLabel('Grund der Berichtigung').fill(reason)
  await page.getByRole('button', { name: 'Berichtigung abgeben' }).press('Enter')
  await page.getByText('Die Berichtigung ist abgegeben, mit ihrem Grund.').waitFor()
  expect(await page.locator('[data-submission]').last().textContent()).toContain(reason)
  expect(await page.title()).not.toBe('1')
  await expectSound(opened)
  expect(opened.pageErrors).toEqual([])
  await handsInAFile(opened, url, shifted(month, -6))
  await page.goto(`${url}/en/auswertung`)
  // Beside what everybody sees stands what is missing of her own place.
  await page.locator('[data-own-months]').waitFor()
  expect(await page.locator('[data-own-months] h3').allTextContents()).toEqual([
    expect.stringContaining('Luise'),
  ])
  await expectSound(opened)
  // On paper nothing scrolls, and nothing is printed over what is below.
  await page.emulateMedia({ media: 'print' })
  const table = page.getByRole('region', { name: 'All months as a table' })
  expect(await table.evaluate((region) => getComputedStyle(region).maxHeight)).toBe('none')
  await opened.close()
}

/** The same by a file that is pasted: what is wrong is told, then it is mended, looked at and submitted, by keyboard. */
async function handsInAFile(opened: ObservedPage, url: string, month: string): Promise<void> {
  const { page } = opened
  await page.goto(`${url}/kennzahlen`)
  await page.getByRole('link', { name: 'Mehrere Monate als Datei abgeben' }).press('Enter')
  const content = page.getByLabel('Oder ihren Inhalt hier einfügen')
  const check = page.getByRole('button', { name: 'Prüfen' })
  const head = 'Kennung;Monat;Auskünfte;Klärungen der Zuständigkeit;Neue Fälle;Beratungen'
  const row = `luise;${month};30;1;6;90`
  await content.fill(`${head}\n${row}`)
  await check.press('Enter')
  const problem = page.locator('[data-problem]')
  await problem.waitFor()
  expect(await problem.allTextContents()).toEqual([
    expect.stringContaining('Es fehlt die Spalte „Kriseninterventionen“'),
  ])
  await expectSound(opened)
  await content.fill(`${head};Kriseninterventionen\n${row};0`)
  await check.press('Enter')
  await page.getByText('Die Datei ist in Ordnung. Abgegeben ist noch nichts.').waitFor()
  await expectSound(opened)
  await page.getByRole('button', { name: 'Diesen Monat abgeben' }).press('Enter')
  await page.getByText('Die Monate sind abgegeben. Vielen Dank.').waitFor()
  expect(opened.pageErrors).toEqual([])
}
