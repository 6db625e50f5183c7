import { beforeAll, describe, expect, it } from 'vitest'

import { Api } from '../support/api.ts'
import { sharedServer } from '../support/shared.ts'
import { sitesOfSeed } from '../support/sites.ts'

describe('for other programs', () => {
  const api = new Api()

  beforeAll(async () => {
    api.use(await sharedServer('embedded'))
  })

  it.each([
    '/tabelle.csv',
    '/tabelle.xlsx',
    '/en/bedarf/tabelle.csv',
    '/erreichbarkeit/tabelle.xlsx',
    '/standorte/orte.csv',
    '/standorte/orte.geojson',
    '/karte.svg',
    '/bild.svg',
    '/bild.png',
  ])('%s may be read by the pages of others, without credentials', async (path) => {
    const response = await api.fetch(path, { headers: { origin: 'https://foreign.example' } })
    await response.body?.cancel()
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(response.headers.has('access-control-allow-credentials')).toBe(false)
  })

  it('pages themselves may not', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      const response = await api.fetch('/bedarf', { method })
      await response.body?.cancel()
      expect(response.headers.has('access-control-allow-origin')).toBe(false)
    }
  })

  it.each(['/tabelle.csv', '/en/standorte/orte.geojson', '/karte.svg'])(
    '%s answers a browser that asks leave beforehand, and promises no more than there is',
    async (path) => {
      const response = await api.fetch(path, {
        method: 'OPTIONS',
        headers: {
          origin: 'https://foreign.example',
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'if-none-match',
        },
      })
      expect(response.status).toBe(204)
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      expect(response.headers.get('access-control-allow-headers')).toContain('if-none-match')
      expect(response.headers.get('access-control-allow-methods')).toBe('GET, POST')
    },
  )

  it('robots.txt leads to the sitemap', async () => {
    const robots = await (await api.fetch('/robots.txt')).text()
    expect(robots).toContain(`Sitemap: ${api.url}/sitemap.xml`)
  })

  it('the sitemap names every page once, each of which there is', async () => {
    const response = await api.fetch('/sitemap.xml')
    expect(response.headers.get('content-type')).toContain('application/xml')
    const named = [...(await response.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address = '']) => address,
    )
    expect(new Set(named).size).toBe(named.length)
    const sites = await sitesOfSeed()
    // Three wordings of every place and of their list; 27 profiles and eighteen screens in two languages.
    expect(named).toHaveLength(3 * (sites.length + 1) + 2 * (27 + 18))
    const ofEachKind = [
      '/',
      '/en',
      '/bedarf',
      '/en/erreichbarkeit',
      '/leicht/standorte',
      '/standorte/luise',
      '/profil/planning-area/9',
      '/en/profil/social-space/15',
      '/barrierefreiheit',
      '/impressum',
      '/en/ogc',
      '/en/datenschutz',
      '/einbetten/vorschau',
    ]
    for (const path of ofEachKind) {
      expect(named).toContain(api.url + path)
      const page = await api.fetch(path)
      await page.body?.cancel()
      expect(page.status).toBe(200)
    }
  })

  it.each([
    ['/', 'de'],
    ['/en/bedarf?basis=projection', 'en'],
    ['/erreichbarkeit', 'de'],
    ['/standorte?from=district-91', 'de'],
    ['/leicht/standorte/luise', 'de'],
    ['/profil/planning-area/9', 'de'],
    ['/en/barrierefreiheit', 'en'],
    ['/einbetten/vorschau', 'de'],
    ['/impressum', 'de'],
  ])('%s says what it is and where, without what was chosen on it', async (path, language) => {
    const html = await (await api.fetch(path)).text()
    const metadata = Object.fromEntries(
      [...html.matchAll(/<meta property="(og:\w+)" content="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    )
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1]
    expect(metadata).toMatchObject({
      'og:type': 'website',
      'og:title': title,
      'og:url': api.url + path.replace(/\?.*/, ''),
      'og:locale': language,
    })
    expect(metadata['og:description']?.length).toBeGreaterThan(20)
    const pictures: Record<string, string> = {
      '/': '/bild.png',
      '/erreichbarkeit': '/erreichbarkeit/bild.png',
    }
    const picture = pictures[path]
    expect(metadata['og:image']).toBe(picture && api.url + picture)
  })

  it.each([
    ['/%zz', 'de', 'Diese Seite gibt es nicht'],
    ['/en/%zz', 'en', 'There is no such page'],
    ['/en/standorte/%E0%A4%A', 'en', ''],
    ['/standorte/%ff', 'de', ''],
    ['/%', 'de', 'Diese Seite gibt es nicht'],
    ['/%E0%A4%A', 'en', 'There is no such page'],
    ['/en/bedarf/%c0%af?x=%', 'en', 'There is no such page'],
  ])(
    'an address that cannot be read, %s, is a page in %s that says so',
    async (path, language, title) => {
      // In the language of the address; where that names none, in the reader's.
      const read = /^\/en\b/.test(path) ? 'de' : language
      const response = await api.fetch(path, { headers: { 'accept-language': read } })
      const html = await response.text()
      expect(response.status).toBe(404)
      expect(response.headers.get('content-type')).toContain('text/html')
      expect(html).toContain(`<html lang="${language}"`)
      expect(html).toMatch(/<h1[^>]*>[^<]+<\/h1>/)
      expect(html).toContain(title)
      // A script of the page would read the address again, and fail.
      expect(html).not.toContain('<script')
    },
  )
})
