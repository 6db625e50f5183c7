import { text } from 'node:stream/consumers'

import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { browserMissing } from '../support/browser.ts'
import { mapPages } from './map-pages.ts'
import { expectQuiet } from './observed.ts'
import { tabTo } from './tab-to.ts'

/** Units hold on to their numbers by spaces nobody sees. */
const withPlainSpaces = (text: string) => text.replaceAll('\u00a0', ' ')

const german = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 })
const densities = z.object({
  indicatorValues: z.array(
    z.object({
      area: z.object({ name: z.string() }),
      figure: z.object({ value: z.number() }),
    }),
  ),
})

describe.skipIf(browserMissing())('by keyboard alone', () => {
  const on = mapPages({ acceptDownloads: true })
  afterEach(() => {
    expectQuiet(on.screen.observed)
  })

  const said = () => on.screen.page.locator('[data-walk]').textContent()

  /** Walks until the words are said, as one does who hears where each step led. */
  async function walkTo(words: RegExp, keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await on.screen.page.keyboard.press(key)
      if (words.test((await said()) ?? '')) return
    }
    throw new Error(`The walk ended at: ${await said()}`)
  }

  it('finds the nearest counselling to Johannstadt', async () => {
    const { page } = on.screen
    await page.goto(`${on.url}/standorte`)
    await tabTo(page, 'searchbox', /Stadtteil oder Haltestelle/)
    await page.keyboard.type('Johannstadt-Nord')
    await page.keyboard.press('Enter')
    const title = page.getByRole('heading', { level: 1 })
    await expect.poll(() => title.textContent()).toBe('Die nächsten Orte von Johannstadt-Nord aus')
    await tabTo(page, 'link', /"Beratung"/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/kind=counselling/)
    const nearest = page.locator('main ol > li').first()
    expect(await nearest.ariaSnapshot()).toMatchInlineSnapshot(`
      "- listitem:
        - heading "Seniorenberatung der Stadt im Stadtbezirksamt Neustadt" [level=2]:
          - link "Seniorenberatung der Stadt im Stadtbezirksamt Neustadt":
            - /url: /standorte/stadtbezirksamt-neustadt?from=district-06
        - paragraph: etwa 28 Minuten zu Fuß, 1,4 Kilometer
        - paragraph: Hoyerswerdaer Straße 3, Innere Neustadt
        - paragraph:
          - link "Weg dorthin , Seniorenberatung der Stadt im Stadtbezirksamt Neustadt":
            - /url: /standorte/stadtbezirksamt-neustadt?from=district-06#your-way
        - paragraph: Beratung
        - term: Wer ihn betreibt
        - definition: Landeshauptstadt Dresden, Sozialamt
        - term: Zuständig für
        - definition: Stadtbezirk Neustadt
        - paragraph: "Nicht bekannt: Telefon, Öffnungszeiten, Zugang mit Rollstuhl, Angebote."
        - paragraph: "Alte Angabe von März 2020, kann überholt sein. Quelle: Pressemitteilungen der Stadt vom 28.02.2019 und 31.03.2020: Die städtische Beratung älterer Menschen bleibt in jedem Stadtbezirksamt. Auf der Karte ist die Lage auf etwa 200 Meter genau.""
    `)
    await tabTo(page, 'link', /Stadtbezirksamt Neustadt/)
    await page.keyboard.press('Enter')
    await expect.poll(() => title.textContent()).toContain('Stadtbezirksamt Neustadt')
  })

  it('compares Prohlis with Blasewitz in the density of people over 80', async () => {
    const { page } = on.screen
    await on.screen.open('/?level=planning-area&indicator=density-80-plus')
    await tabTo(page, 'application', /Karte von Dresden/)
    expect(await page.locator(':focus').ariaSnapshot()).toMatchInlineSnapshot(
      `"- application "Karte von Dresden. Alle Werte stehen auch in der Tabelle darunter.""`,
    )
    await walkTo(/Prohlis, /, ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft'])
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: 'Profil: Prohlis' }).waitFor()
    await expect.poll(said).toBe('Prohlis ist geöffnet. Weiter mit Tab.')
    await tabTo(page, 'link', /"Vergleichen"/)
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: 'Prohlis im Vergleich mit Dresden' }).waitFor()
    await tabTo(page, 'combobox', /Weiteres Gebiet zum Vergleich/)
    await page.locator(':focus').selectOption({ label: 'Blasewitz' })
    await tabTo(page, 'button', /Hinzufügen/)
    await page.keyboard.press('Enter')
    const comparison = page.getByRole('article', { name: 'Prohlis und Blasewitz im Vergleich' })
    await comparison.waitFor()
    const { indicatorValues } = await on.api.ask(
      densities,
      '{ indicatorValues(indicator: "density-80-plus", level: PLANNING_AREA) { area { name } figure { value } } }',
    )
    const compared = comparison.locator('[data-indicator="density-80-plus"]')
    const tree = await compared.ariaSnapshot()
    for (const name of ['Prohlis', 'Blasewitz']) {
      const value = indicatorValues.find(({ area }) => area.name === name)?.figure.value
      expect(tree).toContain(german.format(value ?? Number.NaN))
    }
    expect(withPlainSpaces(tree)).toMatchInlineSnapshot(`
      "- rowgroup:
        - row "Menschen ab 80 je km² 31.12.2025, Melderegister, gezählt":
          - rowheader "Menschen ab 80 je km² 31.12.2025, Melderegister, gezählt":
            - link "Menschen ab 80 je km²":
              - /url: /?indicator=density-80-plus&level=planning-area&compare-areas=planning-area-7,planning-area-5
            - text: 31.12.2025, Melderegister, gezählt
        - 'row "Prohlis 261 je km² im Plan erwartet: 246"':
          - rowheader "Prohlis"
          - cell
          - 'cell "261 je km² im Plan erwartet: 246"'
        - 'row "Blasewitz 629 je km² im Plan erwartet: 591"':
          - rowheader "Blasewitz"
          - cell
          - 'cell "629 je km² im Plan erwartet: 591"'
        - 'row "Dresden 150 je km² im Plan erwartet: 146; Prognose: 150"':
          - rowheader "Dresden"
          - cell
          - 'cell "150 je km² im Plan erwartet: 146; Prognose: 150"'
        - 'row "Unterschied: −368 je km²"':
          - 'cell "Unterschied: −368 je km²"':
            - paragraph: "Unterschied: −368 je km²"
            - group: Woher diese Zahlen?"
    `)
  })

  it('downloads the table', async () => {
    const { page } = on.screen
    await on.screen.open('/?level=planning-area&indicator=density-80-plus')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').ariaSnapshot()).toMatchInlineSnapshot(`
      "- link "Zur Tabelle":
        - /url: "#table""
    `)
    await page.keyboard.press('Enter')
    await tabTo(page, 'link', /CSV/)
    expect(await page.locator(':focus').ariaSnapshot()).toMatchInlineSnapshot(`
      "- link "Als CSV herunterladen":
        - /url: /tabelle.csv?indicator=density-80-plus&level=planning-area"
    `)
    const arriving = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    const download = await arriving
    expect(download.suggestedFilename()).toMatch(/\.csv$/)
    const csv = await text(await download.createReadStream())
    expect(csv).toContain('Prohlis')
    expect(csv.trim().split('\n').length).toBeGreaterThan(10)
    const row = page.locator('#table tr[data-area="planning-area-7"]')
    expect(await row.ariaSnapshot()).toMatchInlineSnapshot(`
      "- 'row "Prohlis 261 Melderegister: 261; im Plan erwartet: 246 gezählt"':
        - rowheader "Prohlis":
          - link "Prohlis":
            - /url: /?indicator=density-80-plus&level=planning-area&area=planning-area-7#map
        - 'cell "261 Melderegister: 261; im Plan erwartet: 246"'
        - cell "gezählt""
    `)
  })

  it('walks the map: areas by direction, sites by distance, moves and leaves it', async () => {
    const { page } = on.screen
    await on.screen.open('/?level=planning-area')
    await tabTo(page, 'application', /Karte/)
    const look = () => page.locator('[data-map-state]').getAttribute('data-view')
    const steps: string[] = []
    for (const key of ['ArrowRight', 'ArrowLeft', 's', 's', 'Shift+s', 'Shift+s']) {
      await page.keyboard.press(key)
      steps.push(`${key}: ${await said()}`)
    }
    expect(steps.map(withPlainSpaces)).toMatchInlineSnapshot(`
      [
        "ArrowRight: Menschen ab 60 je km². Neustadt, Planungsbereich: 515 je km², Rang 7 von 10, gezählt.",
        "ArrowLeft: Pieschen, Planungsbereich: 753 je km², Rang 6 von 10, gezählt.",
        "s: Seniorenberatung der Stadt im Stadtbezirksamt Pieschen: Beratung, Alte Angabe von März 2020, kann überholt sein. Standort 1 von 26.",
        "s: Nachbarschaftsprojekt 60plus: Begegnung, Stand Februar 2023. Standort 2 von 26.",
        "Shift+s: Seniorenberatung der Stadt im Stadtbezirksamt Pieschen: Beratung, Alte Angabe von März 2020, kann überholt sein. Standort 1 von 26.",
        "Shift+s: In dieser Reihenfolge gibt es keinen weiteren Standort.",
      ]
    `)
    const before = await look()
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(look).not.toBe(before)
    const moved = await look()
    await page.keyboard.press('+')
    await expect.poll(look).not.toBe(moved)
    for (let edge = 0; edge < 8; edge++) await page.keyboard.press('ArrowUp')
    expect(await said()).toBe('In dieser Richtung liegt kein weiteres Gebiet.')
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: /^Profil: / }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(said).toBe('Geschlossen.')
    expect(await page.getByRole('article', { name: /^Profil: / }).count()).toBe(0)
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').ariaSnapshot()).toBe('- button "Näher heran"')
  })

  it('says what a choice has changed', async () => {
    const { page } = on.screen
    await on.screen.open('/')
    const announcement = page.locator('[data-announcement]').first()
    expect(await announcement.textContent()).toBe('')
    await tabTo(page, 'combobox', /Kennzahl/)
    await page.locator(':focus').selectOption('share-80-plus')
    await expect.poll(() => announcement.textContent()).toMatch(/80.*\?.*Gezeigt: .*80/)
    expect(await announcement.textContent()).toBe(
      await page.locator('.intro .intro').evaluate((intro) =>
        [...intro.children]
          .map(({ textContent }) => textContent)
          .join(' ')
          .trim(),
      ),
    )
  })
})

describe.skipIf(browserMissing())('while the server is away', () => {
  const on = mapPages()

  it('a page stays, says so, and leads on by itself once the server is back', async () => {
    const { page } = on.screen
    await page.goto(`${on.url}/barrierefreiheit`)
    await page.getByRole('banner').getByRole('button').first().waitFor()
    const waits = page.getByText('Der Atlas antwortet gerade nicht.')
    await page.context().setOffline(true)
    // Loaded whole, as it has a script of its own.
    await page.getByRole('link', { name: 'Orte finden' }).click()
    await waits.waitFor()
    await page.getByRole('button', { name: 'Hier bleiben' }).click()
    await expect.poll(() => waits.count()).toBe(0)
    // Fetched by the framework, which would load it whole where it cannot.
    await page.getByRole('link', { name: 'Datenschutz' }).click()
    await waits.waitFor()
    expect(new URL(page.url()).pathname).toBe('/barrierefreiheit')
    await page.context().setOffline(false)
    await page.waitForURL('**/datenschutz', { timeout: 20_000 })
    await page.getByRole('heading', { level: 1, name: /Datenschutz/ }).waitFor()
  })
})
