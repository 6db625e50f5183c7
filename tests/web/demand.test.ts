import type { Route } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { browserMissing } from '../support/browser.ts'
import { counted, demandOf, DemandPage, figuresOf, planned, shown } from './demand-page.ts'
import { inBrowser } from './in-browser.ts'
import { expectQuiet } from './observed.ts'

const languages = [
  { language: 'de', path: '/bedarf', expected: 'Rahmenkonzept erwartet' },
  { language: 'en', path: '/en/bedarf', expected: 'Framework expected' },
] as const

describe.skipIf(browserMissing())('the demand screen', () => {
  const on = inBrowser()
  const { api } = on
  let screen: DemandPage

  beforeEach(async () => {
    const observed = await on.browser.newPage({ viewport: { width: 1440, height: 900 } })
    screen = new DemandPage(observed, on.url)
  })
  afterEach(async () => {
    await screen.observed.close()
  })

  describe.each(languages)('in $language', ({ language, path, expected: ofPlan }) => {
    it('shows the figures of the API, planning areas and the city as their total', async () => {
      await screen.open(path)
      const areas = await demandOf(api, counted)
      expect(await screen.order()).toEqual(areas.slice(0, -1).map(({ id }) => id))
      for (const area of areas) {
        for (const [column, value] of Object.entries(figuresOf(area))) {
          const expected = value === null ? null : shown(column, value, language)
          if (expected !== null)
            expect(await screen.number(area.id, column), `${area.name} ${column}`).toBe(expected)
        }
      }
      expectQuiet(screen.observed)
    })

    it('marks with shape, sign and word where staff is off the target', async () => {
      await screen.open(path)
      const areas = await demandOf(api, counted)
      for (const { id, meeting, counselling } of areas) {
        for (const [kind, { flagged, difference }] of Object.entries({ meeting, counselling })) {
          const mark = screen.cell(id, `${kind}-difference`).locator('[data-flag]')
          expect(await mark.count(), `${id} ${kind}`).toBe(flagged ? 1 : 0)
          if (!flagged) continue
          const over = (difference.value ?? 0) > 0
          expect(await mark.getAttribute('data-flag')).toBe(over ? 'over' : 'under')
          expect(await mark.textContent()).toMatch(over ? /über|above/ : /unter|below/)
          expect(await mark.locator('svg').count()).toBe(1)
        }
      }
    })

    it('says where the published target is not what its inputs give', async () => {
      await screen.open(`${path}?basis=projection`)
      const areas = await demandOf(api, planned)
      const disagreeing = areas.filter(
        ({ counselling }) => counselling.publishedTargetAgrees === false,
      )
      expect(disagreeing.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['Neustadt', 'Plauen', 'Cotta']),
      )
      expect(await screen.text('#table')).toMatch(
        language === 'de'
          ? /17 von 20 veröffentlichten Soll-Werten gleichen der Rechnung.*18, wenn erst auf zwei/
          : /17 of 20 published targets equal the calculation.*18 where it is rounded to two/,
      )
      for (const { id } of disagreeing) {
        const words = await screen.cell(id, 'counselling-published').textContent()
        expect(words).toMatch(/≠\s(gerechnet|computed)/)
      }
    })

    it('names in the heads of differences and their groups the days of staff and people', async () => {
      await screen.open(path)
      const days =
        language === 'de'
          ? 'Personal vom 31.12.2019, Menschen vom 31.12.2025'
          : 'staff of 31/12/2019, people of 31/12/2025'
      expect(await screen.page.title()).toContain(days)
      const described = screen.page.locator('meta[property="og:title"]')
      expect(await described.getAttribute('content')).toContain(days)
      expect(await screen.text('#table caption')).toContain(days)
      const heads = await screen.page.locator('#table thead th').allTextContents()
      expect(heads.filter((head) => head.includes(days))).toHaveLength(2 + 4)
    })

    it('opens from each number its calculation, inputs and source', async () => {
      await screen.open(path)
      const button = screen.cell('planning-area-7', 'meeting-target').locator('button')
      await button.focus()
      await screen.page.keyboard.press('Enter')
      const panel = screen.page.getByRole('dialog')
      await panel.waitFor()
      const text = ((await panel.textContent()) ?? '').replace(/\s+/g, ' ')
      expect(text).toContain(language === 'de' ? '19.316' : '19,316')
      expect(text).toContain(language === 'de' ? '6.500' : '6,500')
      expect(text).toContain('÷')
      expect(text).toMatch(/Landeshauptstadt Dresden/)
      expect(screen.search.get('explain')).toBe('planning-area-7/meeting-target')
      expect(await button.getAttribute('aria-expanded')).toBe('true')
      await screen.page.keyboard.press('Escape')
      await panel.waitFor({ state: 'detached' })
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
      expectQuiet(screen.observed)
    })

    it('takes up what was chosen before its script ran', async () => {
      const { page } = screen
      const held: Route[] = []
      let isHeld = true
      await page.route(/\.js$/, async (route) => {
        if (isHeld) held.push(route)
        else await route.continue()
      })
      await screen.goto(path, { waitUntil: 'commit' })
      await page.getByRole('radio', { name: ofPlan }).check()
      await page.getByRole('textbox').first().fill('7000')
      isHeld = false
      await Promise.all(held.map((route) => route.continue()))
      await expect.poll(() => screen.search.toString()).toMatch(/basis=projection.*meeting=7000/)
      expect(await page.getByRole('radio', { name: ofPlan }).isChecked()).toBe(true)
      expectQuiet(screen.observed)
    })

    it('marks after a switch of the basis what changed and what it was', async () => {
      await screen.open(path)
      await screen.page.getByRole('radio', { name: ofPlan }).check()
      await expect.poll(() => screen.search.get('basis')).toBe('projection')
      const [before, now] = [await demandOf(api, counted), await demandOf(api, planned)]
      for (const [index, area] of now.entries()) {
        const old = before[index]
        if (!old) throw new Error(`There was no ${area.name}`)
        const was = figuresOf(old)
        const is = figuresOf(area)
        for (const column of ['residents', 'meeting-target', 'meeting-actual'] as const) {
          const [a, b] = [was[column], is[column]]
          if (a == null || b == null) throw new Error(`${area.name} has no ${column}`)
          const changed = shown(column, a, language) !== shown(column, b, language)
          const cell = screen.cell(area.id, column)
          await expect.poll(() => screen.number(area.id, column)).toBe(shown(column, b, language))
          const words = ((await cell.textContent()) ?? '').replace(/\s+/g, ' ')
          const earlier = `${language === 'de' ? 'vorher' : 'before'} ${shown(column, a, language)}`
          expect(words.includes(earlier), `${area.name} ${column}`).toBe(changed)
          expect((await cell.getAttribute('class'))?.includes('changed')).toBe(changed)
        }
      }
      expect(await screen.page.locator('[data-changes]').getAttribute('data-changes')).toBe(
        String(await screen.page.locator('#table td.changed').count()),
      )
      await screen.page.goBack()
      await expect.poll(() => screen.page.locator('#table td.changed').count()).toBe(0)
      expectQuiet(screen.observed)
    })

    it('tries a planning key out, says that it is a trial, and goes back with one click', async () => {
      await screen.open(path)
      const field = screen.page.getByRole('textbox', { name: /^(Beratung|Counselling)/ })
      await field.fill(language === 'de' ? '6.000' : '6,000')
      await field.press('Enter')
      await expect.poll(() => screen.search.get('counselling')).toBe('6000')
      const areas = await demandOf(api, { ...counted, counselling: 6000 })
      for (const { id, counselling } of areas) {
        const target = shown('counselling-target', counselling.target.value ?? 0, language)
        await expect.poll(() => screen.number(id, 'counselling-target')).toBe(target)
      }
      const words =
        language === 'de'
          ? 'Probe Beratung: 1 : 6.000 statt 1 : 5.900'
          : 'Trial, Counselling: 1 : 6,000 instead of 1 : 5,900'
      expect(await screen.text('[data-trial]')).toContain(words)
      expect(await screen.page.locator('#table td.changed').count()).toBeGreaterThan(10)
      await screen.page.locator('[data-trial] a').click()
      await screen.page.locator('[data-trial]').waitFor({ state: 'detached' })
      expect(screen.search.get('counselling')).toBeNull()
      expectQuiet(screen.observed)
    })

    it('compares any view with the framework’s own', async () => {
      await screen.open(`${path}?date=2024-12-31`)
      expect(await screen.page.locator('#table td.changed').count()).toBe(0)
      await screen.page
        .getByRole('link', { name: /Mit dem Rahmenkonzept|Compare with the framework/ })
        .click()
      await expect.poll(() => screen.page.locator('#table td.changed').count()).toBeGreaterThan(50)
      await screen.page.getByRole('link', { name: /ausblenden|Hide/ }).click()
      await expect.poll(() => screen.page.locator('#table td.changed').count()).toBe(0)
    })
  })

  it('sorts by every column, and the address keeps it', async () => {
    await screen.open('/bedarf')
    const areas = (await demandOf(api, counted)).slice(0, -1)
    const byDifference = areas
      .toSorted((a, b) => (b.meeting.difference.value ?? 0) - (a.meeting.difference.value ?? 0))
      .map(({ id }) => id)
    const header = screen.page.getByRole('columnheader', { name: /Begegnung: Differenz/ })
    await header.getByRole('link').click()
    await expect.poll(() => screen.order()).toEqual(byDifference)
    expect(await header.getAttribute('aria-sort')).toBe('descending')
    expect(await screen.page.locator('#table [data-announcement]').textContent()).toMatch(
      /^Sortiert nach Begegnung: Differenz.*, absteigend\.$/,
    )
    await header.getByRole('link').click()
    await expect.poll(() => screen.order()).toEqual(byDifference.toReversed())
    expect(screen.search.get('sort')).toBe('meeting-difference')
    expect(await screen.page.locator('#table [aria-sort]').count()).toBe(1)
  })

  it('leads between map, demand and profile, and says where one is', async () => {
    await screen.open('/bedarf')
    const sections = screen.page.getByRole('navigation', { name: 'Bereiche des Atlas' })
    expect(await sections.locator('[aria-current="page"]').textContent()).toBe('Bedarf')
    await screen.page
      .getByRole('rowheader', { name: /Prohlis/ })
      .first()
      .getByRole('link')
      .click()
    await screen.page.waitForURL('**/profil/planning-area/7')
    expect(await screen.page.getByRole('heading', { level: 1 }).textContent()).toBe('Prohlis')
    await sections.getByRole('link', { name: 'Karte' }).click()
    await screen.page.waitForURL(`${on.url}/`)
    await expect.poll(() => sections.locator('[aria-current="page"]').textContent()).toBe('Karte')
  })

  it('tells how good the plan was, what is expected, and what counselling was about', async () => {
    await screen.open('/bedarf')
    const plan = await screen.text('#plan')
    expect(plan).toContain('160.058')
    // Expected bands do not add up to what is expected of all: 10.691 and 8.137 against 18.774.
    expect(plan.replace(/\s/g, ' ')).toContain('nach Alter 18.828 (+54)')
    expect(await screen.page.locator('tr[data-expectation]').count()).toBe(11)
    const charts = screen.page.locator('#ausblick figure svg[role="img"]')
    expect(await charts.count()).toBe(13)
    expect(await charts.first().getAttribute('aria-label')).toMatch(/109\.823.*gezählt 110\.949/)
    const counselling = await screen.text('#beratung')
    for (const words of ['2.535', '3.080', '+21,5 %', '1.571', '1.281', '−18,5 %', '29,3 %']) {
      expect(counselling.replace(/\s/g, ' ')).toContain(words)
    }
    for (const id of ['table', 'plan', 'ausblick', 'beratung']) {
      expect(await screen.text(`#${id}`)).toMatch(
        /Quelle: Landeshauptstadt Dresden.*\d\d\.\d\d\.20\d\d/,
      )
    }
  })
})
