import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { browserMissing, type ObservedPage } from '../support/browser.ts'
import { inBrowser } from './in-browser.ts'
import { screens } from './screens.ts'

describe.skipIf(browserMissing())('without any script', () => {
  const on = inBrowser()
  let observed: ObservedPage

  beforeAll(async () => {
    observed = await on.browser.newPage({ javaScriptEnabled: false })
  })
  afterAll(() => observed.close())

  it.each(screens)('$name has its heading, its words and a way on', async (screen) => {
    const { page } = observed
    const response = await page.goto(on.url + screen.path)
    expect(response?.status()).toBe(screen.status)
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await page.getByRole('main').count()).toBe(1)
    expect((await page.title()).length).toBeGreaterThan(5)
    expect(await page.getByRole('main').innerText()).not.toMatch(
      /\b(undefined|null|NaN)\b|\[object |\{\w+\}/,
    )
    expect(await page.getByRole('link').count()).toBeGreaterThan(0)
    // What can be filled in can be sent.
    const stuck = await page.locator('form').evaluateAll((forms) =>
      forms.flatMap((form) => {
        if (!(form instanceof HTMLFormElement)) return []
        const fields = [...form.elements].filter(
          (field) => field instanceof HTMLInputElement && field.type !== 'hidden',
        )
        const sent = [...form.elements].some(
          (field) => field instanceof HTMLButtonElement && field.type === 'submit',
        )
        return fields.length > 0 && !sent ? [form.action] : []
      }),
    )
    expect(stuck).toEqual([])
  })
})
