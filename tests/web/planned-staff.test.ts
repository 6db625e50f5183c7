import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { browserMissing } from '../support/browser.ts'
import { mapPages } from './map-pages.ts'

const patient = { timeout: 15_000 }
const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()

const difference = z.object({ value: z.number() })
const planned = z.object({
  scenario: z.object({
    areas: z.array(
      z.object({
        area: z.object({ code: z.string() }),
        staffing: z.object({
          difference: z.object({ planned: difference, change: difference }),
        }),
      }),
    ),
  }),
})
/** "+0,03", as a difference of staff is written. */
const fte = (value: number) =>
  new Intl.NumberFormat('de-DE', {
    ...{ minimumFractionDigits: 2, maximumFractionDigits: 2 },
    signDisplay: Math.abs(value) < 0.005 ? 'never' : 'exceptZero',
  })
    .format(value)
    .replace('-', '−')

describe.skipIf(browserMissing())('staff of a plan', () => {
  const on = mapPages()

  const button = (name: string) => on.screen.page.getByRole('button', { name })
  const plan = () => new URL(on.screen.page.url()).searchParams.get('scenario')

  it('changes staff and keys by planning area, shows what they lack, and the demand beside today', async () => {
    const { screen } = on
    const { page } = screen
    await screen.open('/planen')
    const row = (code: string) => page.locator(`[data-staff="${code}"]`)
    const textsOf = async (code: string) =>
      (await row(code).locator('td').allTextContents()).map(plain)
    const staffOf = (code: string) => row(code).locator('input').first()
    await row('1').waitFor()
    const today = await textsOf('1')
    const form = page.getByRole('form', { name: 'Personal verschieben' })
    await form.getByRole('combobox').nth(0).selectOption({ label: 'Cotta' })
    await form.getByRole('combobox').nth(1).selectOption({ label: 'Neustadt' })
    await form.getByRole('textbox').fill('5')
    await button('Verschieben').click()
    await page.getByText('Es gibt dort 4,4 VZÄ, 5 sollen weg.').waitFor()
    await form.getByRole('textbox').fill('0,5')
    await button('Verschieben').click()
    await expect.poll(() => staffOf('1').inputValue(), patient).toBe('1,20')
    expect(await staffOf('9').inputValue()).toBe('3,90')
    await page.getByText('Neustadt: 1,2 VZÄ für Begegnung und 2 Einrichtungen').waitFor()
    const moved = plan()
    await row('6').locator('input').nth(1).fill('5.000')
    await page.keyboard.press('Tab')
    await expect.poll(() => textsOf('6'), patient).toContain('−1,55')
    await screen.expectAccessible()

    const { scenario } = await on.api.ask(
      planned,
      `query ($changes: [ScenarioChangeInput!]) { scenario(input: { changes: $changes }) {
        areas(level: PLANNING_AREA) { area { code } staffing(kind: MEETING) { difference {
          planned { value } change { value } } } } } }`,
      {
        changes: [
          { moveStaff: { from: '9', to: '1', kind: 'MEETING', fte: 0.5 } },
          {
            setPlanningKey: {
              ...{ framework: 'dresden-2020', kind: 'MEETING', planningArea: '6' },
              residents60PlusPerFte: 5000,
            },
          },
        ],
      },
    )
    for (const { area, staffing } of scenario.areas) {
      const { planned: then, change } = staffing.difference
      expect((await textsOf(area.code)).slice(-2)).toEqual([fte(then.value), fte(change.value)])
    }

    const changed = plan()
    await button('Zurücknehmen').click()
    await expect.poll(plan, patient).toBe(moved)
    await button('Zurücknehmen').click()
    await expect.poll(plan, patient).toBeNull()
    await expect.poll(() => textsOf('1'), patient).toEqual(today)
    await button('Wiederholen').click()
    await button('Wiederholen').click()
    await expect.poll(plan, patient).toBe(changed)

    await page.getByRole('link', { name: 'Im Personalbedarf zeigen' }).click()
    const cell = page.locator('tr[data-area="planning-area-1"] [data-column="meeting-actual"]')
    await cell.waitFor()
    expect(plain(await cell.textContent())).toContain('vorher 0,70')
    await page.getByRole('link', { name: 'Zurück zum Plan' }).click()
    await expect.poll(plan, patient).toBe(changed)
    await expect.poll(() => textsOf('6'), patient).toContain('−1,55')
    screen.expectQuiet()
  })
})
