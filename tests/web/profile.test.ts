import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod'

import { browserMissing } from '../support/browser.ts'
import { printed } from '../support/printed.ts'
import { inBrowser } from './in-browser.ts'
import { DemandPage } from './demand-page.ts'
import { expectNoSidewaysScroll, expectQuiet } from './observed.ts'

const areas = z.object({
  planningAreas: z.array(z.object({ code: z.string(), name: z.string() })),
  socialSpaces: z.array(z.object({ code: z.string(), name: z.string() })),
})
const sites = z.object({
  serviceSites: z.object({ nodes: z.array(z.object({ slug: z.string(), name: z.string() })) }),
})

/** How a sheet is compared: where a line breaks does not matter. */
const joined = (text: string) => text.replace(/\s/g, '')

describe.skipIf(browserMissing())('the profile of an area on paper', () => {
  const on = inBrowser()

  const open = async (path: string) => {
    const screen = new DemandPage(await on.browser.newPage(), on.url)
    await screen.open(path)
    return screen
  }

  it('fits one sheet of A4 for planning areas and social spaces, with sources and days, and a telephone with large type', async () => {
    const { planningAreas, socialSpaces } = await on.api.ask(
      areas,
      '{ planningAreas { code name } socialSpaces { code name } }',
    )
    const paths = [
      ...planningAreas.map((area) => ({ ...area, path: `/profil/planning-area/${area.code}` })),
      ...socialSpaces.map((area) => ({ ...area, path: `/en/profil/social-space/${area.code}` })),
    ]
    const screen = await open('/bedarf')
    await screen.page.setViewportSize({ width: 390, height: 844 })
    // With long names and with short ones, of both levels; with SLOW=1 every one of them.
    const sample = paths.filter((_, place) => place % 3 === 0)
    for (const { path, name } of inject('slow') ? paths : sample) {
      await screen.open(path)
      await screen.page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
      await expectNoSidewaysScroll(screen.observed)
      await screen.page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
      const { sheets, size } = await printed(screen.page)
      expect(sheets, path).toHaveLength(1)
      expect(size).toEqual([210, 297])
      const text = joined(sheets[0] ?? '')
      expect(text).toContain(joined(name))
      expect(text).toMatch(/QuellenundStichtage|Sourcesanddays/)
      expect(text).toMatch(/31[./]12[./]2025/)
      expect(text).toContain('LandeshauptstadtDresden')
    }
    expectQuiet(screen.observed)
    await screen.observed.close()
  }, 180_000)

  it('holds headline figures against the city, staff, what is expected, and the sites', async () => {
    const screen = await open('/profil/planning-area/7')
    const { sheets } = await printed(screen.page)
    const text = joined(sheets[0] ?? '')
    for (const words of ['19.316', '32,2%', 'Dresden:28,0%', '−0,57', 'unterSoll', '18.870'])
      expect(text).toContain(words)
    expect(text).toContain(joined('Das sind 5,4 % mehr als am 31. Dezember 2019.'))
    // What was counted stands beside what was forecast of the same day.
    for (const [forecast, counted] of [
      ['60.190', '60.044'],
      ['109.823', '110.949'],
      ['49.373', '49.109'],
    ]) {
      expect(text).toContain(forecast)
      expect(text).toContain(`gezählt${counted}`)
    }
    const { serviceSites } = await on.api.ask(
      sites,
      '{ serviceSites(first: 100, filter: { planningArea: "7" }) { nodes { slug name } } }',
    )
    for (const { slug, name } of serviceSites.nodes) {
      expect(text).toContain(joined(name))
      expect(await screen.text(`li[data-site="${slug}"]`)).toContain(name)
    }
    expect(await screen.page.getByRole('img', { name: /Lage von Prohlis/ }).count()).toBe(1)
    await screen.observed.close()
  })

  it('is the same without any script', async () => {
    const screen = new DemandPage(await on.browser.newPage({ javaScriptEnabled: false }), on.url)
    await screen.goto('/en/profil/planning-area/7')
    expect(await screen.text('main')).toContain('19,316')
    expect(await screen.page.locator('figure svg path.area').getAttribute('d')).toMatch(/^M.+Z$/)
    for (const space of [11, 12]) {
      await screen.goto(`/en/profil/social-space/${String(space)}`)
      const density = screen.page.locator('tr[data-indicator="density-60-plus"]')
      expect(await density.textContent()).toContain('estimated')
      const note = await screen.text('tr[data-indicator="density-60-plus"] + .notes')
      expect(note, 'that the area of a district is divided, and what its range means').toMatch(
        /official area is divided.*Strehlen/s,
      )
    }
    await screen.observed.close()
  })

  it.each([
    ['/profil/planning-area/99', 'Diese Seite gibt es nicht'],
    ['/en/profil/social-space/zz', 'There is no such page'],
    ['/profil/district/72', 'Diese Seite gibt es nicht'],
    ['/profil/hats/1', 'Diese Seite gibt es nicht'],
    ['/profil/planning-area/%3Cscript%3E', 'Diese Seite gibt es nicht'],
  ])('%s: a page that says so', async (path, words) => {
    const observed = await on.browser.newPage()
    const response = await observed.page.goto(on.url + path)
    expect(response?.status()).toBe(404)
    expect(await observed.page.getByRole('heading', { level: 1 }).textContent()).toBe(words)
    await observed.close()
  })

  it('prints the demand screen on landscape sheets: table first, every part with source and day', async () => {
    const screen = await open('/bedarf?explain=planning-area-7/residents')
    const { sheets, size } = await printed(screen.page)
    expect(size).toEqual([297, 210])
    expect(sheets.length).toBeLessThanOrEqual(5)
    const first = joined(sheets[0] ?? '')
    for (const words of ['Altstadt', 'Cotta', 'Dresdeninsgesamt', '160.058', '31.12.2025'])
      expect(first).toContain(words)
    expect(first).toContain('Quelle:LandeshauptstadtDresden')
    expect(joined(sheets.join(''))).not.toContain('Ausprobieren')
    await screen.observed.close()
  })
})
