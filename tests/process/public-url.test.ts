import { request } from 'node:http'
import { text } from 'node:stream/consumers'

import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { qrCode } from '../../web/src/screens/place/qr-code.ts'
import { startServer, type RunningServer } from '../support/server.ts'
import { sharedServer } from '../support/shared.ts'

/** What a request may claim about where it was sent. */
const claims = {
  host: 'evil.example',
  'x-forwarded-host': 'worse.example',
  'x-forwarded-proto': 'ftp',
  forwarded: 'host=worst.example;proto=ftp',
}

const operator = {
  OPERATOR: 'Amt für Beispiele, Musterweg 1, 01067 Dresden',
  OPERATOR_EMAIL: 'atlas@example.org',
  OPERATOR_REPRESENTATIVE: 'Erika Muster',
  DATA_PROTECTION_CONTACT: 'Max Muster, Musterweg 2, 01067 Dresden',
  HOSTING_NOTICE: 'Der Server davor behält Adressen sieben Tage.',
  MINIMUM_RESIDENTS: '0',
  MINIMUM_CASES: '0',
  RATE_LIMIT: '0',
}

/** fetch does not let anybody lie about the host. */
async function ask(url: string, headers: Record<string, string> = {}) {
  return new Promise<{ etag: string; body: string }>((resolve, reject) => {
    request(url, { headers }, (response) => {
      const { etag = '' } = response.headers
      text(response)
        .then((body) => ({ etag, body }))
        .then(resolve, reject)
    })
      .on('error', reject)
      .end()
  })
}

const pages = ['/standorte/luise', '/einbetten/vorschau', '/bedarf', '/']
const files = ['/standorte/orte.geojson', '/standorte/orte.csv', '/tabelle.csv', '/bild.svg']

describe('every absolute address', () => {
  const publicUrl = 'https://atlas.example.org'
  let server: RunningServer
  let shared: string

  beforeAll(async () => {
    server = await startServer({ environment: { PUBLIC_URL: publicUrl, ...operator } })
    shared = await sharedServer('embedded')
  })
  afterAll(() => server.stop())

  it.each([...pages, ...files])('of %s is the same whatever a request claims', async (path) => {
    for (const url of [server.url, shared]) {
      const [honest, lying] = [await ask(url + path), await ask(url + path, claims)]
      const nonce = / nonce="[^"]+"/g
      expect(lying.body.replaceAll(nonce, '')).toBe(honest.body.replaceAll(nonce, ''))
      expect(lying.body).not.toMatch(/evil|worse|worst/)
    }
  })

  it('of files begins with PUBLIC_URL, and their tags name it', async () => {
    const geojson = await ask(`${server.url}/standorte/orte.geojson`)
    const { features } = z
      .object({ features: z.array(z.object({ properties: z.object({ page: z.url() }) })) })
      .parse(JSON.parse(geojson.body))
    for (const { properties } of features) {
      expect(properties.page.startsWith(`${publicUrl}/standorte/`)).toBe(true)
    }
    const elsewhere = await ask(`${shared}/standorte/orte.geojson`)
    expect(geojson.etag).toContain(publicUrl)
    expect(elsewhere.etag).toContain(shared)

    const picture = await ask(`${server.url}/en/bild.svg?indicator=share-80-plus`)
    expect(picture.body).toContain(`${publicUrl}/en?indicator=share-80-plus`)
    expect(picture.etag).toContain(publicUrl)

    const csv = await ask(`${server.url}/en/standorte/orte.csv`)
    const rows = z.array(z.array(z.string())).parse(parse(csv.body, { bom: true }))
    expect(rows[1]?.at(-1)).toMatch(/^https:\/\/atlas\.example\.org\/en\/standorte\//)
  })

  it('of a place’s page, its QR code and JSON-LD begins with PUBLIC_URL', async () => {
    const { body } = await ask(`${server.url}/standorte/luise?from=1`)
    const address = `${publicUrl}/standorte/luise`
    expect(body).toContain(`<link rel="canonical" href="${address}"`)
    expect(body).toContain(`"mainEntityOfPage":"${address}"`)
    expect(body).toContain(qrCode(address).path)
  })

  it('of the plan’s Excel file begins with PUBLIC_URL, behind https as behind http', async () => {
    for (const [origin, url] of [
      [publicUrl, server.url],
      [shared, shared],
    ] as const) {
      const response = await fetch(`${url}/bedarf/tabelle.xlsx?meeting=6000`)
      const sheets = await readXlsxFile(Buffer.from(await response.arrayBuffer()))
      const notes = sheets.at(-1)?.data.flat() ?? []
      expect(notes).toContain(`${origin}/bedarf?meeting=6000`)
    }
  })

  it('is not all that is configured: pages say who runs it, what is kept, and what is still unsaid', async () => {
    const [imprint, privacy, english] = await Promise.all(
      ['/impressum', '/datenschutz', '/en/datenschutz'].map(async (path) =>
        (await ask(server.url + path)).body.replace(/<script[^]*?<\/script>/g, ''),
      ),
    )
    expect(imprint).toContain(operator.OPERATOR)
    expect(imprint).toContain('mailto:atlas@example.org')
    expect(imprint).toContain('Erika Muster')
    expect(imprint).toContain('Noch nicht eingetragen: Telefon.')
    expect(privacy).toContain(operator.DATA_PROTECTION_CONTACT)
    expect(privacy).toContain(operator.HOSTING_NOTICE)
    expect(privacy).toContain('Kleine Zahlen werden in dieser Installation nicht zurückgehalten.')
    expect(privacy).toContain('Das Programm speichert sie nicht.')
    expect(english).not.toContain('not entered for this installation yet')

    for (const path of ['/impressum', '/en/datenschutz', '/barrierefreiheit']) {
      const { body } = await ask(shared + path)
      expect(body.replace(/<script[^]*?<\/script>/g, ''), path).not.toMatch(
        /OPERATOR|[A-Z]+_[A-Z]+/,
      )
    }
    const unsaid = (await ask(`${shared}/datenschutz`)).body
    expect(unsaid).toContain('Für diese Installation ist noch keine Stelle eingetragen.')
    expect(unsaid).toContain('Zahlen unter 3 Menschen und unter 10 Fällen werden zurückgehalten')
    expect(unsaid).not.toContain(operator.HOSTING_NOTICE)
    // Counted requests are kept by address for as long as the minute lasts.
    expect(unsaid).toContain('bis zum Ende der Minute im Arbeitsspeicher')
    expect(unsaid).not.toContain('Das Programm speichert sie nicht')
  })

  it('for search engines and for maps of others begins with PUBLIC_URL', async () => {
    const [robots, sitemap, tiles, page] = await Promise.all(
      ['/robots.txt', '/sitemap.xml', '/tiles/cells.json', '/en/bedarf'].map((path) =>
        ask(server.url + path, claims),
      ),
    )
    expect(robots?.body).toContain(`Sitemap: ${publicUrl}/sitemap.xml`)
    expect(sitemap?.body).toContain(`<loc>${publicUrl}/bedarf</loc>`)
    expect(tiles?.body).toContain(`"tiles":["${publicUrl}/tiles/`)
    expect(page?.body).toContain(`<meta property="og:url" content="${publicUrl}/en/bedarf"`)
    const all = [robots, sitemap, tiles, page].map((one) => one?.body ?? '').join('')
    expect(all).not.toMatch(/(evil|worse|worst)\.example/)
    expect(all).not.toContain(new URL(server.url).host)
    // A tag names the origin it holds for: nothing kept under the one of another.
    expect(tiles?.etag).toContain(publicUrl)
    expect((await ask(`${shared}/tiles/cells.json`)).etag).not.toBe(tiles?.etag)
  })

  it('of the lines to paste begins with PUBLIC_URL', async () => {
    const { body } = await ask(`${server.url}/einbetten/vorschau`)
    expect(body).toContain(`src="${publicUrl}/einbetten`)
    const map = await ask(`${server.url}/einbetten/karte/vorschau?indicator=share-80-plus`)
    expect(map.body).toContain(`src="${publicUrl}/einbetten/karte?indicator=share-80-plus"`)
  })
})
