import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { useAddressedCity } from '../streets/addressed-city.ts'
import { missingEngine } from '../streets/engine.ts'
import { browserMissing, sharedBrowser, type TestBrowser } from '../support/browser.ts'
import { printed } from '../support/printed.ts'
import { type ServedDataSet, serveWithStreets } from '../support/serve-data-set.ts'
import { MapPage } from './map-page.ts'
import { expectAccessible, expectAccessibleColours, expectQuiet } from './observed.ts'
import { tabTo } from './tab-to.ts'

const missing = browserMissing() ?? (await missingEngine())

describe.skipIf(missing)('with an extract of OpenStreetMap', () => {
  let browser: TestBrowser
  let city: Awaited<ReturnType<typeof useAddressedCity>>
  let served: ServedDataSet

  beforeAll(async () => {
    city = await useAddressedCity()
    served = await serveWithStreets(city.streets)
    browser = await sharedBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await served.stop()
    await city.end()
  })

  it('finds the way from an address to the nearest place, and prints it, by keyboard alone', async () => {
    const observed = await browser.newPage({ colorScheme: 'light', reducedMotion: 'reduce' })
    const { page } = observed
    await page.goto(`${served.api.url}/standorte`)
    await tabTo(page, 'searchbox', /Ihre Adresse/)
    await page.keyboard.type('Lindenalee 4')
    await page.keyboard.press('Enter')
    const title = page.getByRole('heading', { level: 1 })
    await expect.poll(() => title.textContent()).toBe('Welchen Ort meinen Sie?')
    expect(await page.locator('main > p').nth(1).textContent()).toMatch(/^Die Hausnummer 4 ist /)
    expect(await page.locator('main > ul').ariaSnapshot()).toMatchInlineSnapshot(`
        "- list:
          - listitem:
            - link "Lindenallee Straße · Johannstadt-Nord":
              - /url: /standorte?from=street-lindenallee-06
          - listitem:
            - link "Lindenallee 1 Adresse · 01157 · Friedrichstadt":
              - /url: /standorte?from=address-lindenallee-06--1
          - listitem:
            - link "Lindenallee 3 Adresse · 01157 · Friedrichstadt":
              - /url: /standorte?from=address-lindenallee-06--3
          - listitem:
            - link "Lindenallee 5 Adresse · 01157 · Friedrichstadt":
              - /url: /standorte?from=address-lindenallee-06--5"
      `)
    await tabTo(page, 'link', /Lindenallee 5/)
    await page.keyboard.press('Enter')
    await expect.poll(() => title.textContent()).toBe('Die nächsten Orte von Lindenallee 5 aus')
    expect(await page.locator('main ol > li').first().ariaSnapshot()).toMatchInlineSnapshot(`
        "- listitem:
          - heading "Sozialamt, Außenstelle Cotta" [level=2]:
            - link "Sozialamt, Außenstelle Cotta":
              - /url: /standorte/sozialamt-cotta?from=address-lindenallee-06--5
          - paragraph: etwa 12 Minuten zu Fuß, 600 Meter
          - paragraph: Lübecker Straße 121, Cotta
          - paragraph:
            - link "Weg dorthin , Sozialamt, Außenstelle Cotta":
              - /url: /standorte/sozialamt-cotta?from=address-lindenallee-06--5#your-way
          - paragraph: Beratung
          - term: Wer ihn betreibt
          - definition: Landeshauptstadt Dresden, Sozialamt
          - term: Zuständig für
          - definition: Stadtbezirk Cotta
          - paragraph: "Nicht bekannt: Telefon, Öffnungszeiten, Zugang mit Rollstuhl, Angebote."
          - paragraph: "Alte Angabe von März 2020, kann überholt sein. Quelle: Pressemitteilungen der Stadt vom 28.02.2019 und 31.03.2020. Auf der Karte ist die Lage auf etwa 200 Meter genau.""
      `)
    const bothThemes = async () => {
      await expectAccessible(observed)
      await page.emulateMedia({ colorScheme: 'dark' })
      await expectAccessibleColours(observed)
      await page.emulateMedia({ colorScheme: 'light' })
    }
    await bothThemes()
    await tabTo(page, 'link', /Weg dorthin/)
    await page.keyboard.press('Enter')
    await page.waitForURL('**#your-way')
    expect(await page.locator('section[aria-labelledby=your-way]').ariaSnapshot())
      .toMatchInlineSnapshot(`
          "- region "Ihr Weg ab Lindenallee 5":
            - heading "Ihr Weg ab Lindenallee 5" [level=2]
            - navigation "Wie sind Sie unterwegs?":
              - link "Zu Fuß":
                - /url: "?from=address-lindenallee-06--5#your-way"
              - link "Mit Rollstuhl oder Rollator":
                - /url: "?from=address-lindenallee-06--5&profile=wheelchair#your-way"
            - paragraph: etwa 12 Minuten zu Fuß, 600 Meter
            - heading "Schritt für Schritt" [level=3]
            - list "Schritt für Schritt":
              - listitem: "Nach Westen: 500 m der Lindenallee folgen"
            - paragraph: "Von dort sind es noch etwa 80 m bis zum Ziel. Wo der Ort steht, ist nur auf 200 m genau bekannt. Achten Sie am Ende auf die Adresse: Lübecker Straße 121."
            - list:
              - listitem: Am Weg steht eine Bank.
              - listitem: "Das längste Stück ohne Bank: 400 Meter."
            - paragraph: "Bänke, Toiletten, Treppen und Bordsteine sind nur so weit bekannt, wie sie in OpenStreetMap eingetragen sind (Stand 1. Mai 2026). Es kann mehr geben. Weg: © OpenStreetMap-Mitwirkende, ODbL.""
        `)
    await bothThemes()
    await page.goto(page.url().replace('#your-way', ''))
    await tabTo(page, 'button', /[Dd]rucken/)
    // As many as an ordinary way has.
    await page.locator('#steps + ol li').evaluate((step) => {
      for (let more = 0; more < 15; more++) step.after(step.cloneNode(true))
    })
    const { sheets } = await printed(page)
    expect(sheets).toHaveLength(1)
    expect(sheets[0]).toMatch(/der Lindenallee folgen.*© OpenStreetMap-Mitwirkende, ODbL/)
    expectQuiet(observed)
    await observed.close()
  })

  it('draws streets under the areas and names stops, and says whose the map is', async () => {
    const observed = await browser.newPage({
      locale: 'de-DE',
      reducedMotion: 'reduce',
      mapsPainted: true,
    })
    const screen = new MapPage(observed, served.api.url)
    const { page } = observed
    await screen.open('/?view=13/51.0555/13.69')
    const credit = page.getByText(/^OpenStreetMap/).filter({ visible: true })
    expect(await credit.textContent()).toMatch(/OpenStreetMap.*ODbL.*1\. Mai 2026/)
    await screen.holdMap()
    await page.getByRole('button', { name: 'Näher heran' }).click()
    await expect.poll(() => screen.rendered('street-map-streets')).toContain('Lindenallee')
    expect(await screen.rendered('stop-names')).toContain('Altcotta')
    await page.getByRole('switch', { name: 'Muster statt Farbe' }).setChecked(true)
    await screen.drawn()
    const look = () => page.locator('[data-map-state]').screenshot({ animations: 'disabled' })
    const before = await look()
    await screen.hideLayer('street-map-streets')
    await expect.poll(async () => (await look()).equals(before)).toBe(false)
    screen.expectQuiet()
    await observed.close()
  })

  it.each([
    '/?q=Lindenallee+4',
    '/?place=address-lindenallee-06--5',
    '/en/bild.svg?place=address-lindenallee-06--5',
    '/standorte/luise?from=address-lindenallee-06--5',
  ])('keeps %s, which tells a home, in no cache', async (path) => {
    const answer = await served.api.fetch(path)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
  })

  it('marks an address on the picture of the map', async () => {
    const page = await served.api.fetch('/?place=address-lindenallee-06--5')
    const [, picture = ''] = /src="(\/karte\.svg[^"#]*)/.exec(await page.text()) ?? []
    const drawn = await served.api.fetch(picture.replaceAll('&amp;', '&'))
    expect(await drawn.text()).toMatch(/<circle class="place".*>Lindenallee 5<\/text>/)
  })

  it.each([
    [
      '/standorte?q=Nirgendwo+77',
      'Wir kennen Straßen, Postleitzahlen, Stadtteile und Haltestellen',
    ],
    ['/leicht/standorte?q=Nirgendwo+77', 'Schreiben Sie nur Ihre Straße.'],
    ['/en/standorte?q=Nirgendwo+77', 'Please type only your street,'],
    ['/standorte?q=', 'Schreiben Sie bitte Ihre Straße und Hausnummer.'],
  ])('says at %s what it knows and what to try instead', async (path, said) => {
    const page = await (await served.api.fetch(path)).text()
    expect(page).toContain(said)
    expect(page).toMatch(/Warthaer Straße 36/)
  })

  it('asks in the search of the map, too, for an address', async () => {
    const page = await (await served.api.fetch('/?q=Nirgendwo+77')).text()
    expect(page).toContain('placeholder="Adresse, Stadtteil, Haltestelle"')
    expect(page).toContain('Gesucht werden Adressen, Gebiete,')
  })

  it('says in the search of the map, too, that a number is not known, and offers its neighbours', async () => {
    const page = await served.api.fetch('/?q=Lindenallee+4')
    expect((await page.text()).replaceAll(/<[^>]*>|\s+/g, ' ')).toMatch(
      /Die Hausnummer 4 ist auf unserer Karte nicht verzeichnet\..* Lindenallee .* Lindenallee 3 /,
    )
  })
})
