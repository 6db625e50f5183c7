import { expect } from 'vitest'

import type { ObservedPage } from '../support/browser.ts'
import type { Screen } from './screens.ts'

/** Opens a screen and waits until nothing is missing from it any more. */
export async function openScreen(
  { page }: ObservedPage,
  url: string,
  { path, map, scripted, status }: Screen,
): Promise<void> {
  const response = await page.goto(url + path)
  expect(response?.status()).toBe(status)
  if (scripted) await page.getByRole('banner').getByRole('button').first().waitFor()
  if (map) await page.waitForFunction(everyMapDrawn)
}

/** Runs in the page. */
function everyMapDrawn(): boolean {
  const maps = [...document.querySelectorAll('[data-map-state]')]
  return maps.length > 0 && maps.every((map) => map.getAttribute('data-map-state') === 'drawn')
}
