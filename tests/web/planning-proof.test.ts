import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { browserMissing } from '../support/browser.ts'
import { allTold, listen } from '../support/events.ts'
import { printed } from '../support/printed.ts'
import { inBrowser } from './in-browser.ts'
import { expectAccessible, expectNoSidewaysScroll, expectQuiet } from './observed.ts'

const version = z.object({ dataVersion: z.string() })
const told = z.object({ placement: z.object({ certificate: z.looseObject({}) }) })

const input = { kind: 'MEETING', model: { mclp: { sites: 2, withinMetres: 1_000 } } }
const scenario = { schema: 2, changes: [] }

/** Where a line breaks does not matter. */
const joined = (text: string) => text.replace(/\s/g, '')

describe.skipIf(browserMissing())('a proof', () => {
  const on = inBrowser()

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
    const observed = await on.browser.newPage()
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
    await observed.close()
  })
})
