import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { browserMissing } from '../support/browser.ts'
import { allTold, listen } from '../support/events.ts'
import { printed } from '../support/printed.ts'
import { mapPages } from './map-pages.ts'
import { expectAccessible, expectNoSidewaysScroll, expectQuiet } from './observed.ts'

const version = z.object({ dataVersion: z.string() })
const told = z.object({ placement: z.object({ certificate: z.looseObject({}) }) })

const input = { kind: 'MEETING', model: { mclp: { sites: 2, withinMetres: 1_000 } } }
const scenario = { schema: 2, changes: [] }

const patient = { timeout: 20_000 }
const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()

/** Where a line breaks does not matter. */
const joined = (text: string) => text.replace(/\s/g, '')

describe.skipIf(browserMissing())('a proof', () => {
  const on = mapPages()

  /** As /planen saves it. */
  async function proofFile() {
    const query = `subscription Proof($input: PlacementInput!) { placement(input: $input) { certificate } }`
    const all = await allTold(await listen(on.api, { query, variables: { input } }))
    const { certificate } = told.parse(all.at(-1)?.data).placement
    const { dataVersion } = await on.api.ask(version, '{ dataVersion }')
    return {
      schema: 1,
      dataVersion,
      at: '2026-11-27T22:00:00.000Z',
      question: { input, scenario },
      certificate,
    }
  }

  it('is recomputed in the browser, and its sites stand on a sheet for the council of two pages', async () => {
    const { observed } = on.screen
    const { page } = observed
    const open = async (content: unknown) => {
      const buffer = Buffer.from(JSON.stringify(content))
      const file = { name: 'nachweis.json', mimeType: 'application/json', buffer }
      await page.locator('.drop input').setInputFiles(file)
    }
    const verdict = (name: string) => page.locator(`[data-verdict="${name}"]`).waitFor()
    const proof = await proofFile()
    const { certificate } = proof
    await page.goto(`${on.url}/planen/pruefen`)
    await page.locator('.drop').waitFor()
    expect(await page.locator('nav [aria-current="true"]').textContent()).toBe('Planen')
    expect(await page.getByRole('button', { name: 'Nachweis öffnen' }).count()).toBe(1)
    await open({ schema: 1 })
    await page.locator('[data-ending]', { hasText: 'etwas anderes als einen Nachweis' }).waitFor()
    await open({ ...proof, certificate: { ...certificate, value: 1 } })
    await verdict('broken')
    await open({ ...proof, certificate: { ...certificate, candidates: 1 }, dataVersion: 'older' })
    await verdict('other')
    await page.getByText('Das kann an den anderen Daten liegen.').waitFor()
    await open(proof)
    await verdict('optimal')
    await expectAccessible(observed)

    const inPlan = page.getByRole('link', { name: 'Die neuen Orte im Plan ansehen' })
    const search = (await inPlan.getAttribute('href'))?.replace(/^[^?]*/, '') ?? ''
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${on.url}/planen/blatt${search}`)
    await page.locator('.drop').waitFor()
    const nothing = await page.locator('[data-proof="none"]').textContent()
    expect(nothing).toContain('ist nicht bewiesen')
    await open({
      ...proof,
      question: {
        input,
        scenario: { ...scenario, changes: [{ type: 'closeSite', slug: 'luise' }] },
      },
    })
    await page.locator('[data-proof="other-plan"]').waitFor()
    await open(proof)
    await page.locator('[data-proof="optimal"]').waitFor()
    await expectNoSidewaysScroll(observed)
    const { sheets, size } = await printed(page)
    expect(size).toEqual([210, 297])
    expect(sheets).toHaveLength(2)
    const [first = '', second = ''] = sheets.map(joined)
    for (const words of ['DieFrage', 'MitdemPlan', 'Prozentpunkte', 'FußwegimMittel'])
      expect(first).toContain(words)
    for (const words of [
      'DerNachweisstimmt',
      'Stadtteile,gewinnenammeisten',
      'Standortenichtbekannt:Loschwitz,Prohlis',
      'Bekanntsind15Standorte',
      '31.12.2025',
    ])
      expect(second).toContain(words)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Als Datei sichern' }).click()
    expect((await download).suggestedFilename()).toMatch(
      /^atlas-60-plus_blatt-fuer-den-rat_.*\.html$/,
    )
    expectQuiet(observed)
  })

  it('is of each point of a front, and futures are weighed with a click', async () => {
    const { screen } = on
    const { page } = screen
    await screen.open('/planen')
    const study = (name: string) => page.locator(`[data-study="${name}"]`)
    await study('front').locator('summary').click()
    const row = study('front').locator('tr', { has: page.locator('[data-proof="shortest"]') })
    await row.first().waitFor(patient)
    const middle = row.nth(Math.floor((await row.count()) / 2))
    const files = []
    for (const proves of ['most', 'shortest']) {
      const download = page.waitForEvent('download')
      await middle.locator(`[data-proof="${proves}"]`).click()
      files.push(await (await download).path())
    }
    const plan = () => new URL(page.url()).searchParams.get('scenario')
    await middle.getByRole('button', { name: /^Übernehmen/ }).click()
    await expect.poll(plan, patient).not.toBeNull()
    await page.getByRole('button', { name: 'Zurücknehmen' }).click()
    await expect.poll(plan, patient).toBeNull()

    await study('robust').locator('summary').click()
    await study('robust').getByRole('button', { name: 'Abwägen' }).click()
    const future = study('robust').locator('tbody tr').filter({ hasText: 'Trend der Stadt' })
    await future.first().waitFor(patient)
    await study('robust')
      .getByText(/Nachgewiesen: Keine Orte verpassen/)
      .waitFor(patient)
    await screen.expectAccessible()
    await future.first().getByRole('button').click()
    await expect.poll(plan, patient).not.toBeNull()

    await page.goto(`${on.url}/planen/pruefen`)
    for (const file of files) {
      await page.locator('.drop').waitFor()
      await page.locator('.drop input').setInputFiles(file)
      await page.locator('[data-verdict="optimal"]').waitFor(patient)
      await page.reload()
    }
    screen.expectQuiet()
  })

  it('is asked of nothing that cannot be, which says why', async () => {
    const { screen } = on
    const { page } = screen
    await screen.open('/planen?metres=500')
    const choose = (name: string, option: string) =>
      page.locator(`[name="proposal-${name}"]`).selectOption(option)
    const said = async () =>
      plain(await page.locator('[data-ending], [data-result]').first().textContent())
    const ask = () => page.getByRole('button', { name: 'Vorschlag berechnen' }).click()
    await page.locator('[data-panel="proposal"] details summary').click()
    // One from the list, one by keyboard: what is settled beforehand is neither.
    await page.locator('[data-rule="excluded"]').click()
    await page
      .locator('.add li')
      .first()
      .getByRole('button', { name: /^Ausschließen/ })
      .click()
    await page.locator('li[data-ruled="excluded"]').waitFor()
    await page.locator('[data-rule="forced"]').click()
    await page.locator('canvas').focus()
    for (const key of ['ArrowUp', 'Enter']) await page.keyboard.press(key)
    await page.locator('li[data-ruled="forced"]').waitFor()
    expect(await page.locator('div[data-ruled]').count()).toBe(2)
    await ask()
    await expect.poll(said, patient).toContain('1 Platz verlangt; 1 Platz ausgeschlossen')
    await screen.expectAccessible()
    await page.locator('[data-rule="forced"]').click()
    // Cells without people around: whoever lives in the heath lives farther.
    const heath = await screen.pixelOf(13.83, 51.115)
    await page.mouse.click(heath.x, heath.y)
    await expect
      .poll(() => new URL(page.url()).searchParams.get('scenario'), patient)
      .not.toBeNull()
    await choose('candidates', 'PLAN')
    await ask()
    await expect.poll(said, patient).toContain('Ein neuer Ort würde daran nichts verbessern.')

    await choose('candidates', 'OFFICES')
    await choose('area', '1')
    await choose('sites', '10')
    await ask()
    await expect
      .poll(said, patient)
      .toMatch(/10 neue Standorte lassen sich nicht finden: Es gibt \d mögliche/)

    await choose('aim', 'LSCP')
    await ask()
    await expect
      .poll(said, patient)
      .toMatch(
        /Auch alle möglichen Standorte zusammen erreichen innerhalb von 500 m .* nur [\d,]+ %/,
      )
  })

  it('stands on a sheet also where no address holds the plan, on two pages however much staff is lacking', async () => {
    const { screen } = on
    const { page } = screen
    const areas = await on.api.ask(
      z.object({ districts: z.array(z.object({ code: z.string() })) }),
      '{ districts { code } }',
    )
    const { dataVersion } = await on.api.ask(version, '{ dataVersion }')
    // Nothing that packs well: no two of them have much in common.
    const some = (at: number) => Math.abs(Math.sin(at + 1) * 1e9)
    const changes = areas.districts.map(({ code: district }, at) => ({
      ...{ type: 'openSite', slug: `planned-${at + 1}`, name: `Ort ${some(at).toString(36)}` },
      ...{ kinds: ['MEETING', 'COUNSELLING'], provider: 'FUNDED', district },
      ...{ lon: 13.66 + (some(at) % 0.14), lat: 51.01 + (some(at + 99) % 0.08) },
    }))
    const plan = {
      ...{ schema: 2, name: 'Überall einer', dataVersion, changes },
      parameters: {
        ...{ kind: 'MEETING', provider: null, ages: 'AGE_60_PLUS', profile: 'WALKING' },
        ...{ withinMetres: 1_000, withinMinutes: null, kmPerHour60To79: 4, kmPerHour80Plus: 3 },
      },
      madeOn: { sites: [], staff: [], keys: [], residents: [], forecasts: [] },
    }
    await screen.open('/planen')
    const buffer = Buffer.from(JSON.stringify(plan))
    const file = { name: 'plan.json', mimeType: 'application/json', buffer }
    await page.locator('[data-panel="plan"] input[type=file]').setInputFiles(file)
    const opened = page.waitForEvent('popup')
    await page.getByRole('link', { name: 'Blatt für den Rat (neuer Tab)' }).click()
    const sheet = await opened
    await sheet.getByRole('heading', { name: 'Überall einer' }).waitFor(patient)
    const shown = plain(await sheet.locator('.changes').textContent())
    expect(shown).toContain(`und weitere Änderungen: ${changes.length - 6}`)
    const widths = await sheet
      .locator('[data-map]')
      .evaluateAll((maps) =>
        maps.map((map) => (map instanceof HTMLImageElement ? map.naturalWidth : 0)),
      )
    expect(widths.filter((width) => width === 0)).toEqual([])
    expect(plain(await sheet.locator('[data-violations]').textContent())).toMatch(
      /weitere Fälle stehen in der Datei dieses Blatts/,
    )
    const { sheets } = await printed(sheet)
    expect(sheets).toHaveLength(2)
    await sheet.close()
    screen.expectQuiet()
  })
})
