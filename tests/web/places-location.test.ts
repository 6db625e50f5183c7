import { describe, expect, it } from 'vitest'

import { browserMissing } from '../support/browser.ts'
import { sharedLog } from '../support/shared.ts'
import { inBrowser } from './in-browser.ts'
import { expectQuiet } from './observed.ts'
import { PlacesPage } from './places-page.ts'

/** Somewhere in Cotta, as exactly as a device knows it. */
const home = { latitude: 51.050_317, longitude: 13.684_291, accuracy: 12 }
const coarse = '51.051,13.6845'

describe.skipIf(browserMissing())('my location', () => {
  const on = inBrowser()

  const open = async (path: string, geolocation?: typeof home) => {
    const observed = await on.browser.newPage({
      locale: 'de-DE',
      permissions: geolocation ? ['geolocation'] : [],
      ...(geolocation && { geolocation }),
    })
    await observed.page.goto(on.url + path)
    return new PlacesPage(observed)
  }
  const press = (places: PlacesPage) =>
    places.page.getByRole('button', { name: 'Meinen Standort verwenden' }).click()

  it('leaves the device only rounded, is kept nowhere, and the rest of the choice stays', async () => {
    const places = await open('/standorte?kind=meeting', home)
    await press(places)
    await places.page.waitForURL('**at=**')
    expect(decodeURIComponent(places.addressSearch)).toBe(`?kind=meeting&at=${coarse}`)
    expect(await places.heading()).toBe('Die nächsten Treffpunkte bei Ihnen')
    const sent = places.observed.requests.map(decodeURIComponent).join('\n')
    expect(sent).toContain(coarse)
    expect(sent).not.toMatch(/51\.0503|13\.6842/)
    const page = await fetch(places.page.url())
    expect(page.headers.get('cache-control')).toBe('no-store')
    const log = (await sharedLog('embedded', '')).join('\n')
    expect(log).toContain('/standorte')
    expect(log).not.toMatch(/51\.05[01]|13\.684/)
    expect(await places.page.context().storageState()).toEqual({ cookies: [], origins: [] })
    expectQuiet(places.observed)
    await places.close()
  })

  it('is not asked for before the button is pressed', async () => {
    const places = await open('/standorte', home)
    await places.page.getByRole('button', { name: 'Meinen Standort verwenden' }).waitFor()
    expect(places.addressSearch).toBe('')
    expect(await places.text('.location [role=status]')).toBe('')
    await places.close()
  })

  it.each([
    ['that is denied', undefined, 'Ihr Gerät hat uns den Standort nicht gegeben.'],
    ['that is vague', { ...home, accuracy: 5000 }, 'nur sehr ungenau.'],
  ])('%s leads back to typing', async (_, geolocation, expected) => {
    const places = await open('/standorte', geolocation)
    await press(places)
    await places.page.getByRole('status').filter({ hasText: expected }).waitFor()
    expect(places.addressSearch).toBe('')
    await places.close()
  })

  it('is not offered by a device that has none', async () => {
    const observed = await on.browser.newPage({ ownContext: true })
    const { page } = observed
    await page.addInitScript('delete Navigator.prototype.geolocation')
    await page.goto(`${on.url}/standorte`)
    await expect.poll(() => page.locator('.location').isVisible()).toBe(false)
    await observed.close()
  })

  it('outside the city is answered kindly', async () => {
    const places = await open('/standorte', { latitude: 52.52, longitude: 13.4, accuracy: 30 })
    await press(places)
    await places.page.waitForURL('**at=**')
    expect(await places.text('.problem strong')).toBe('Sie sind gerade nicht in Dresden')
    await places.close()
  })

  it('can be pointed at on the small map, as coarsely', async () => {
    const places = await open(`/standorte?at=${coarse}&map=yes&kind=counselling`)
    await places.page.locator('svg[data-tap]').click({ position: { x: 40, y: 40 } })
    await places.page.waitForURL((address) => !decodeURIComponent(address.search).includes(coarse))
    const search = new URLSearchParams(places.addressSearch)
    expect(search.get('at')).toMatch(/^51\.\d{1,4},13\.\d{1,4}$/)
    expect([search.get('map'), search.get('kind')]).toEqual(['yes', 'counselling'])
    await places.close()
  })

  it('works on the page that a link of a hydrated screen leads to', async () => {
    const places = await open('/bedarf', home)
    await places.page.getByRole('banner').getByRole('button').waitFor()
    await places.page.getByRole('link', { name: 'Orte finden' }).click()
    await press(places)
    await places.page.waitForURL('**at=**')
    await places.close()
  })

  it('of whoever comes back later is no matter: what was said of now is taken back, the hours stay', async () => {
    const places = await open('/standorte')
    const now = places.page.locator('main a [data-until]')
    expect(await now.isVisible()).toBe(true)
    const until = Date.parse((await now.getAttribute('data-until')) ?? '')
    await places.page.clock.setFixedTime(until)
    await places.page.evaluate(() => dispatchEvent(new Event('pageshow')))
    expect(await now.isVisible()).toBe(false)
    expect(await places.text('main aside')).toContain('Zeiten: Montag 9 bis 16 Uhr')
    expectQuiet(places.observed)
    await places.close()
  })
})
