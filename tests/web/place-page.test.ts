import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { browserMissing, sharedBrowser, type TestBrowser } from '../support/browser.ts'
import { seedWithKnownSite } from '../support/known-site.ts'
import { printed } from '../support/printed.ts'
import { readQrCode } from './read-qr-code.ts'
import type { SeedCopy } from '../support/seed-copy.ts'
import { serveOnEmbedded, type ServedDataSet } from '../support/serve-data-set.ts'
import { inBrowser } from './in-browser.ts'
import { expectAccessible, expectNoSidewaysScroll, expectQuiet } from './observed.ts'

const widths = [1440, 390, 320]

/** The facts of a place, each with its term. */
async function factsOf(page: Page): Promise<Record<string, string>> {
  const entries = await page.locator('main dl > div').evaluateAll((found) =>
    found.map((entry): [string, string] => {
      const [term = '', text = ''] = [...entry.children].map((child) =>
        child.textContent.trim().replace(/\s+/g, ' '),
      )
      return [term, text]
    }),
  )
  return Object.fromEntries<string>(entries)
}

async function structuredData(page: Page): Promise<unknown> {
  const text = await page.locator('script[type="application/ld+json"]').textContent()
  const data: unknown = JSON.parse(text ?? '')
  return data
}

const list = (page: Page) => page.locator('#directions ~ ul li').allTextContents()

describe.skipIf(browserMissing())('the page of a place', () => {
  const on = inBrowser()

  const open = async (path: string, options: Parameters<TestBrowser['newPage']>[0] = {}) => {
    const observed = await on.browser.newPage(options)
    await observed.page.goto(on.url + path)
    return observed
  }

  it('says what is known and what is not, where it is and how old that is, without a script', async () => {
    const observed = await open('/standorte/luise', { javaScriptEnabled: false })
    const { page } = observed
    expect(await page.locator('h1').textContent()).toBe('Begegnungs- und Beratungszentrum Luise')
    expect(await factsOf(page)).toEqual({
      Adresse: 'Warthaer Straße',
      'Wer ihn betreibt': 'ASB Regionalverband Dresden',
    })
    const text = await page.locator('main').innerText()
    expect(text).toContain(
      'Nicht bekannt: Telefon, Öffnungszeiten, Zugang mit Rollstuhl, Angebote.',
    )
    expect(text).toContain('Treffpunkt und Beratung')
    expect(text).toContain('auf 300 m genau')
    expect(text).toContain('Stand August 2024')
    expect(text).toContain('Öffentliche Webseiten der Träger und der Stadt')
    expect(await list(page)).toEqual([
      'Der Ort liegt im Stadtteil Cotta.',
      'Der Ort liegt auf der Altstädter Seite, südlich der Elbe und etwa 1,4 Kilometer von ihr entfernt.',
      'Ganz in der Nähe: Stadtbezirksamt Cotta (Lübecker Straße 121).',
      'Ab Stadtbezirksamt Plauen (Nöthnitzer Straße 2): etwa 2,5 Kilometer nach Nordwesten.',
      'Nächste Haltestelle: Hebbelplatz, höchstens etwa 500 Meter zu Fuß (Stand 2016).',
    ])
    expect(await page.getByRole('img', { name: /Umgebung von .*Luise/ }).count()).toBe(1)
    expectQuiet(observed)
    await observed.close()
  })

  it('leads to the maps and timetables of others, and tells them the place alone', async () => {
    const observed = await open('/standorte/luise?from=district-06', { javaScriptEnabled: false })
    const links = observed.page.locator('section[aria-labelledby=links] a')
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
      'geo:51.0513,13.6827?q=Warthaer%20Stra%C3%9Fe%2C%20Dresden',
      'https://www.openstreetmap.org/search?query=Warthaer%20Stra%C3%9Fe%2C%20Dresden',
      'https://www.vvo-online.de/',
    ])
    expectQuiet(observed)
    await observed.close()
  })

  it('tells machines what is known, and no more', async () => {
    const observed = await open('/en/standorte/sozialamt-cotta')
    const address = `${on.url}/en/standorte/sozialamt-cotta`
    expect(await structuredData(observed.page)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'GovernmentOffice',
      '@id': `${address}#place`,
      name: 'Sozialamt, Außenstelle Cotta',
      mainEntityOfPage: address,
      address: {
        '@type': 'PostalAddress',
        streetAddress: 'Lübecker Straße 121',
        addressLocality: 'Dresden',
        addressCountry: 'DE',
      },
      geo: {
        '@type': 'GeoCircle',
        geoMidpoint: { '@type': 'GeoCoordinates', latitude: 51.0552, longitude: 13.6845 },
        geoRadius: 200,
      },
      areaServed: { '@type': 'AdministrativeArea', name: 'Cotta' },
    })
    expect(await observed.page.locator('link[rel=canonical]').getAttribute('href')).toBe(address)
    expect(await list(observed.page)).toContain('At the same address: Stadtbezirksamt Cotta.')
    expectQuiet(observed)
    await observed.close()
  })

  it('tells the way from where the address says one starts', async () => {
    const observed = await open('/standorte/trachenberge?from=district-office-3')
    const way = observed.page.locator('section[aria-labelledby=your-way]')
    expect(await way.locator('h2').textContent()).toMatch(/^Ihr Weg ab Stadtbezirksamt /)
    expect(await way.innerText()).toMatch(/Minuten zu Fuß/)
    const back = observed.page.getByRole('link', { name: 'Andere Orte finden' })
    expect(await back.getAttribute('href')).toBe('/standorte?from=district-office-3')
    await observed.page.goto(`${on.url}/standorte/trachenberge?from=nowhere-1&at=x`)
    expect(await way.count()).toBe(0)
    await observed.close()
  })

  it('beyond a walk names and marks the stops at both ends of the way', async () => {
    const observed = await open('/standorte/luise?from=stop-fetscherplatz', {
      javaScriptEnabled: false,
    })
    const { page } = observed
    expect(await page.locator('section[aria-labelledby=your-way]').innerText()).toContain(
      'Haltestelle an Ihrem Start: Fetscherplatz. Haltestelle am Ort: Hebbelplatz (höchstens etwa 500 Meter). Stand der Haltestellen: 2016.',
    )
    const map = page.getByRole('img', { name: /Umgebung von/ })
    expect(await map.locator('.stop').count()).toBe(2)
    const labels = await map.locator('.label').allTextContents()
    expect(labels.map((label) => label.trim())).toEqual(
      expect.arrayContaining(['Ihr Start', 'Fetscherplatz', 'Hebbelplatz']),
    )
    await page.goto(`${on.url}/standorte/luise?from=stop-hebbelplatz`)
    expect(await map.locator('.stop').count()).toBe(0)
    await observed.close()
  })

  it('that there is not is the beginning of a search, without a script', async () => {
    const observed = await on.browser.newPage({ javaScriptEnabled: false })
    const { page } = observed
    const answer = await page.goto(`${on.url}/standorte/sozialamt-cota`)
    expect(answer?.status()).toBe(404)
    expect(await page.locator('h1').textContent()).toBe('Diesen Ort kennen wir nicht')
    const field = page.getByRole('searchbox')
    expect(await field.inputValue()).toBe('sozialamt cota')
    await field.fill('Gorbitz')
    await field.press('Enter')
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/standorte?q=Gorbitz')
    await observed.close()
  })

  it.each(['%00', "luise'--", 'Luise', 'a'.repeat(190), '<script>'])(
    'at the address %s answers in words',
    async (slug) => {
      const response = await fetch(`${on.url}/standorte/${encodeURIComponent(slug)}`)
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('Diesen Ort kennen wir nicht')
    },
  )

  const views = [
    { language: '', colorScheme: 'light' },
    { language: '', colorScheme: 'dark' },
    { language: '/en', colorScheme: 'dark' },
    { language: '/leicht', colorScheme: 'light' },
  ] as const
  it.each(views)(
    'in $language, $colorScheme: axe finds nothing at any width, nothing scrolls sideways',
    async ({ language, colorScheme }) => {
      const observed = await on.browser.newPage({ colorScheme, reducedMotion: 'reduce' })
      for (const path of ['/standorte/luise?from=district-91', '/standorte/buelowh']) {
        await observed.page.goto(on.url + language + path)
        for (const width of widths) {
          await observed.page.setViewportSize({ width, height: 844 })
          await expectAccessible(observed)
          await expectNoSidewaysScroll(observed)
        }
      }
      expectQuiet(observed)
      await observed.close()
    },
  )
})

describe.skipIf(browserMissing())('the page of a place of which everything is known', () => {
  let browser: TestBrowser
  let copy: SeedCopy
  let served: ServedDataSet

  beforeAll(async () => {
    copy = await seedWithKnownSite()
    served = await serveOnEmbedded(copy.directory)
    browser = await sharedBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await served.stop()
    await copy.remove()
  })

  it('says it, with a telephone number to press', async () => {
    const observed = await browser.newPage()
    const { page } = observed
    await page.goto(`${served.api.url}/standorte/luise`)
    const now = (await page.locator('[data-until]').innerText()).trim()
    expect(now).toMatch(/^(jetzt geöffnet bis|geschlossen, ).* Uhr$/)
    expect(await factsOf(page)).toEqual({
      Adresse: 'Warthaer Straße',
      Geöffnet: `Montag bis Donnerstag 9 bis 12 Uhr und 13 bis 16 Uhr; Freitag 9 bis 12 Uhr. Im August geschlossen. ${now}`,
      Telefon: '0351 1234567',
      'Mit Rollstuhl': 'nur zum Teil oder mit Hilfe',
      'Das gibt es dort': 'Mittagstisch und Sprechstunde',
      'Wer ihn betreibt': 'ASB Regionalverband Dresden',
      'Im Internet': 'https://luise.example/treff',
    })
    expect(await page.getByRole('link', { name: '0351 1234567' }).getAttribute('href')).toBe(
      'tel:+493511234567',
    )
    expect(await structuredData(page)).toMatchObject({
      '@type': 'CivicStructure',
      url: 'https://luise.example/treff',
      telephone: '+49 351 1234567',
      openingHoursSpecification: [{ opens: '09:00' }, { opens: '13:00' }, { opens: '09:00' }],
      amenityFeature: { value: 'limited' },
    })
    await observed.close()
  })

  it.each([
    ['/standorte/luisenhof?from=district-91&x=1', '/standorte/luise?from=district-91'],
    ['/en/standorte/asb-luise', '/en/standorte/luise'],
    ['/leicht/standorte/luisenhof', '/leicht/standorte/luise'],
  ])('has moved for good: %s leads to %s', async (from, to) => {
    const response = await served.api.fetch(from)
    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe(to)
  })

  it.each([
    ['', /So finden Sie hin.*Ab Stadtbezirksamt Plauen/],
    ['/en', /How to get there.*From Stadtbezirksamt Plauen/],
    ['/leicht', /So kommen Sie hin.*Stadtbezirksamt Plauen/],
  ])(
    'fits one sheet with map, directions and its own address to scan (%s)',
    async (language, words) => {
      const observed = await browser.newPage({ colorScheme: 'dark' })
      const { page } = observed
      const address = `${served.api.url}${language}/standorte/luise`
      await page.goto(`${address}?from=district-51`)
      const { sheets, size } = await printed(page)
      expect(size).toEqual([210, 297])
      expect(sheets).toHaveLength(1)
      expect(sheets[0]).toMatch(words)
      expect(sheets[0]).toContain(address)
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('img').count()).toBe(2)
      expect(await readQrCode(page.locator('.qr svg'))).toBe(address)
      await observed.close()
    },
  )
})
