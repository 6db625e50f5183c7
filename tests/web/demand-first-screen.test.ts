import { describe, expect, it } from 'vitest'

import { browserMissing } from '../support/browser.ts'
import { counted, demandOf, DemandPage } from './demand-page.ts'
import { inBrowser } from './in-browser.ts'

const sizes = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
]

describe.skipIf(browserMissing())('the first screen of /bedarf', () => {
  const on = inBrowser()

  const open = async (path: string, viewport: { width: number; height: number }) => {
    const screen = new DemandPage(await on.browser.newPage({ viewport }), on.url)
    await screen.open(path)
    return screen
  }

  it.each([
    {
      path: '/bedarf',
      missing: /fehlen in/,
      city: /In Dresden insgesamt/,
      bothBases: /gezählt [−+]\S+, erwartet [−+]/,
    },
    {
      path: '/en/bedarf',
      missing: /are missing in/,
      city: /All of Dresden/,
      bothBases: /counted [−+]\S+, expected [−+]/,
    },
  ])(
    'answers at $path from the figures, above the table',
    async ({ path, missing, city, bothBases }) => {
      const screen = await open(path, { width: 1280, height: 720 })
      const areas = (await demandOf(on.api, counted)).slice(0, -1)
      for (const kind of ['meeting', 'counselling'] as const) {
        const answer = screen.page.locator(`[data-answer="${kind.toUpperCase()}"]`)
        const sentences = await answer.getByRole('listitem').allTextContents()
        const flagged = areas.filter((area) => area[kind].flagged)
        const named = (sentence = '') =>
          new Set(areas.flatMap(({ name }) => (sentence.includes(`${name}\u00a0(`) ? [name] : [])))
        const under = flagged.filter((area) => (area[kind].difference.value ?? 0) < 0)
        const over = flagged.filter((area) => (area[kind].difference.value ?? 0) > 0)
        expect(under.length).toBeGreaterThan(0)
        expect(sentences[0]).toMatch(missing)
        expect(named(sentences[0])).toEqual(new Set(under.map(({ name }) => name)))
        expect(named(sentences[1])).toEqual(new Set(over.map(({ name }) => name)))
        expect(sentences.at(-1)).toMatch(city)
        expect(sentences.at(-1)).toMatch(bothBases)
        const box = await answer.boundingBox()
        const table = await screen.page.locator('#table table').boundingBox()
        if (!box || !table) throw new Error('Answer and table stand on the page')
        expect(box.y + box.height).toBeLessThan(Math.min(table.y, 720))
      }
      await screen.observed.close()
    },
  )

  it.each(sizes)('shows where the table begins at $width × $height', async (viewport) => {
    const screen = await open('/bedarf', viewport)
    const row = await screen.page.locator('#table tbody tr').first().boundingBox()
    if (!row) throw new Error('There is a first row')
    expect(row.y + row.height).toBeLessThanOrEqual(viewport.height)
    await screen.observed.close()
  })

  it.each(sizes)('fits all columns at $width × $height', async (viewport) => {
    for (const path of ['/bedarf', '/en/bedarf']) {
      const screen = await open(path, viewport)
      const region = screen.page.locator('#table [role="region"]')
      const beyond = await region.evaluate((box) => box.scrollWidth - box.clientWidth)
      expect(beyond, path).toBeLessThanOrEqual(0)
      expect(await screen.page.locator('#table .hint').isVisible()).toBe(false)
      await screen.observed.close()
    }
  })

  it('has what known facilities need at least in one line beside the target, and still fits', async () => {
    const path = '/bedarf?date=2019-12-31'
    const screen = await open(path, { width: 1280, height: 720 })
    const least = screen.page.locator('small.least')
    expect(await least.first().textContent()).toMatch(/mind\. \d,\d/)
    const lines = await least.evaluateAll((notes) =>
      notes.map(
        (note) =>
          note.getBoundingClientRect().height /
          Number.parseFloat(getComputedStyle(note).lineHeight),
      ),
    )
    for (const line of lines) expect(line).toBeLessThan(1.5)
    expect(await screen.page.locator('#table .hint').isVisible()).toBe(false)
    await screen.observed.close()
  })

  it('says that there is more beside where earlier values widen it, and keeps the names in sight', async () => {
    const path = '/bedarf?before=dresden-2020,projection'
    const screen = await open(path, { width: 1280, height: 720 })
    await screen.page.locator('#table .hint').waitFor()
    const name = screen.page.locator('#table tbody th').first()
    const before = await name.boundingBox()
    const region = screen.page.locator('#table [role="region"]')
    const moved = await region.evaluate((box) => {
      box.scrollLeft = 200
      return box.scrollLeft
    })
    expect(moved).toBeGreaterThan(50)
    expect((await name.boundingBox())?.x).toBe(before?.x)
    expect(await region.evaluate((box) => getComputedStyle(box).backgroundImage)).toMatch(
      /gradient/,
    )
    await screen.observed.close()
  })

  it('writes the numbers of a column with equal decimals', async () => {
    const screen = await open('/bedarf', { width: 1440, height: 900 })
    const columns = await screen.page.locator('#table td[data-column]').evaluateAll((cells) =>
      cells.map((cell) => ({
        column: cell.getAttribute('data-column') ?? '',
        text: cell.querySelector('button')?.firstChild?.textContent?.trim() ?? '',
      })),
    )
    const decimals = new Map<string, Set<number>>()
    for (const { column, text } of columns) {
      const found = decimals.get(column) ?? new Set()
      if (/\d/.test(text)) found.add(/,(\d+)/.exec(text)?.[1]?.length ?? 0)
      decimals.set(column, found)
    }
    expect(decimals.size).toBe(16)
    for (const [column, found] of decimals) expect([...found], column).toHaveLength(1)
    await screen.observed.close()
  })

  it('keeps the marks of changed cells under the pointer', async () => {
    const screen = await open('/bedarf?meeting=6000&before=dresden-2020', {
      width: 1440,
      height: 900,
    })
    const changed = screen.cell('planning-area-7', 'meeting-target')
    const background = () =>
      changed.evaluate((cell) => {
        const { backgroundImage, backgroundColor } = getComputedStyle(cell)
        return { backgroundImage, backgroundColor }
      })
    const before = await background()
    expect(before.backgroundImage).toMatch(/gradient.*gradient/)
    await changed.hover()
    const under = await background()
    expect(under.backgroundImage).toBe(before.backgroundImage)
    expect(under.backgroundColor).not.toBe(before.backgroundColor)
    await screen.observed.close()
  })
})
