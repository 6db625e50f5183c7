import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { browserMissing, type TestBrowser } from '../support/browser.ts'
import { inBrowser } from './in-browser.ts'
import { MapPage } from './map-page.ts'

const centres = z.object({
  districts: z.array(
    z.object({ id: z.string(), centre: z.object({ lon: z.number(), lat: z.number() }) }),
  ),
})

interface Place {
  x: number
  y: number
}

/** The colour most of the pixels around each place have; patterns cover fewer. */
function colours({ picture, places }: { picture: string; places: Place[] }): Promise<number[][]> {
  const reach = 7
  return new Promise((resolve) => {
    const image = new Image()
    image.onload = () => {
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const colourAround = ({ x, y }: Place) => {
        const size = 2 * reach + 1
        const { data } = context?.getImageData(x - reach, y - reach, size, size) ?? { data: [] }
        const counts = new Map<string, number>()
        for (let at = 0; at < data.length; at += 4) {
          const colour = data.slice(at, at + 3).join()
          counts.set(colour, (counts.get(colour) ?? 0) + 1)
        }
        const [most] = [...counts].sort((a, b) => b[1] - a[1])
        return (most?.[0] ?? '').split(',').map(Number)
      }
      resolve(places.map(colourAround))
    }
    image.src = `data:image/png;base64,${picture}`
  })
}

/** Two ways of drawing blend a little differently; two classes are much further apart. */
const alike = (one: number[], other: number[]) =>
  one.every((part, index) => Math.abs(part - (other[index] ?? Number.NaN)) <= 10)

const viewport = { width: 1440, height: 900 }

describe.skipIf(browserMissing())('the map as a picture', () => {
  const on = inBrowser()

  const open = async (options: Parameters<TestBrowser['newPage']>[0]) =>
    new MapPage(await on.browser.newPage({ viewport, mapsPainted: true, ...options }), on.url)

  it.each(['light', 'dark'] as const)(
    'lies exactly where the map will, in the same colours: %s',
    async (colorScheme) => {
      const path = '/?sites=none'
      const drawn = await open({ colorScheme })
      await drawn.open(path)
      expect(await drawn.page.locator('img[src*="karte.svg"]:visible').count()).toBe(0)
      const { districts } = await on.api.ask(centres, '{ districts { id centre { lon lat } } }')
      const places = await Promise.all(
        districts.map(({ centre }) => drawn.pixelOf(centre.lon, centre.lat)),
      )
      const live = (await drawn.page.screenshot()).toString('base64')

      const early = await open({ colorScheme })
      // The map's program never comes, so the picture stays.
      await early.page.route('**/maplibre-gl*', () => undefined)
      await early.page.goto(on.url + path, { waitUntil: 'commit' })
      const picture = early.page.locator('img[src*="karte.svg"]:visible')
      await picture.evaluate((image: HTMLImageElement) => image.decode())
      const still = (await early.page.screenshot()).toString('base64')

      const [inLive, inStill] = [
        await drawn.page.evaluate(colours, { picture: live, places }),
        await drawn.page.evaluate(colours, { picture: still, places }),
      ]
      expect(new Set(inStill.map(String)).size).toBeGreaterThanOrEqual(5)
      // Names are written on the map alone, and lie over some.
      const same = inLive.filter((colour, index) => alike(colour, inStill[index] ?? []))
      expect(same.length).toBeGreaterThanOrEqual(58)
      await early.observed.close()
      await drawn.observed.close()
    },
  )

  it('is there without a script, with a sentence that says it is a picture', async () => {
    const { page, observed } = await open({ javaScriptEnabled: false, locale: 'de-DE' })
    await page.goto(`${on.url}/?indicator=share-80-plus&level=social-space`)
    const picture = page.locator('img[src*="karte.svg"]:visible')
    expect(await picture.getAttribute('src')).toMatch(/indicator=share-80-plus.*#whole$/)
    expect(await page.locator('noscript p').first().isVisible()).toBe(true)
    expect(await page.getByText('Die Karte wird geladen').isVisible()).toBe(false)
    await observed.close()
  })

  it.each(['', '?index=share-60-plus:2,share-80-plus:1'])(
    'answers any address of the map as the map does: %j',
    async (search) => {
      const response = await fetch(`${on.url}/karte.svg${search}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe('image/svg+xml')
      expect((await response.text()).match(/<path id="a\d+"/g)?.length).toBeGreaterThan(3)
    },
  )

  it.each(['/bild.svg', '/karte.svg', '/tabelle.csv', '/einbetten/karte'])(
    'shows at an older address of districts what is counted by social space alone, like the page: %s',
    async (path) => {
      const days = 'indicator=residents-60-plus&compare-date=2019-12-31&day-view=difference'
      const [older, newer] = await Promise.all(
        ['district', 'social-space'].map((level) =>
          fetch(`${on.url}${path}?level=${level}&${days}`),
        ),
      )
      expect([older?.status, newer?.status]).toEqual([200, 200])
      const [text, wanted] = await Promise.all([older?.text(), newer?.text()])
      // A page names its own address; what it shows is the same.
      const shown = (page = '') => page.replace(/^<!doctype html>.*?<main/s, '')
      expect(shown(text)).toBe(shown(wanted))
    },
  )

  it.each([
    ['/karte.svg?indicator=nonsense', 404, 'Die Kennzahl „nonsense“ gibt es nicht.'],
    ['/en/bild.svg?level=moon', 400, '“moon” cannot be understood as “level”.'],
    ['/bild.png?area=district-999', 404, 'Das Gebiet „district-999“ gibt es nicht.'],
    ['/bild.svg?date=1990-12-31', 404, 'gibt es je Stadtteil nicht für den 31. Dezember 1990.'],
    ['/en/einbetten/karte?date=2025-02-30', 400, '“2025-02-30” cannot be understood as “day”.'],
    [
      '/erreichbarkeit/karte.svg?area=district-999',
      404,
      'Das Gebiet „district-999“ gibt es nicht.',
    ],
    ['/einbetten/karte?indicator=nonsense', 404, 'Die Kennzahl „nonsense“ gibt es nicht.'],
  ])(
    'says what it cannot show, and shows nothing in its place: %s',
    async (path, status, words) => {
      const response = await fetch(on.url + path, { headers: { accept: 'text/html' } })
      expect(response.status).toBe(status)
      const text = await response.text()
      expect(text).toContain(words)
      expect(text).not.toMatch(/Gezeigt wird|is shown/)
      expect(text).toMatch(path.startsWith('/en') ? /<html lang="en/ : /<html lang="de/)
    },
  )

  it('says of an index without weights what the map says', async () => {
    const text = await (await fetch(`${on.url}/bild.svg?index=share-60-plus:0`)).text()
    expect(text).toContain('Alle Gewichte sind null.')
    expect(text).not.toContain('Warme Farben')
  })

  it('outlines and names what is chosen, of whichever level', async () => {
    const search = '?area=social-space-12&compare-areas=planning-area-9'
    const text = await (await fetch(`${on.url}/bild.svg${search}`)).text()
    const names = text.replaceAll(/<\/?tspan[^>]*>/g, ' ')
    expect(text).toMatch(
      /<path class="chosen pinned" d="M.*<path class="chosen compared" d="M|<path class="chosen compared" d="M.*<path class="chosen pinned" d="M/,
    )
    expect(names).toMatch(
      />Niedersedlitz[^<]*<.*Umrandet: Niedersedlitz.*Gestrichelt umrandet: Cotta\./s,
    )
  })

  it.each([
    {
      path: '/',
      search: '?indicator=share-80-plus&level=social-space',
      said: /Stadträume je Klasse.*Quelle: .*Landeshauptstadt Dresden/s,
    },
    {
      path: '/',
      search: '?index=share-60-plus:2,share-80-plus:1',
      said: /Stadtteile je Klasse.*Quelle: .*Landeshauptstadt Dresden/s,
    },
    {
      path: '/erreichbarkeit',
      search: '?kind=apart&metres=1500',
      said: /Rund \d+ % der Menschen ab 60.*Menschen ab 60 je Klasse.*über 750 bis 1\.500.m.*Grenze: 1\.500.m.*18 von etwa 28 Beratungsstellen.*Quelle: .*Zensus/s,
    },
    {
      path: '/erreichbarkeit',
      search: '?kind=either&level=planning-area',
      said: /Beratung oder Begegnung.*Mindestens: \d+ bis \d+ % an bekannten.*Planungsbereiche je Klasse.*Ungenauigkeit der Lage/s,
    },
  ])(
    'is a file to take along, as SVG and as PNG: $path $search',
    async ({ path, search, said }) => {
      const folder = path === '/' ? '' : path
      const svg = await fetch(`${on.url}${folder}/bild.svg${search}`)
      const text = (await svg.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
      expect(text).toMatch(said)
      expect(text).toContain(`${on.url}${path}${search}`.replaceAll('&', '&amp;'))
      expect(text).not.toContain('light-dark')

      const png = await fetch(`${on.url}${folder}/bild.png${search}`)
      expect(png.headers.get('content-type')).toBe('image/png')
      expect(png.headers.get('content-disposition')).toMatch(
        /^attachment; filename="atlas-60-plus_[\w-]+\.png"$/,
      )
      const bytes = Buffer.from(await png.arrayBuffer())
      expect(bytes.toString('latin1', 1, 4)).toBe('PNG')
      expect(bytes.readUInt32BE(16)).toBe(2400)
      const again = await fetch(`${on.url}${folder}/bild.png${search}`, {
        headers: { 'if-none-match': png.headers.get('etag') ?? '' },
      })
      expect(again.status).toBe(304)
    },
  )

  it.each([
    {
      path: '/en/einbetten/karte?indicator=share-80-plus',
      still: '/en/karte.svg?indicator=share-80-plus',
      legend: /Districts in each class.*Source: /s,
      page: '/en?indicator=share-80-plus',
    },
    {
      path: '/en/einbetten/erreichbarkeit?kind=meeting',
      still: '/en/erreichbarkeit/karte.svg?kind=meeting',
      legend: /about \d\d,\d00 of .*in each class.*Limit: 1,000.m.*Source: /s,
      page: '/en/erreichbarkeit?kind=meeting',
    },
  ])('may stand in the pages of others: $path', async ({ path, still, legend, page }) => {
    const response = await fetch(on.url + path)
    const html = await response.text()
    expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(response.headers.has('x-frame-options')).toBe(false)
    expect(html).toContain(`src="${still}#whole"`)
    expect(html).toMatch(legend)
    expect(html).toContain(`<a href="${page}" target="_blank"`)
    expect(html).not.toContain('<script')
  })

  it('is left out where it would not lie under the map: closer by, and beside a second day', async () => {
    for (const search of ['?view=13/51.05/13.74', '?compare-date=2019-12-31']) {
      expect(await (await fetch(on.url + '/' + search)).text(), search).not.toContain('still-map')
    }
  })
})
