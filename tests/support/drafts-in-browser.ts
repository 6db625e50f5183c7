import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'

import { browserMissing, sharedBrowser } from './browser.ts'
import { goodPassword, type Visitor } from './people.ts'
import { expectSound } from './sound-page.ts'

interface InABrowser {
  urlOf: () => string
  /** Comments on what is laid open. */
  operator: () => Visitor
  /** Undoes the adoption. */
  undo: () => Promise<void>
}

const hostile = '<img src=x onerror="document.title=1">'
const name = `Fachplan ${hostile}`

/** By keyboard: a planner begins a draft, writes it, hears others, and adopts it. */
export function itDraftsAndAdoptsInABrowser({ urlOf, operator, undo }: InABrowser): void {
  it.runIf(browserMissing() === null)(
    'draft, consult and adopt in a browser, by keyboard, in both themes, and run nothing of what is said',
    async () => {
      const url = urlOf()
      const browser = await sharedBrowser()
      const opened = await browser.newPage({ ownContext: true, locale: 'de-DE' })
      const { page } = opened
      const status = () => page.locator('main [role=status]').first().textContent()
      await page.goto(`${url}/anmelden?to=%2Fplan%2Fentwuerfe`)
      await page.getByLabel('Name', { exact: true }).fill('entwerferin')
      await page.getByLabel('Passwort').fill(goodPassword)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Entwürfe des Fachplans' }).waitFor()
      await page.getByLabel('Name', { exact: true }).fill(name)
      await expectSound(opened, 'the list')
      await page.getByLabel('Name', { exact: true }).press('Enter')
      await page.waitForURL('**/bearbeiten')
      const document = page.url().replace('/bearbeiten', '')
      expect(await status()).toBe(
        `„${name}“ ist angelegt, mit den Zahlen des gewählten Rahmenkonzepts.`,
      )
      await writes(page)
      await expectSound(opened, 'the editor')
      await page.getByLabel('Name', { exact: true }).press('Enter')
      await page.waitForURL(document)
      expect(await status()).toBe(`„${name}“ ist gespeichert.`)
      expect(await page.locator('main tr.changed').allInnerTexts()).toEqual([
        'Menschen ab 60 je Vollzeitstelle, Begegnung\t6.500\t6.000,5\t−499,5',
      ])

      await page.getByRole('button', { name: 'In die Beteiligung geben' }).press('Enter')
      await hearsOperators(page, operator(), document)
      await expectSound(opened, 'the document')
      const link = await shares(page)
      await page.getByRole('button', { name: 'Vergleichen' }).press('Enter')
      await page.getByRole('heading', { level: 1, name: `${name}: zwei Fassungen` }).waitFor()
      await expectSound(opened, 'two versions')

      await page.goto(document)
      await page.getByRole('link', { name: 'Beschluss vorbereiten' }).press('Enter')
      await page.waitForURL('**/beschliessen')
      await expectSound(opened, 'the adoption')
      await page.getByLabel('Tag des Beschlusses').fill('2026-11-01')
      await page.getByLabel('Tag des Beschlusses').press('Enter')
      await page.waitForURL(document)
      expect(await status()).toBe(`„${name}“ ist jetzt das geltende Rahmenkonzept.`)
      expect(await page.getByRole('link', { name: 'Entwurf bearbeiten' }).count()).toBe(0)
      await expectSound(opened, 'what is adopted')
      expect(await page.locator('main img').count()).toBe(0)
      expect(await page.title()).not.toBe('1')
      await opened.close()

      const stranger = await browser.newPage({ ownContext: true, locale: 'en-GB' })
      await stranger.page.goto(link.replace('/plan/', '/en/plan/'))
      expect(await stranger.page.getByRole('heading', { level: 1 }).textContent()).toBe(name)
      await expectSound(stranger, 'shared')
      expect(await stranger.page.context().cookies()).toEqual([])
      await stranger.close()
      await undo()
    },
  )
}

/** What a draft says, and another key, as it is written here. */
async function writes(page: Page): Promise<void> {
  for (const chapter of ['Anlass und Ausgangslage', 'Ziele', 'Maßnahmen', 'Überprüfung']) {
    await page.getByLabel(chapter, { exact: true }).fill(`${chapter} ${hostile}`)
  }
  const target = page.locator('#targetMeeting-0')
  expect(await target.inputValue()).toMatch(/^\d,\d+$/)
  const key = page.getByLabel('Menschen ab 60 je Vollzeitstelle, Begegnung')
  expect(await key.inputValue()).toBe('6500')
  await key.fill('6000,5')
}

async function hearsOperators(page: Page, operator: Visitor, document: string): Promise<void> {
  await page.locator('summary', { hasText: 'Runde eintragen' }).press('Enter')
  const round = page.locator('form', { has: page.locator('#new-round-from') })
  await round.getByLabel('Name (falls nötig)').fill(`Runde ${hostile}`)
  await round.getByLabel('Erster Tag').fill('2026-01-02')
  await round.getByLabel('Name (falls nötig)').press('Enter')
  await page.getByText('Die Runde ist eingetragen.').waitFor()

  const id = document.split('/').at(-1) ?? ''
  await operator.send('/eintragen/entwurf-kommentieren', { id, round: '', said: hostile })
  await page.goto(document)
  await page.locator('summary', { hasText: /^Kommentar vom/ }).press('Enter')
  await page.getByLabel('Antwort', { exact: true }).fill(`Danke ${hostile}`)
  await page.getByRole('button', { name: 'Antworten' }).press('Enter')
  await page.getByText('Ihre Antwort steht jetzt dabei.').waitFor()
  expect(await page.getByText('Unbeantwortet: 0').count()).toBe(1)
}

/** @returns the link, which stands there once */
async function shares(page: Page): Promise<string> {
  await page.getByLabel('Letzter Tag', { exact: true }).fill(new Date().toISOString().slice(0, 10))
  await page.getByRole('button', { name: 'Link erstellen' }).press('Enter')
  await page.locator('main code').waitFor()
  return (await page.locator('main code').textContent()) ?? ''
}
