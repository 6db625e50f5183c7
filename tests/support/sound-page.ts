import { expect } from 'vitest'

import type { ObservedPage } from './browser.ts'

/** What axe finds in both themes: nothing; and no wider than a telephone. */
export async function expectSound(opened: ObservedPage, what: string): Promise<void> {
  const { page } = opened
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const found = [...(await opened.axeViolations()), ...(await opened.colourViolations())]
    expect(found, `${what}, ${colorScheme}`).toEqual([])
  }
  const desktop = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 800 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width, what).toBeLessThanOrEqual(390)
  if (desktop) await page.setViewportSize(desktop)
}
