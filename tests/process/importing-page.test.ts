import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserMissing, sharedBrowser, type TestBrowser } from '../support/browser.ts'
import { staffFile } from '../support/import-files.ts'
import { startServer, type RunningServer } from '../support/server.ts'
import {
  expectAccessible,
  expectAccessibleColours,
  expectNoSidewaysScroll,
  expectQuiet,
} from '../web/observed.ts'
import { tabTo } from '../web/tab-to.ts'

const token = 'a-token-for-imports-only'

/** Posts that nobody can have, an area that is misspelt, and what a spreadsheet would take for a formula. */
const faulty =
  'Stichtag;Planungsbereich;VZÄ Begegnung;VZÄ Beratung\n31.12.2025;Altstad;2,5;viel\n31.12.2025;1;=1+2;3\n'
const people = 'Name;Vorname;geb. am\nQuader;Erika;12.03.1941\nKegel;Hans;1.1.1939\n'

describe.skipIf(browserMissing())('the page for data of a city’s own', () => {
  let server: RunningServer
  let browser: TestBrowser
  let folder: string

  const file = (name: string) => join(folder, name)

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'importing-'))
    server = await startServer({ environment: { IMPORT_TOKEN: token } })
    browser = await sharedBrowser()
    await writeFile(file('liste.csv'), people)
    await writeFile(file('stellen.csv'), faulty)
    await writeFile(file('personal.csv'), staffFile('2025-12-31', 2.5))
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
    await rm(folder, { recursive: true })
  })

  /** Filled in by keyboard, as far as anybody has to. */
  async function fillIn(page: Page, fields: readonly (readonly [RegExp, string])[]) {
    for (const [name, text] of fields) {
      await tabTo(page, 'textbox', name)
      await page.keyboard.insertText(text)
    }
  }

  it('checks, tells all that is wrong, imports what somebody has seen, and takes it back', async () => {
    const observed = await browser.newPage({ reducedMotion: 'reduce', ownContext: true })
    const { page } = observed
    const press = async (name: RegExp) => {
      await tabTo(page, 'button', name)
      await page.keyboard.press('Enter')
    }
    const outcome = page.getByRole('status').filter({ hasText: 'Geändert wurde nichts' })
    await page.goto(`${server.url}/daten/einspielen`)
    await fillIn(page, [[/Schlüssel/, token]])
    await page.selectOption('#import-kind', 'staff')
    await page.setInputFiles('#import-files', file('liste.csv'))
    await fillIn(page, [
      [/Titel der Quelle/, 'Stellenplan'],
      [/Herausgeber/, 'Sozialamt'],
      [/Lizenz/, 'CC0'],
      [/Stand/, '2025'],
    ])

    await press(/Nur prüfen/)
    await outcome.waitFor()
    const refused = await page.getByRole('main').innerText()
    expect(refused).toContain('Namen von Personen (Spalten 1 und 2)')
    expect(refused).not.toMatch(/Quader|Erika|1941/)

    await page.setInputFiles('#import-files', file('stellen.csv'))
    await press(/Nur prüfen/)
    await page.getByText('Gemeint ist vielleicht 0 Altstadt').waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(observed)
    await expectAccessible(observed)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessibleColours(observed)
    await page.emulateMedia({ colorScheme: 'light' })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(/Als CSV herunterladen/),
    ])
    const problems = await readFile(await download.path(), 'utf8')
    expect(problems).toContain(`"stellen.csv";"3";"VZÄ Begegnung";"'=1+2";"Erwartet wird`)

    await page.setInputFiles('#import-files', file('personal.csv'))
    await press(/Prüfen und einspielen/)
    await page.getByText('die jemand bestätigen muss').waitFor()
    const said = 'Personal, Stellen für Begegnung in Neustadt (1) am 31. Dezember 2025: 2,5, bisher'
    expect(await page.getByRole('main').innerText()).toContain(said)
    const sums = page.getByRole('region', { name: 'Summen neben denen von vorher' })
    expect(await sums.innerText()).toContain('Personal, Stellen für Beratung insgesamt')
    await expectAccessible(observed)
    await press(/Gesehen und so gewollt/)
    await page.getByText('Übernommen als Import 1').waitFor()
    await page.getByRole('cell', { name: 'personal.csv', exact: true }).waitFor()
    expectQuiet(observed)

    await expectToLead(page, 'personal.csv')
    await page.goto(`${server.url}/en/daten/einspielen`)
    await fillIn(page, [[/token/i, token]])
    await press(/Show the history/)
    await press(/Undo personal\.csv/)
    await page.keyboard.press('Enter')
    await page.getByText('Import 1 is undone').waitFor()
    await expectAccessible(observed)
    expectQuiet(observed)
  }, 180_000)

  /** From a figure that was imported, by its explanation, to the file. */
  async function expectToLead(page: Page, name: string): Promise<void> {
    await page.goto(`${server.url}/bedarf?explain=planning-area-0/meeting-actual`)
    await page.getByRole('dialog').getByRole('link', { name: 'Stellenplan' }).first().click()
    await page.getByText(`aus ${name}, Prüfsumme`).waitFor()
    expect(new URL(page.url()).hash).toBe('#staff-2025')
  }
})
