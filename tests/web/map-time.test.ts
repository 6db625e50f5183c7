import { describe, expect, it } from 'vitest'

import { browserMissing } from '../support/browser.ts'
import { mapPages } from './map-pages.ts'

describe.skipIf(browserMissing())('days and thresholds on the map', () => {
  const on = mapPages()

  const search = () => new URL(on.screen.page.url()).searchParams

  it('moves by keyboard from counted days into the forecast, and says which is which', async () => {
    await on.screen.open('/?indicator=residents&level=planning-area')
    const slider = on.screen.page.getByRole('slider', { name: 'Stichtag' })
    expect(await slider.getAttribute('aria-valuetext')).toBe(
      '31. Dezember 2025, Melderegister, gezählt',
    )
    const counted = await on.screen.table()
    await slider.focus()
    await on.screen.page.keyboard.press('End')
    await expect.poll(() => search().get('basis')).toBe('forecast')
    expect(await slider.getAttribute('aria-valuetext')).toBe(
      '31. Dezember 2040, Prognose, vorausberechnet',
    )
    await on.screen.drawn()
    const expected = await on.screen.table()
    expect(expected.get('planning-area-7')).not.toEqual(counted.get('planning-area-7'))
    expect(expected.get('planning-area-7')?.join(' ')).toContain('vorausberechnet')
    expect(await on.screen.page.locator('.legend').textContent()).toContain(
      'Punkte: vorausberechnet',
    )
    await on.screen.expectAccessible()
    await on.screen.page.goBack()
    await expect.poll(() => search().get('basis')).toBeNull()
    on.screen.expectQuiet()
  })

  it('sends forecast and register of the same day apart', async () => {
    await on.screen.open('/?indicator=residents&level=planning-area&date=2025-12-31&basis=forecast')
    const forecast = await on.screen.table()
    await on.screen.open('/?indicator=residents&level=planning-area&date=2025-12-31')
    const counted = await on.screen.table()
    expect(forecast.get('planning-area-7')).not.toEqual(counted.get('planning-area-7'))
    on.screen.expectQuiet()
  })

  it('offers no button where there is only one day', async () => {
    await on.screen.open('/?indicator=share-migration-background-65-plus&level=planning-area')
    const choices = on.screen.page.locator('#choice-form')
    expect(await choices.textContent()).toContain('Nur dieser Stichtag verfügbar.')
    expect(await choices.locator('[name="date"]').count()).toBe(0)
    on.screen.expectQuiet()
  })

  it('marks what reaches the threshold in words, in legend, table and bars', async () => {
    await on.screen.open('/?indicator=staff-difference-meeting')
    const days = 'Personal vom 31.12.2019, Menschen vom 31.12.2025'
    expect(await on.screen.page.title()).toContain(days)
    const caption = on.screen.page.locator('.table caption')
    expect((await caption.textContent())?.replace(/\s+/g, ' ')).toContain(days)
    const ranges = await on.screen.page.locator('[data-legend] .range').allTextContents()
    expect(
      ranges.some((range) => range.startsWith('−0,5 und weniger') || range.includes('bis −0,5')),
    ).toBe(true)
    expect(ranges.some((range) => range.includes('+0,5'))).toBe(true)
    expect(await on.screen.page.locator('.legend').textContent()).toContain(
      'ab ±0,5\u00a0VZÄ auffällig',
    )
    const table = await on.screen.table()
    for (const [id, cells] of table) {
      if (!id.startsWith('planning-area')) continue
      const value = Number(
        /[+−]?\d+(,\d+)?/
          .exec(cells[1] ?? '')?.[0]
          .replace('−', '-')
          .replace(',', '.'),
      )
      // Compared unrounded: what is written as 0,5 may lie on either side.
      if (Math.abs(Math.abs(value) - 0.5) < 0.01) continue
      expect(cells[1]?.includes('auffällig'), `${id}: ${cells.join(' | ')}`).toBe(
        Math.abs(value) > 0.5,
      )
    }
    expect(await on.screen.page.locator('[data-bar]', { hasText: 'auffällig' }).count()).toBe(
      [...table.values()].filter((cells) => cells[1]?.includes('auffällig')).length,
    )
    await expectComputed(table)
    on.screen.expectQuiet()
  })

  /** A norm of counted people and reported staff was itself not counted, whoever is told it. */
  async function expectComputed(table: Map<string, string[]>): Promise<void> {
    const { page } = on.screen
    for (const [id, cells] of table) {
      expect(cells.join(' | '), id).toContain('berechnet')
      expect(cells.join(' | '), id).not.toContain('gezählt')
    }
    expect(await page.locator('.legend').textContent()).toContain(
      'Berechnet aus Gezähltem, Gemeldetem und Festgelegtem.',
    )
    expect(await page.locator('.intro .intro').textContent()).toContain(
      'Die Werte je Planungsbereich sind berechnet, nicht gezählt.',
    )
    await page.getByRole('application').focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.locator('[data-walk]').textContent()).toMatch(/VZÄ.*berechnet/)
    const { search } = new URL(page.url())
    const csv = await (await fetch(`${on.url}/tabelle.csv${search}`)).text()
    const lines = csv.trim().split('\r\n').slice(1)
    expect(lines).toHaveLength(table.size)
    for (const line of lines) expect(line).toMatch(/;berechnet;2025-12-31;.*2019-12-31/)
  }

  it('names what an address says wrongly in the language of the page', async () => {
    await on.screen.open('/?classes=99&basis=guess')
    const notices = await on.screen.page.locator('main [role="status"]').allTextContents()
    expect(notices.join(' ')).toContain('für „Anzahl der Klassen“ ist nicht zu verstehen')
    expect(notices.join(' ')).toContain('für „Grundlage“')
    on.screen.expectQuiet()
  })
})
