import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { browserMissing } from '../support/browser.ts'
import { mapPages } from './map-pages.ts'
import { number } from './reach-figures.ts'

const figure = z.object({
  value: z.number(),
  explanation: z.object({ formula: z.string(), inputs: z.array(z.object({ name: z.string() })) }),
})
const outlook = z.object({
  city: z.object({
    expectation: z.object({ expected: figure, counted: figure, deviation: figure }),
    older: z.array(figure),
    counselling: z.object({
      periods: z.array(z.object({ provider: z.string().nullable(), cases: figure })),
    }),
  }),
})
const outlookQuery = `fragment F on Figure { value explanation { formula inputs { name } } }
  { city {
    expectation(ages: AGE_60_PLUS, framework: "dresden-2020") {
      expected { ...F } counted { ...F } deviation { ...F } }
    older: forecast(ages: AGE_80_PLUS) { ...F }
    counselling { periods { provider cases { ...F } } } } }`
const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()

describe.skipIf(browserMissing())('how the numbers of /bedarf come about', () => {
  const on = mapPages()

  it.each(['meeting-target', 'counselling-difference', 'change-60-plus'])(
    'fits a telephone without moving sideways: %s',
    async (column) => {
      const { page } = on.screen
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 })
        await page.goto(`${on.url}/bedarf?explain=planning-area-7/${column}`)
        const wider = await page
          .getByRole('dialog')
          .evaluate((sheet) =>
            [sheet, ...sheet.querySelectorAll('*')].flatMap((element) =>
              element.scrollWidth > element.clientWidth + 1 &&
              getComputedStyle(element).display !== 'inline' &&
              !element.matches('.visually-hidden, svg, svg *')
                ? [element.outerHTML.slice(0, 100)]
                : [],
            ),
          )
        expect(wider, `at ${String(width)} pixels`).toEqual([])
      }
      on.screen.expectQuiet()
    },
  )

  it('says below the table, too, how the city’s numbers are computed and from what', async () => {
    const { page } = on.screen
    const { expectation, older, counselling } = (await on.api.ask(outlook, outlookQuery, {}, 'de'))
      .city
    const cases = counselling.periods.findLast(({ provider }) => provider === null)?.cases
    await page.goto(`${on.url}/bedarf`)
    await page.getByRole('banner').getByRole('button').waitFor()
    for (const [title, figures] of [
      ['Wie gut war der Plan?', [expectation.expected, expectation.counted, expectation.deviation]],
      ['Wie geht es weiter?', [older.at(-1)]],
      ['Beratung', [cases]],
    ] as const) {
      const section = page.getByRole('region', { name: title, exact: true })
      const whence = section.locator('details', { hasText: 'Rechnung für Dresden insgesamt' })
      await whence.locator('summary').click()
      const shown = plain(await whence.innerText())
      for (const found of figures) {
        if (!found) throw new Error(`${title}: the API tells no figure`)
        expect(shown).toContain(number(found.value).replace('-', '−'))
        expect(shown).toContain(plain(found.explanation.formula))
        for (const { name } of found.explanation.inputs) expect(shown).toContain(`${name}: `)
      }
      expect(shown).toContain('Quelle')
      expect(shown).toContain('Stichtag')
    }
    await on.screen.expectAccessible()
    on.screen.expectQuiet()
  })

  it('shows a day without an alternative as text, and sends it along', async () => {
    const { page } = on.screen
    await page.goto(`${on.url}/bedarf?basis=projection`)
    await page.getByRole('banner').getByRole('button').waitFor()
    const form = page.locator('#demand-form')
    expect(await form.getByRole('group', { name: 'Stichtag' }).count()).toBe(0)
    expect(await form.locator('[data-only="date"]').textContent()).toBe('31. Dezember 2025')
    expect(await form.locator('input[name="date"]').getAttribute('type')).toBe('hidden')
    await page.getByRole('radio', { name: 'Register gezählt' }).check()
    await expect
      .poll(() => form.getByRole('combobox', { name: 'Stichtag' }).inputValue())
      .toBe('2025-12-31')
    on.screen.expectQuiet()
  })
})
