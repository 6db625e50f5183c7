import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { browserMissing } from '../support/browser.ts'
import { DemandPage } from './demand-page.ts'
import { inBrowser } from './in-browser.ts'
import { expectQuiet } from './observed.ts'

describe.skipIf(browserMissing())('bad input on the demand screen', () => {
  const on = inBrowser()

  /** One page for all of them: what was typed, and what an address said, stays on none. */
  let screen: DemandPage

  beforeAll(async () => {
    screen = new DemandPage(await on.browser.newPage(), on.url)
    await screen.open('/bedarf')
  })
  afterAll(() => screen.observed.close())

  // None says what the one before it said.
  it.each([
    ['0', /größer als null/],
    ['0,5', /mindestens 1/],
    ['−5', /größer als null/],
    ['abc', /keine Zahl/],
    ['-5', /größer als null/],
    ['99999999', /höchstens 1\.000\.000/],
  ])('a key of %s: an error at the field, and the table stays', async (typed, message) => {
    const before = await screen.number('planning-area-7', 'meeting-target')
    const field = screen.page.getByLabel('Begegnung 1 :')
    await field.fill(typed)
    await screen.page.getByRole('button', { name: 'Ausprobieren' }).click()
    const error = screen.page.getByRole('alert').filter({ hasText: message })
    await error.waitFor()
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await field.getAttribute('aria-describedby')).toBe(await error.getAttribute('id'))
    expect(await field.inputValue()).toBe(typed)
    expect(await screen.number('planning-area-7', 'meeting-target')).toBe(before)
    expect(await screen.order()).toHaveLength(10)
    expectQuiet(screen.observed)
  })

  it.each([
    ['framework=2099', /Fassung „2099“ gibt es nicht/],
    ['date=2018-06-30', /30\. Juni 2018.*keine Zahlen.*31\. Dezember 2019/],
    [
      'basis=projection&date=2019-12-31',
      /31\. Dezember 2019 hat das Rahmenkonzept nichts erwartet/,
    ],
    ['date=gestern', /„gestern“ ist nicht zu verstehen/],
    ['basis=guess', /„guess“ ist nicht zu verstehen/],
    ['sort=hats', /„hats“ ist nicht zu verstehen/],
    ['explain=planning-area-99/residents', /gibt es in der Tabelle nicht/],
    ['explain=%3Cscript%3E', /„<script>“ gibt es in der Tabelle nicht/],
    ['before=nonsense', /„nonsense“ ist nicht zu verstehen/],
  ])('?%s: a sentence, and the table stays', async (search, message) => {
    await screen.open(`/bedarf?${search}`)
    expect(await screen.text('main [role="status"]')).toMatch(message)
    expect(await screen.order()).toHaveLength(10)
    expectQuiet(screen.observed)
  })

  it('is told without any script, too', async () => {
    const unscripted = await on.browser.newPage({ javaScriptEnabled: false })
    const plain = new DemandPage(unscripted, on.url)
    await plain.goto('/en/bedarf?meeting=0&framework=x')
    expect(await plain.text('[role="alert"]')).toMatch(/greater than zero/)
    expect(await plain.text('main [role="status"]')).toMatch(/no version “x”/)
    expect(await plain.order()).toHaveLength(10)
    await unscripted.close()
  })

  it('says that a day before any known staff has none', async () => {
    await screen.open('/bedarf?date=2014-12-31')
    expect(await screen.number('planning-area-7', 'meeting-actual')).toMatch(/keine/)
    expect(await screen.number('planning-area-7', 'meeting-difference')).toMatch(/keine/)
    expect(await screen.number('planning-area-7', 'meeting-target')).toMatch(/^\d/)
  })
})
