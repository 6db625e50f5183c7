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
      '1 Begegnungs- und Beratungszentrum Luise ganz in der Nähe, höchstens etwa 6 Minuten zu Fuß, 300 Meter Warthaer Straße, Cotta 0351 1234567 , Begegnungs- und Beratungszentrum Luise Weg dorthin , Begegnungs- und Beratungszentrum Luise NOW Treffpunkt und Beratung Das gibt es dort Mittagstisch und Sprechstunde Geöffnet Montag bis Donnerstag 9 bis 12 Uhr und 13 bis 16 Uhr; Freitag 9 bis 12 Uhr. Im August geschlossen. Mit Rollstuhl nur zum Teil oder mit Hilfe Wer ihn betreibt ASB Regionalverband Dresden Stand August 2024. Quelle: Öffentliche Webseiten der Träger und der Stadt. Auf der Karte ist die Lage auf etwa 300 Meter genau.',
      /^(jetzt geöffnet bis|geschlossen, ).* Uhr$/,
    ],
    [
      '/en/standorte',
      '1 Begegnungs- und Beratungszentrum Luise very near, at most about 6 minutes on foot, 300 metres Warthaer Straße, Cotta +49 351 1234567 , Begegnungs- und Beratungszentrum Luise Way there , Begegnungs- und Beratungszentrum Luise NOW Meeting place and advice What there is Lunch and consultation Open Monday to Thursday 9 am to 12 noon and 1 pm to 4 pm; Friday 9 am to 12 noon. Closed in August. By wheelchair only in part or with help Who runs it ASB Regionalverband Dresden As of August 2024. Source: Public web pages of operators and the city. On the map the spot is right to about 300 metres.',
      /^(open now until|closed, ).* (am|pm|noon)$/,
    ],
    [
      '/leicht/standorte',
      '1 Begegnungs- und Beratungszentrum Luise Ganz nah. Zu Fuß höchstens 6 Minuten. Das sind 300 Meter. Warthaer Straße, Cotta 0351 1234567 , Begegnungs- und Beratungszentrum Luise Der Weg , Begegnungs- und Beratungszentrum Luise NOW Treffpunkt und Beratungsstelle Das gibt es dort Mittagstisch und Sprechstunde Öffnungszeiten Montag bis Donnerstag 9 bis 12 Uhr und 13 bis 16 Uhr; Freitag 9 bis 12 Uhr. Im August geschlossen. Mit dem Rollstuhl Nur zum Teil. Oder mit Hilfe. Träger ASB Regionalverband Dresden Die Information ist von: August 2024. Das haben wir hier gelesen: Öffentliche Webseiten der Träger und der Stadt. Die Stelle auf der Karte stimmt auf 300 Meter.',
      /^(Jetzt geöffnet\.|Geschlossen\.).* Uhr$/,
    ],
  ])(
    'is told at %s at once, and nothing else is said to be unknown',
    async (path, expected, now) => {
      const places = new PlacesPage(await browser.newPage({ javaScriptEnabled: false }))
      await places.page.setViewportSize({ width: 390, height: 844 })
      await places.page.goto(`${served.api.url}${path}?from=site-luisenhof`)
      const told = await places.text('main ol .now')
      expect(told).toMatch(now)
      expect((await places.entries())[0]).toBe(expected.replace('NOW', told))
      const call = places.page.locator('main ol a[href^="tel:"]')
      expect(await call.getAttribute('href')).toBe('tel:+493511234567')
      const ends = await places.endsOfFirst()
      expect(Object.keys(ends)).toEqual(['name', 'walk', 'where', 'call', 'ways'])
      expect(Math.max(...Object.values(ends))).toBeLessThanOrEqual(500)
      await places.close()
    },
  )
})
