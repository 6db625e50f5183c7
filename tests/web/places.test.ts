import { describe, expect, it } from 'vitest'

import { browserMissing } from '../support/browser.ts'
import { inBrowser } from './in-browser.ts'
import { expectAccessible, expectNoSidewaysScroll, expectQuiet } from './observed.ts'
import { PlacesPage } from './places-page.ts'

describe.skipIf(browserMissing())('the nearest place', () => {
  const on = inBrowser()

  /** Without a script: what holds there holds for everyone. */
  const open = async (path: string) => {
    const observed = await on.browser.newPage({ javaScriptEnabled: false, locale: 'de-DE' })
    await observed.page.goto(on.url + path)
    return new PlacesPage(observed)
  }

  it('is asked for in one question and answered in a sentence and a list', async () => {
    const places = await open('/standorte')
    expect(await places.heading()).toBe('Wo wohnen Sie?')
    await places.search('Stadtbezirksamt Cotta')
    expect(await places.heading()).toBe('Die nächsten Orte von Stadtbezirksamt Cotta aus')
    const entries = await places.entries()
    expect(entries).toHaveLength(5)
    expect(entries.slice(0, 2)).toEqual([
      '1 Sozialamt, Außenstelle Cotta ganz in der Nähe, höchstens etwa 4 Minuten zu Fuß, 200 Meter Lübecker Straße 121, Cotta Weg dorthin , Sozialamt, Außenstelle Cotta Zuständig für Ihren Stadtbezirk Cotta Beratung Wer ihn betreibt Landeshauptstadt Dresden, Sozialamt Nicht bekannt: Telefon, Öffnungszeiten, Zugang mit Rollstuhl, Angebote. Alte Angabe von März 2020, kann überholt sein. Quelle: Pressemitteilungen der Stadt vom 28.02.2019 und 31.03.2020. Auf der Karte ist die Lage auf etwa 200 Meter genau.',
      '2 Begegnungs- und Beratungszentrum Luise etwa 12 Minuten zu Fuß, 600 Meter Warthaer Straße, Cotta Weg dorthin , Begegnungs- und Beratungszentrum Luise Treffpunkt und Beratung Wer ihn betreibt ASB Regionalverband Dresden Nicht bekannt: Telefon, Öffnungszeiten, Zugang mit Rollstuhl, Angebote. Stand August 2024. Quelle: Öffentliche Webseiten der Träger und der Stadt. Auf der Karte ist die Lage auf etwa 300 Meter genau.',
    ])
    expect(await places.text('.incomplete')).toContain(
      'Stadtbezirksamt Cotta, Lübecker Straße 121.',
    )
    expect(await places.text('main')).toContain(
      'Wir rechnen mit langsamem Gehen: 3 Kilometer in einer Stunde. Die Wege sind geschätzt',
    )
    await places.close()
  })

  it.each([
    ['', 'Seniorentelefon 0351 4884800', /^(jetzt geöffnet bis|geschlossen, ).* Uhr$/],
    ['/en', 'Seniorentelefon +49 351 4884800', /^(open now until|closed, ).* (am|pm|noon)$/],
    ['/leicht', 'Seniorentelefon 0351 4884800', /^(Jetzt geöffnet\.|Geschlossen\.).* Uhr$/],
  ])(
    'stands behind the number of the city, on one screen of a telephone, at %s/standorte',
    async (lead, number, now) => {
      const places = await open(`${lead}/standorte`)
      await places.page.setViewportSize({ width: 390, height: 844 })
      const call = places.page.locator('main a').first()
      expect(await call.getAttribute('href')).toBe('tel:+493514884800')
      expect(await places.text('main a b')).toBe(number)
      expect(await places.text('main a [data-until]')).toMatch(now)
      const form = await places.page.locator('main form').boundingBox()
      expect((form?.y ?? 0) + (form?.height ?? 0)).toBeLessThanOrEqual(844)
      const answer = await fetch(`${on.url}${lead}/standorte`)
      expect(answer.headers.get('cache-control')).toBe('private, no-cache')
      await places.close()
    },
  )

  it.each(['', '/en', '/leicht'])(
    'is answered within 500 px of a telephone, behind the number of the city, at %s/standorte',
    async (lead) => {
      for (const start of ['district-06', 'district-91', 'district-21', 'district-64']) {
        const places = await open(`${lead}/standorte?from=${start}`)
        await places.page.setViewportSize({ width: 390, height: 844 })
        const call = places.page.locator('main a').first()
        expect(await call.getAttribute('href')).toBe('tel:+493514884800')
        const ends = await places.endsOfFirst()
        expect(Object.keys(ends)).toEqual(['name', 'walk', 'where', 'ways'])
        expect(Math.max(...Object.values(ends)), start).toBeLessThanOrEqual(500)
        await places.close()
      }
    },
  )

  it('has always the city’s own counselling for where somebody lives', async () => {
    const places = await open('/standorte?from=district-62&kind=meeting')
    expect(await places.texts('.besides .responsible')).toEqual([
      'Zuständig für Ihren Stadtbezirk Leuben',
    ])
    await places.page.goto(`${on.url}/standorte?from=district-06`)
    expect(await places.texts('main ol .responsible')).toEqual([
      'Zuständig für Ihren Stadtbezirk Altstadt',
    ])
    await places.close()
  })

  it('leads on to the place itself, which is told where somebody starts', async () => {
    const places = await open('/standorte?from=district-office-10')
    const first = places.page.locator('main ol a').first()
    expect(await first.getAttribute('href')).toMatch(
      /^\/standorte\/[a-z0-9-]+\?from=district-office-10$/,
    )
    await places.close()
  })

  it('is chosen from a list where what was typed fits several', async () => {
    const places = await open('/standorte')
    await places.search('Gorbitz')
    expect(await places.heading()).toBe('Welchen Ort meinen Sie?')
    expect(await places.texts('main > ul > li')).toEqual([
      'Gorbitz mehrere Stadtteile · Gorbitz-Süd · Gorbitz-Ost · Gorbitz-Nord/Neu-Omsewitz',
      'Gorbitz-Nord/Neu-Omsewitz Stadtteil · Cotta',
      'Gorbitz-Ost Stadtteil · Cotta',
      'Gorbitz-Süd Stadtteil · Cotta',
      'Gorbitzer Straße Haltestelle · Briesnitz',
      'Seniorenberatung und -begegnung Gorbitz Treffpunkt oder Beratung · Gorbitz-Ost',
      'Sozialamt, Außenstelle Gorbitz Treffpunkt oder Beratung · Leutewitzer Ring 7 · Gorbitz-Nord/Neu-Omsewitz',
      'Betriebshof Gorbitz Haltestelle · Gorbitz-Nord/Neu-Omsewitz',
    ])
    await places.page.getByRole('link', { name: /^Gorbitz-Ost/ }).click()
    expect(await places.heading()).toBe('Die nächsten Orte von Gorbitz-Ost aus')
    await places.close()
  })

  it('is told from a stop, however it is named, and from one of several of its name', async () => {
    const places = await open('/standorte')
    for (const text of ['Fetscherplatz', 'Haltestelle Fetscherplatz', 'Fetscherplaz, Dresden']) {
      await places.search(text)
      expect(await places.heading(), text).toBe('Die nächsten Orte von Fetscherplatz aus')
      expect(places.addressSearch, text).toBe(
        `?q=${encodeURIComponent(text).replaceAll('%20', '+')}`,
      )
    }
    const link = places.page.getByRole('link', { name: 'Treffpunkte' })
    expect(await link.getAttribute('href')).toBe('/standorte?from=stop-fetscherplatz&kind=meeting')
    await places.search('Haltestelle Gasthaus')
    expect(await places.heading()).toBe('Welchen Ort meinen Sie?')
    const choice = await places.texts('main > ul > li')
    expect(choice.length).toBeGreaterThan(1)
    expect(choice.every((one) => one.includes('Haltestelle'))).toBe(true)
    await places.close()
  })

  it('offers nothing first that is not meant', async () => {
    const places = await open('/standorte?q=Johannstadt')
    expect(await places.page.locator('main a').first().getAttribute('href')).toBe(
      'tel:+493514884800',
    )
    const choice = await places.texts('main > ul > li')
    expect(choice.slice(0, 4)).toEqual([
      'Johannstadt mehrere Stadtteile · Johannstadt-Nord · Johannstadt-Süd',
      'Johannstadt Haltestelle · Johannstadt-Nord',
      'Johannstadt-Nord Stadtteil · Altstadt',
      'Johannstadt-Süd Stadtteil · Altstadt',
    ])
    expect(choice.join()).not.toContain('ohne')
    await places.close()
  })

  it('is found by a street as people write it, without the house number nobody knows', async () => {
    const places = await open('/standorte')
    await places.search('Warthaer Str. 12, 01157 Dresden')
    expect(await places.texts('main > ul > li')).toEqual([
      'Begegnungs- und Beratungszentrum Luise Treffpunkt oder Beratung · Warthaer Straße · Cotta',
      'Oberwarthaer Straße Haltestelle · Cossebaude/Mobschatz/Oberwartha',
    ])
    await places.search('Lübecker Str. 5')
    expect(await places.text('main')).toContain(
      'Gesucht haben wir nach „Lübecker Str.“. Hausnummern und Postleitzahlen kennen wir nicht.',
    )
    await places.close()
  })

  it('of a large area is made more exact by its districts, in words and on the map', async () => {
    const places = await open('/standorte?from=social-space-15&map=yes')
    const districts = await places.texts('.narrower li')
    expect(districts.length).toBeGreaterThan(1)
    const onMap = places.page.getByRole('group', { name: 'Karte' }).getByRole('link')
    expect(
      await onMap.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))),
    ).toEqual(expect.arrayContaining(districts))
    await places.page.locator('.narrower').getByRole('link').first().click()
    expect(await places.heading()).toBe(`Die nächsten Orte von ${districts[0] ?? ''} aus`)
    await places.close()
  })

  it('is chosen on a map that names every Stadtbezirk, to which a tap on its link leads', async () => {
    const places = await open('/standorte')
    const names = await places.texts('main section li')
    await places.page.getByRole('link', { name: 'Lieber auf einer Karte wählen' }).click()
    await places.page.waitForURL((url) => url.hash === '#karte')
    const written = async () =>
      (await places.page.locator('#karte text').allTextContents()).toSorted()
    await expect.poll(written).toEqual(names.toSorted())
    await places.close()
  })

  it('has signs on the map that are told apart', async () => {
    const places = await open('/standorte?from=district-91&map=yes&all=yes')
    const signs = await places.page.locator('#karte .sign').evaluateAll((all) =>
      all.map((sign) => {
        const { x, y, width } = sign.getBoundingClientRect()
        return { x, y, width }
      }),
    )
    expect(signs).toHaveLength(26)
    const apart = signs.flatMap((one, index) =>
      signs
        .slice(index + 1)
        .map((other) => Math.hypot(one.x - other.x, one.y - other.y) / one.width),
    )
    expect(Math.min(...apart)).toBeGreaterThan(0.95)
    await places.close()
  })

  it('beyond a walk is told and drawn with the stops at both ends, one at the start that is one', async () => {
    const places = await open('/standorte?from=stop-fetscherplatz&map=yes')
    const told = await places.texts('main ol .stops')
    const pattern =
      /^Haltestelle an Ihrem Start: Fetscherplatz\. Haltestelle am Ort: (.+) \((?:höchstens )?etwa [\d,]+ (?:Kilom|M)eter\)\. Stand der Haltestellen: 2016\.$/
    const there = told.map((words) => pattern.exec(words)?.[1])
    expect(there.length).toBeGreaterThan(1)
    const drawn = places.page.locator('#karte').getByRole('img', { name: /^Haltestelle / })
    expect(new Set(await drawn.locator('title').allTextContents())).toEqual(
      new Set(['Fetscherplatz', ...there].map((name) => `Haltestelle ${name ?? '?'}`)),
    )
    expect(await places.text('main')).toContain('Quelle der Haltestellen: ')
    await places.close()
  })

  it('is of one kind where somebody looks for one, and of every kind there is', async () => {
    const places = await open('/standorte?from=district-91')
    await places.page.getByRole('link', { name: 'Beratung', exact: true }).click()
    await places.page.getByRole('link', { name: /^Alle \d+ Orte zeigen$/ }).click()
    expect(places.addressSearch).toBe('?from=district-91&kind=counselling&all=yes')
    expect(await places.heading()).toMatch(/^Die nächste Beratung von /)
    const kinds = await places.texts('.kind')
    expect(new Set(kinds)).toEqual(new Set(['Beratung', 'Treffpunkt und Beratung']))
    expect(kinds).toHaveLength(18)
    expect(await places.text('.incomplete')).toContain(
      '18 von etwa 28 Beratungsstellen sind bekannt (Zahl der Stadt, Mai 2018).',
    )
    await places.close()
  })

  it.each([
    ['/standorte?q=', 'Sie haben noch nichts geschrieben'],
    ['/en/standorte?q=%20&kind=counselling', 'You have not typed anything yet'],
    ['/leicht/standorte?q=', 'Sie haben nichts geschrieben'],
    ['/standorte?q=Xyzzy%27%25', 'Das haben wir nicht gefunden'],
    ['/standorte?q=Dresden%2001157', 'Das haben wir nicht gefunden'],
    [`/standorte?q=${'Elbe'.repeat(50)}`, 'Das ist zu lang für die Suche'],
    ['/standorte?from=district-999', 'Diesen Ort kennen wir nicht'],
    ['/standorte?from=site-nowhere', 'Diesen Ort kennen wir nicht'],
    ['/standorte?from=stop-nowhere', 'Diesen Ort kennen wir nicht'],
    ['/standorte?from=district-office-999999', 'Diesen Ort kennen wir nicht'],
    ['/standorte?from=%00', 'Diesen Ort kennen wir nicht'],
    ['/standorte?at=here', 'Diesen Ort konnten wir nicht lesen'],
    ['/standorte?at=52.52,13.4', 'Sie sind gerade nicht in Dresden'],
    ['/en/standorte?at=52.52,13.4', 'You are not in Dresden just now'],
    ['/leicht/standorte?at=52.52,13.4', 'Sie sind nicht in Dresden'],
  ])('is asked for again, kindly, at %s', async (path, expected) => {
    const places = await open(path)
    expect(await places.text('.problem strong')).toBe(expected)
    expect(await places.page.title()).toContain(expected)
    expect(await places.page.getByRole('searchbox').count()).toBe(1)
    expect(await places.page.locator('main a').first().getAttribute('href')).toBe(
      'tel:+493514884800',
    )
    await places.close()
  })

  it('is there in Leichte Sprache, which says so and leads back', async () => {
    const places = await open('/standorte?from=district-91&kind=meeting')
    await places.page.getByRole('link', { name: 'Leichte Sprache' }).click()
    const html = places.page.locator('html')
    expect(await html.getAttribute('lang')).toBe('de-simple')
    expect(places.addressSearch).toBe('?from=district-91&kind=meeting')
    expect(await places.text('.walk')).toMatch(
      /^Zu Fuß ungefähr \d+ Minuten\. Das sind \d+ Meter\.$/,
    )
    await places.page.getByRole('link', { name: 'Alltagssprache' }).click()
    expect(await html.getAttribute('lang')).toBe('de')
    await places.page.goto(`${on.url}/leicht/bedarf?sort=name`)
    expect(places.page.url()).toBe(`${on.url}/bedarf?sort=name`)
    await places.close()
  })

  it.each([
    '/standorte?map=yes',
    '/en/standorte?from=planning-area-1&map=yes',
    '/standorte?at=51.0437,13.7735&map=yes&all=yes',
    '/leicht/standorte?q=Xyzzy',
  ])('is shown at %s without a finding of axe, however small the window', async (path) => {
    const observed = await on.browser.newPage({ reducedMotion: 'reduce' })
    await observed.page.goto(on.url + path)
    for (const [width, colorScheme] of [
      [1440, 'light'],
      [320, 'dark'],
    ] as const) {
      await observed.page.emulateMedia({ colorScheme })
      await observed.page.setViewportSize({ width, height: 844 })
      await expectNoSidewaysScroll(observed)
      await expectAccessible(observed)
    }
    expectQuiet(observed)
    await observed.close()
  })
})
