import { describe, expect, it } from 'vitest'

import { browserMissing } from '../support/browser.ts'
import { inBrowser } from './in-browser.ts'
import { expectQuiet } from './observed.ts'

const pages = {
  de: { path: '', thousands: '6.000', decimals: '5.900,5', speed: '3,5', foreign: '5,900' },
  en: { path: '/en', thousands: '6,000', decimals: '5,900.5', speed: '3.5', foreign: '5.900' },
} as const

describe.skipIf(browserMissing())('numbers are typed by the language of the page', () => {
  const on = inBrowser()

  const cases = ['de-DE', 'en-GB'].flatMap((locale) =>
    (['de', 'en'] as const).map((language) => [language, locale] as const),
  )

  it.each(cases)('in %s, in a browser of %s: planning keys', async (language, locale) => {
    const { path, thousands, decimals, foreign } = pages[language]
    const observed = await on.browser.newPage({ locale })
    const { page } = observed
    await page.goto(`${on.url}${path}/bedarf`)
    await page.getByRole('banner').getByRole('button').first().waitFor()
    const field = page.locator('#key-counselling')
    for (const [typed, value] of [
      [decimals, '5900.5'],
      [thousands, '6000'],
    ] as const) {
      await field.fill(typed)
      await field.press('Enter')
      await expect.poll(() => new URL(page.url()).searchParams.get('counselling')).toBe(value)
      await expect.poll(() => field.inputValue()).toBe(typed)
    }
    await field.fill(foreign)
    await field.press('Enter')
    const error = page.getByRole('alert')
    await error.waitFor()
    expect(await error.textContent()).toMatch(
      language === 'de' ? /1\.500 oder 3,5/ : /1,500 or 3\.5/,
    )
    expect(await field.inputValue()).toBe(foreign)
    expectQuiet(observed)
    await observed.close()
  })

  // By the same parser: each language in a browser of the other one shows whose it follows.
  const crossed = cases.filter(([language, locale]) => !locale.startsWith(language))
  it.each(crossed)('in %s, in a browser of %s: distances and speeds', async (language, locale) => {
    const { path, speed } = pages[language]
    const observed = await on.browser.newPage({ locale })
    const { page } = observed
    await page.goto(`${on.url}${path}/erreichbarkeit?metres=1500&speed-60-79=3.5`)
    await page.getByRole('banner').getByRole('button').first().waitFor()
    await page.locator('[data-map-state="drawn"]').first().waitFor()
    const metres = page.locator('input[name=metres]')
    expect(await metres.inputValue()).toBe(language === 'de' ? '1.500' : '1,500')
    expect(await page.locator('input[name=speed-60-79]').inputValue()).toBe(speed)
    await metres.fill(language === 'de' ? '2.000' : '2,000')
    await metres.press('Tab')
    await expect.poll(() => new URL(page.url()).searchParams.get('metres')).toBe('2000')
    // What could be another number, or is none of those there are, changes nothing and stays where it was typed.
    for (const typed of [language === 'de' ? '1,500' : '1.500', '10.0000', '99999', `2${speed}`]) {
      await metres.fill(typed)
      await metres.press('Tab')
      await page.getByRole('alert').filter({ hasText: typed }).waitFor()
      expect(await metres.inputValue()).toBe(typed)
      expect(new URL(page.url()).searchParams.get('metres')).toBe('2000')
    }
    await metres.fill(language === 'de' ? '1.234' : '1,234')
    await metres.press('Tab')
    await expect.poll(() => new URL(page.url()).searchParams.get('metres')).toBe('1234')
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(
      await page.evaluate(() =>
        [...document.fonts].some(
          ({ unicodeRange, status }) => unicodeRange === 'U+30' && status === 'loaded',
        ),
      ),
    ).toBe(true)
    await observed.close()
  })

  it('is refused in words where it could be another, and the usual distance stays', async () => {
    const observed = await on.browser.newPage()
    await observed.page.goto(`${on.url}/erreichbarkeit?metres=1,500`)
    expect(await observed.page.locator('main').textContent()).toContain('1,500')
    expect(await observed.page.locator('input[name=metres]').inputValue()).toBe('1.000')
    await observed.close()
  })
})
