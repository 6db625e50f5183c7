import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { allRules } from '../support/axe.ts'
import { browserMissing } from '../support/browser.ts'
import { inBrowser } from './in-browser.ts'
import { MapPage } from './map-page.ts'
import { expectQuiet } from './observed.ts'
import { figure, roughly, roughMetres, wholePercent, written } from './reach-figures.ts'

const walked = z.object({
  at1000: figure,
  at2500: figure,
  accessDistance: z.object({ mean: figure, median: figure, ninetiethPercentile: figure }),
})

/** What has to ask the server first may take a while on a busy machine. */
const patient = { timeout: 20_000 }

describe.skipIf(browserMissing())('beside the map of reach', () => {
  const on = inBrowser()

  const openMap = async (path: string) => {
    const screen = new MapPage(await on.browser.newPage({ locale: 'de-DE' }), on.url)
    await screen.open(path)
    return screen
  }
  /** Once scripts have taken over; the panels do not wait for the map. */
  const open = async (path: string) => {
    const screen = new MapPage(await on.browser.newPage({ locale: 'de-DE' }), on.url)
    await screen.page.goto(on.url + path)
    await screen.page.locator('#limit').waitFor()
    return screen
  }
  describe('the curve', () => {
    it('tells what the API tells, follows the slider at once, and stands as a table', async () => {
      const screen = await open('/erreichbarkeit?kind=meeting&area=planning-area-5&level=district')
      const { page } = screen
      const published = await on.api.ask(
        z.object({ city: walked, planningArea: walked }),
        `fragment F on Figure { value status }
         fragment A on Area {
           at1000: coverage(kind: MEETING, withinMetres: 1000) { ...F }
           at2500: coverage(kind: MEETING, withinMetres: 2500) { ...F }
           accessDistance(reach: { kind: MEETING }) { mean { ...F } median { ...F } ninetiethPercentile { ...F } } }
         { city { ...A } planningArea(code: "5") { ...A } }`,
      )
      const readings = () =>
        page
          .locator('[data-readings]')
          .evaluateAll((found) =>
            found.map((one) =>
              [...one.querySelectorAll('dd b')].map((value) =>
                value.textContent.replace(/\s/g, ' '),
              ),
            ),
          )
      const wanted = (at: 'at1000' | 'at2500') =>
        [published.city, published.planningArea].map((place) => [
          written(place[at], (value) => `rund ${wholePercent(value)}`),
          ...(['mean', 'median', 'ninetiethPercentile'] as const).map((name) =>
            written(place.accessDistance[name], (value) => `${roughMetres(value)} m`),
          ),
        ])
      expect(await readings()).toEqual(wanted('at1000'))
      expect(await page.locator('[data-chart] [data-line]').count()).toBe(2)

      const asked = screen.observed.requests.length
      await page.locator('#limit').evaluate((slider) => {
        if (!(slider instanceof HTMLInputElement)) throw new Error('the slider is gone')
        slider.value = '2500'
        slider.dispatchEvent(new Event('input', { bubbles: true }))
      })
      await expect.poll(readings, patient).toEqual(wanted('at2500'))
      expect(await page.locator('[data-chart] [data-limit]').getAttribute('data-limit')).toBe(
        '2500',
      )
      expect(
        screen.observed.requests.slice(asked).filter((one) => one.includes('graphql')),
      ).toEqual([])

      await page.getByText('Kurve als Tabelle').click()
      const row = page.getByRole('row', { name: /2\.500.m.*gewählte Grenze/ })
      expect((await row.locator('td').allTextContents()).join(' ').replace(/\s+/g, ' ')).toMatch(
        new RegExp(`${written(published.city.at2500, wholePercent)} \\d+ bis \\d+ %`),
      )
      expectQuiet(screen.observed)
      await screen.observed.close()
    })

    it('of either kind comes from the cells, by the rule of the API', async () => {
      const observed = await on.browser.newPage({ javaScriptEnabled: false })
      await observed.page.goto(`${on.url}/erreichbarkeit?kind=either`)
      const text = await observed.page.locator('[data-curve="EITHER"]').textContent()
      expect(text).toMatch(/Dresden.*höchstens 1\.000.m/s)
      await observed.close()
    })
  })

  describe('the gaps', () => {
    const gaps = z.object({
      gaps: z.object({
        totalCount: z.number(),
        joinedMetres: z.number(),
        nodes: z.array(
          z.object({ cells: z.array(z.number()), residents: figure, walkingMetres: figure }),
        ),
      }),
    })
    const ask = (asked: string) =>
      on.api.ask(
        gaps,
        `{ gaps(reach: { ${asked} }, first: 100) { totalCount joinedMetres nodes { cells
          residents { value status } walkingMetres { value status } } } }`,
      )

    it('are listed as the API ranks them, and choosing one shows it on the map', async () => {
      const screen = await openMap('/erreichbarkeit')
      const { page } = screen
      const listed = () =>
        page
          .locator('[data-gap]')
          .evaluateAll((found) => found.map((one) => Number(one.getAttribute('data-gap'))))
      const atRest = await ask('kind: COUNSELLING, withinMetres: 1000')
      expect(await listed()).toEqual(atRest.gaps.nodes.slice(0, 20).map(({ cells }) => cells[0]))
      const [, second] = atRest.gaps.nodes
      const item = page.locator('[data-gap]').nth(1)
      expect(await item.textContent()).toContain(roughly(second?.residents.value ?? 0))

      const before = await page.locator('[data-map-state]').getAttribute('data-view')
      await item.getByRole('link').click()
      await expect
        .poll(() => item.getByRole('link').getAttribute('aria-current'), patient)
        .toBe('true')
      expect(new URL(page.url()).searchParams.get('gap')).toBe(
        `counselling-${String(second?.cells[0])}`,
      )
      await expect
        .poll(() => page.locator('[data-map-state]').getAttribute('data-view'), patient)
        .not.toBe(before)

      await page.goBack()
      await expect
        .poll(() => item.getByRole('link').getAttribute('aria-current'), patient)
        .toBeNull()
      await page.locator('#limit').evaluate((slider) => {
        if (!(slider instanceof HTMLInputElement)) throw new Error('the slider is gone')
        slider.value = '3000'
        slider.dispatchEvent(new Event('input', { bubbles: true }))
      })
      const moved = await ask('kind: COUNSELLING, withinMetres: 3000')
      const anchors = (list: readonly { cells: number[] }[]) => list.map(({ cells }) => cells[0])
      // Before the API is asked, by the same rule from the same cells.
      await expect.poll(listed, patient).toEqual(anchors(moved.gaps.nodes.slice(0, 20)))
      await page.locator('#limit').dispatchEvent('change')
      await expect.poll(listed, patient).toEqual(anchors(moved.gaps.nodes.slice(0, 20)))
      expectQuiet(screen.observed)
      await screen.observed.close()
    })

    it('says so where there is none, where no site counts, and where the chosen one is gone', async () => {
      const observed = await on.browser.newPage({ javaScriptEnabled: false })
      const text = async (search: string) => {
        await observed.page.goto(`${on.url}/erreichbarkeit${search}`)
        const panel = await observed.page.locator('[data-panel="gaps"]').textContent()
        return (panel ?? '').replace(/\s+/g, ' ')
      }
      expect(await text('?kind=meeting&provider=municipal')).toContain(
        'Für diese Auswahl ist kein Standort bekannt.',
      )
      expect(
        await text('?unit=minutes&minutes=60&speed-60-79=7&speed-80-plus=7&kind=meeting'),
      ).toMatch(/Keine Lücke|Menschen ab 60/)
      expect(await text('?kind=meeting&metres=100&gap=counselling-3')).toContain(
        'Hier ist keine Lücke mehr',
      )
      await observed.close()
    })
  })

  describe('a site', () => {
    const catchment = z.object({
      serviceSite: z.object({ catchment: z.record(z.string(), figure) }),
    })
    const ask = (kind: string) =>
      on.api.ask(
        catchment,
        `{ serviceSite(slug: "gorbitz") { catchment(reach: { kind: ${kind}, withinMetres: 1000 }) {
          nearest { value status } withinReach { value status }
          nearestWithinReach { value status } withoutOther { value status } } } }`,
      )

    it('tells whom it serves and who would have none without it, each with its calculation', async () => {
      const screen = await open('/erreichbarkeit?kind=counselling&site=gorbitz')
      const { page } = screen
      const published = await ask('COUNSELLING')
      const card = page.getByRole('article', { name: /Einzugsgebiet: .*Gorbitz/ })
      const shown = await card
        .locator('[data-kind="COUNSELLING"] [data-catchment]')
        .evaluateAll((found) =>
          found.map((one): [string, string] => [
            one.getAttribute('data-catchment') ?? '',
            one.querySelector('b')?.textContent ?? '',
          ]),
        )
      expect(Object.fromEntries(shown)).toEqual(
        Object.fromEntries(
          Object.entries(published.serviceSite.catchment).map(([part, stated]) => [
            part,
            written(stated, roughly),
          ]),
        ),
      )
      const closing = card.locator('[data-catchment="withoutOther"]').first()
      await closing.locator('summary').click()
      expect(await closing.locator('dl').textContent()).toMatch(/verlieren den Zugang.*Quelle/s)
      const violations = await screen.observed.axeViolations('[data-panel="catchment"]', allRules)
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([])
      await card.getByRole('link', { name: 'Einzugsgebiet schließen' }).click()
      await expect.poll(() => card.count(), patient).toBe(0)
      await page.getByText('Standort auswählen').click()
      await page.getByRole('link', { name: 'Begegnungs- und Beratungszentrum Luise' }).click()
      await page.getByRole('article', { name: /Luise/ }).waitFor()
      expectQuiet(screen.observed)
      await screen.observed.close()
    })

    it('says so in short on the main map, with the way here', async () => {
      const observed = await on.browser.newPage({ javaScriptEnabled: false })
      await observed.page.goto(`${on.url}/?site=gorbitz`)
      const [meeting, counselling] = await Promise.all(['MEETING', 'COUNSELLING'].map(ask))
      const reach = observed.page.locator('[data-site-reach]')
      const text = ((await reach.textContent()) ?? '').replace(/\s+/g, ' ')
      for (const published of [meeting, counselling]) {
        const { withinReach, withoutOther } = published?.serviceSite.catchment ?? {}
        expect(text).toContain(
          `rund ${roughly(withinReach?.value ?? -1)} Menschen ab 60 wohnen höchstens 1.000 m entfernt; rund ${roughly(withoutOther?.value ?? -1)} davon erreichen keinen anderen`,
        )
      }
      expect(await reach.getByRole('link').getAttribute('href')).toBe(
        '/erreichbarkeit?kind=apart&site=gorbitz',
      )
      await observed.close()
    })
  })
})
