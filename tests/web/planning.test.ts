import { readFile } from 'node:fs/promises'

import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { parseCertificate } from '../../geo/src/placement/certificate.ts'
import { scenarioOf, parseScenarioFile } from '../../geo/src/scenarios/scenario-file.ts'
import { browserMissing } from '../support/browser.ts'
import { mapPages } from './map-pages.ts'
import { coefficientInRange, metresInRange, roughly, wholePercents } from './reach-figures.ts'

const patient = { timeout: 15_000 }
const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()

const cells = z.object({ cells: z.object({ lon: z.number().array(), lat: z.number().array() }) })
const figure = z.object({
  value: z.number(),
  range: z.object({ low: z.number(), high: z.number() }),
})
const answer = z.object({
  city: z.object({
    withinReach: z.object({ share: figure, covered: figure }),
    accessDistance: z.object({ worstServedTenth: figure, gini: figure }),
  }),
})

const proof = z.object({
  answer: z.object({ sites: z.unknown().array() }),
  certificate: z.unknown(),
})

describe.skipIf(browserMissing())('the planners’ screen', () => {
  const on = mapPages()

  const rows = () => on.screen.page.locator('[data-figure] td')
  /** Every figure of the city, without the range that the API adds. */
  const figures = () =>
    rows().evaluateAll((found) =>
      found.map((cell) => (cell.firstChild?.textContent ?? '').replace(/\s+/g, ' ').trim()),
    )
  const button = (name: string) => on.screen.page.getByRole('button', { name })
  const sentence = async () => plain(await on.screen.page.locator('[data-answer]').textContent())
  const range = async () => {
    const small = on.screen.page.locator('[data-figure="share"] small').first()
    await small.waitFor()
    return plain(await small.textContent())
  }
  const plan = () => new URL(on.screen.page.url()).searchParams.get('scenario')

  it('sets a site by a click, moves it by hand, says then what the API says, and takes all back', async () => {
    const { screen } = on
    const { page } = screen
    await screen.open('/planen')
    await range()
    const today = await figures()
    await screen.expectAccessible()
    // Beside every cell, in the heath.
    const heath = await screen.pixelOf(13.83, 51.115)
    await page.mouse.click(heath.x, heath.y)
    await expect.poll(plan, patient).not.toBeNull()
    await button('Zurücknehmen').click()
    await expect.poll(plan, patient).toBeNull()
    const best = page.locator('.add li').first()
    const gain = /rund ([\d.]+) Menschen/.exec(plain(await best.textContent()))?.[1] ?? 'nobody'
    const place = Number(await best.getByRole('button').getAttribute('data-cell'))
    const { cells: found } = await on.api.ask(cells, '{ cells { lon lat } }')
    const at = await screen.pixelOf(found.lon[place] ?? 0, found.lat[place] ?? 0)
    await page.mouse.click(at.x, at.y)
    await expect.poll(sentence, patient).toContain(`+${gain} Menschen ab 60`)
    await expect.poll(plan, patient).not.toBeNull()
    await range()
    const opened = { plan: plan(), figures: await figures() }

    await page.mouse.move(at.x, at.y)
    await page.mouse.down()
    const heard = await page.evaluateHandle(() => {
      const types: string[] = []
      document.addEventListener('mousemove', ({ type }) => types.push(type), true)
      return types
    })
    await page.mouse.move(at.x + 70, at.y + 20, { steps: 4 })
    await page.locator('.held p').waitFor()
    // The map listens to the whole document, and would have the page laid out in each frame.
    expect(await heard.jsonValue()).toEqual([])
    const held = await figures()
    expect(await page.locator('[data-figure] small').count()).toBe(0)
    await page.mouse.up()
    await expect.poll(plan, patient).not.toBe(opened.plan)
    const said = await range()
    expect(await figures()).toEqual(held)

    const download = page.waitForEvent('download')
    await button('Sichern').click()
    const kept = await readFile(await (await download).path(), 'utf8')
    const { city } = await on.api.ask(
      answer,
      `fragment R on Figure { value range { low high } }
       { city { withinReach(reach: { kind: MEETING, withinMetres: 1000 }) { share { ...R } covered { ...R } }
         accessDistance(reach: { kind: MEETING }) { worstServedTenth { ...R } gini { ...R } } } }`,
      {},
      'de',
      { scenario: scenarioOf(parseScenarioFile(kept)) },
    )
    const { share, covered } = city.withinReach
    const { worstServedTenth, gini } = city.accessDistance
    expect(said).toBe(wholePercents(share.range))
    expect(held[1]).toBe(roughly(covered.value))
    const planned = async (key: string) =>
      plain(await page.locator(`[data-figure="${key}"] td`).nth(1).textContent())
    expect(await planned('worst')).toBe(metresInRange(worstServedTenth))
    expect(await planned('gini')).toBe(coefficientInRange(gini))

    await button('Zurücknehmen').click()
    await expect.poll(plan, patient).toBe(opened.plan)
    await expect.poll(figures, patient).toEqual(opened.figures)
    await button('Zurücknehmen').click()
    await expect.poll(plan, patient).toBeNull()
    await expect.poll(figures, patient).toEqual(today)

    await page.locator('input[type=file]').setInputFiles({
      name: 'plan.json',
      mimeType: 'application/json',
      buffer: Buffer.from(kept),
    })
    await expect.poll(figures, patient).toEqual(held)
    const again = page.waitForEvent('download')
    await button('Sichern').click()
    expect(await readFile(await (await again).path(), 'utf8')).toBe(kept)
    const unreadable: [string, string][] = [
      ['{"schema": 9}', 'aus einer anderen Fassung des Programms'],
      [kept.slice(0, -9), 'Die Datei ist keine Szenario-Datei: Sie enthält kein gültiges JSON.'],
      [
        kept.replace('"changes": [', `"changes": [${'0,'.repeat(1_000_000)}`),
        'Die Datei ist zu groß für ein Szenario: Sie hat mehr als 1.000.000 Zeichen.',
      ],
    ]
    for (const [content, reason] of unreadable) {
      await page.locator('input[type=file]').setInputFiles({
        name: 'plan.json',
        mimeType: 'application/json',
        buffer: Buffer.from(content),
      })
      await page.getByText(reason).waitFor()
      expect(await figures()).toEqual(held)
    }
    screen.expectQuiet()
  })

  it('proposes a site with its proof, which goes into the plan as one step and back to the byte', async () => {
    const { screen } = on
    const { page } = screen
    await screen.open('/planen')
    await range()
    const today = await figures()
    const best = plain(await page.locator('.add li').first().textContent())
    const gain = /rund ([\d.]+) Menschen/.exec(best)?.[1] ?? 'nobody'
    await button('Vorschlag berechnen').click()
    const result = page.locator('[data-result="OPTIMAL"]')
    await result.waitFor()
    expect(plain(await result.textContent())).toContain(
      `Rund ${gain} Menschen ab 60 kommen neu in Reichweite. Kein anderer Platz erreicht mehr Menschen: nachgewiesen.`,
    )
    await screen.expectAccessible()
    const download = page.waitForEvent('download')
    await button('Nachweis sichern').click()
    const kept = proof.parse(JSON.parse(await readFile(await (await download).path(), 'utf8')))
    expect(kept.answer.sites).toHaveLength(1)
    expect(parseCertificate(kept.certificate)).toMatchObject({ restsOn: 'SUMS' })

    // On the map as the list numbers it, until it is in the plan.
    const proposed = page.locator('[data-proposed]')
    expect((await proposed.allTextContents()).map(plain)).toEqual(['1'])
    await button('In den Plan übernehmen').click()
    await expect.poll(() => proposed.count(), patient).toBe(0)
    await expect.poll(sentence, patient).toContain(`+${gain} Menschen ab 60`)
    await expect.poll(plan, patient).not.toBeNull()
    await button('Zurücknehmen').click()
    await expect.poll(plan, patient).toBeNull()
    await expect.poll(figures, patient).toEqual(today)
    screen.expectQuiet()
  })

  it('says with one click what each site is worth, where the next one goes and how many pay', async () => {
    const { screen } = on
    const { page } = screen
    await screen.open('/planen')
    await range()
    const study = (name: string) => page.locator(`[data-study="${name}"]`)
    const ask = (name: string) => study(name).locator('summary').click()

    await ask('values')
    const dearest = study('values').locator('tbody tr').first()
    const lost = /rund ([\d.]+)/.exec(plain(await dearest.textContent()))?.[1] ?? 'nobody'
    await dearest.getByRole('link').click()
    await page
      .locator('[data-panel="plan"] li.open')
      .getByRole('button', { name: /^Schließen/ })
      .click()
    await expect.poll(sentence, patient).toContain(`−${lost} Menschen ab 60`)
    await button('Zurücknehmen').click()
    await expect.poll(plan, patient).toBeNull()

    await ask('next')
    await study('next').locator('[data-result="OPTIMAL"]').waitFor()
    const gain = /Rund ([\d.]+) Menschen/.exec(plain(await study('next').textContent()))?.[1]
    await ask('curve')
    const row = (sites: number) => study('curve').locator(`[data-row="${sites}"]`)
    await row(10).waitFor()
    expect(plain(await row(1).textContent())).toContain(`+${gain ?? 'nobody'}`)
    await screen.expectAccessible()
    const reached = async (sites: number) =>
      /\+([\d.]+)/.exec(plain(await row(sites).locator('td').first().textContent()))?.[1] ?? ''
    for (const sites of [3, 2]) {
      await row(sites)
        .getByRole('button', { name: /^Übernehmen/ })
        .click()
      await expect.poll(sentence, patient).toContain(`+${await reached(sites)} Menschen ab 60`)
    }
    // The second took the place of the first, each in one step.
    await button('Zurücknehmen').click()
    await expect.poll(sentence, patient).toContain(`+${await reached(3)} Menschen ab 60`)
    await button('Zurücknehmen').click()
    await expect.poll(plan, patient).toBeNull()
    screen.expectQuiet()
  })

  it('tells of a polygon drawn by keyboard what the API tells of it, and sends it along', async () => {
    const { screen } = on
    const { page } = screen
    await screen.open('/planen')
    await button('Fläche zeichnen').click()
    await page.locator('canvas').focus()
    for (const key of 'ArrowUp Enter ArrowDown ArrowDown Enter ArrowRight ArrowRight Enter'.split(
      ' ',
    )) {
      await page.keyboard.press(key)
    }
    await page.getByText('3 Ecken.', { exact: true }).waitFor()
    await button('Fläche schließen').click()
    const polygon = () => new URL(page.url()).searchParams.get('polygon')
    await expect.poll(polygon, patient).not.toBeNull()
    await button('Ecken ändern').click()
    const before = polygon()
    await button('Ecke 3 von 3').focus()
    for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Enter']) {
      await page.keyboard.press(key)
    }
    await expect.poll(polygon, patient).not.toBe(before)
    const told = page.locator('[data-panel="polygon"] [aria-busy="false"] [data-figure] td')
    await told.first().waitFor()

    const numbers = (polygon() ?? '').split('_').map(Number)
    const ring = [0, 2, 4, 0].map((at) => numbers.slice(at, at + 2))
    const { scenario } = await on.api.ask(
      z.object({
        scenario: z.object({ inside: z.object({ residents: z.object({ today: figure }) }) }),
      }),
      `query ($outline: [[Float!]!]!) { scenario(input: {changes: []}) { inside(outline: $outline,
        reach: {kind: MEETING, withinMetres: 1000}) { residents { today { value range { low high } } } } } }`,
      { outline: ring },
    )
    const { value } = scenario.inside.residents.today
    await expect.poll(async () => plain(await told.first().textContent())).toBe(roughly(value))
    // Corners stand where the polygon has them, however near to each other.
    await button('Ecken fertig').click()
    await screen.expectAccessible()

    await screen.open(`/planen?polygon=${polygon() ?? ''}`)
    await expect
      .poll(async () => plain(await told.first().textContent()), patient)
      .toBe(roughly(value))
    await button('Fläche entfernen').click()
    await expect.poll(polygon, patient).toBeNull()
  })

  it('is planned by keyboard alone, which hears what each step leads to', async () => {
    const { screen } = on
    const { page } = screen
    await screen.open('/planen?kind=counselling')
    const said = async () =>
      plain(await page.locator('[data-panel="plan"] [data-announcement]').textContent())
    await page.locator('.add li').first().getByRole('button').focus()
    await page.keyboard.press('Enter')
    await expect.poll(said, patient).toMatch(/^\+[\d.]+ Menschen ab 60$/)
    await expect.poll(plan, patient).not.toBeNull()
    const opened = plan()

    const move = page.locator('[data-site="planned-1"]').getByRole('button', { name: /Verlegen/ })
    await move.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(said, patient).toMatch(/^250 m nach Osten\. .*Menschen ab 60$/)
    await page.keyboard.press('Escape')
    await expect.poll(said, patient).toMatch(/steht wieder, wo es stand\./)
    expect(plan()).toBe(opened)
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect.poll(plan, patient).not.toBe(opened)
    await page.keyboard.press('Control+z')
    await expect.poll(plan, patient).toBe(opened)
    // What was said of a step before is none of the next one.
    await expect.poll(said, patient).toMatch(/^\+[\d.]+ Menschen ab 60$/)
    screen.expectQuiet()
  })
})
