import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { browserMissing, sharedBrowser, type TestBrowser } from '../support/browser.ts'
import { seedWithKnownSite } from '../support/known-site.ts'
import type { SeedCopy } from '../support/seed-copy.ts'
import { serveOnEmbedded, type ServedDataSet } from '../support/serve-data-set.ts'
import { PlacesPage } from './places-page.ts'

describe.skipIf(browserMissing())('what is known of a place', () => {
  let browser: TestBrowser
  let seed: SeedCopy
  let served: ServedDataSet

  beforeAll(async () => {
    seed = await seedWithKnownSite()
    served = await serveOnEmbedded(seed.directory)
    browser = await sharedBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await served.stop()
    await seed.remove()
  })

  it.each([
    [
      '/standorte',
      '1 Begegnungs- und Beratungszentrum Luise Treffpunkt und Beratung ganz in der Nähe, höchstens etwa 6 Minuten zu Fuß, 300 Meter Wo in der Nähe von Warthaer Straße, Cotta. Die Lage kennen wir nur auf etwa 300 Meter genau. Das gibt es dort Mittagstisch und Sprechstunde Geöffnet Montag bis Donnerstag 9 bis 12 Uhr und 13 bis 16 Uhr; Freitag 9 bis 12 Uhr. Im August geschlossen. Mit Rollstuhl nur zum Teil oder mit Hilfe Wer ihn betreibt ASB Regionalverband Dresden Telefon 0351 1234567 Quelle: Öffentliche Webseiten der Träger und der Stadt. Stand August 2024.',
    ],
    [
      '/en/standorte',
      '1 Begegnungs- und Beratungszentrum Luise Meeting place and advice very near, at most about 6 minutes on foot, 300 metres Where near Warthaer Straße, Cotta. We know the spot only to about 300 metres. What there is Lunch and consultation Open Monday to Thursday 9 am to 12 noon and 1 pm to 4 pm; Friday 9 am to 12 noon. Closed in August. By wheelchair only in part or with help Who runs it ASB Regionalverband Dresden Telephone +49 351 1234567 Source: Public web pages of operators and the city. As of August 2024.',
    ],
    [
      '/leicht/standorte',
      '1 Begegnungs- und Beratungszentrum Luise Treff-Punkt und Beratungs-Stelle Der Ort ist ganz nah. Sie gehen höchstens 6 Minuten zu Fuß. Der Weg ist höchstens 300 Meter lang. Hier ist das In der Nähe von: Warthaer Straße, Cotta. Das wissen wir nur auf 300 Meter genau. Das gibt es dort Mittagstisch und Sprechstunde Öffnungs-Zeiten Montag bis Donnerstag 9 bis 12 Uhr und 13 bis 16 Uhr; Freitag 9 bis 12 Uhr. Im August geschlossen. Mit dem Roll-Stuhl Nur zum Teil. Oder mit Hilfe. Träger ASB Regionalverband Dresden Telefon-Nummer 0351 1234567 Das haben wir hier gelesen: Öffentliche Webseiten der Träger und der Stadt. Die Information ist von: August 2024.',
    ],
  ])('is told at %s, and nothing else is said to be unknown', async (path, expected) => {
    const places = new PlacesPage(await browser.newPage({ javaScriptEnabled: false }))
    await places.page.goto(`${served.api.url}${path}?from=site-luisenhof`)
    expect((await places.entries())[0]).toBe(expected)
    expect(await places.page.locator('a[href^="tel:"]').getAttribute('href')).toBe(
      'tel:+493511234567',
    )
    await places.close()
  })
})
