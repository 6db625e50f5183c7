import { expect } from 'vitest'

import { rulesOfPlaces } from '../support/axe.ts'
import type { ObservedPage } from '../support/browser.ts'

/** Nothing went wrong behind what is seen, and nothing was asked of another host. */
export function expectQuiet(observed: ObservedPage): void {
  expect(observed.consoleErrors).toEqual([])
  expect(observed.pageErrors).toEqual([])
  expect(observed.foreignRequests()).toEqual([])
}

export async function expectAccessible(observed: ObservedPage): Promise<void> {
  expect(described(await observed.axeViolations())).toEqual([])
  await expectAccessibleColours(observed)
}

/** By those of axe's rules alone that look at colours, for the same page in another theme. */
export async function expectAccessibleColours(observed: ObservedPage): Promise<void> {
  expect(described(await observed.colourViolations())).toEqual([])
}

/** By those that look at where things stand, for a page that shows the same in a window of another width. */
export async function expectAccessiblePlaces(observed: ObservedPage): Promise<void> {
  expect(described(await observed.axeViolations('html', { runOnly: rulesOfPlaces }))).toEqual([])
}

const described = (violations: Awaited<ReturnType<ObservedPage['axeViolations']>>) =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n  ')}`)

/** The page itself is no wider than its window. */
export async function expectNoSidewaysScroll({ page }: ObservedPage): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
}

/**
 * What is shown, and where, to the pixel, but for the strokes of drawings and words that one theme alone says
 * (StrengthWords.svelte): two looks alike in it differ in colours alone.
 */
export const layoutOf = ({ page }: ObservedPage): Promise<string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll(':not(svg *, span.light, span.dark)')].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true })) return []
      const { x, y, width, height } = element.getBoundingClientRect()
      return [`${element.tagName} ${[x, y, width, height].map(Math.round).join(' ')}`]
    }),
  )

/** Which elements of the page are shown, wherever they stand. */
export const shownOn = ({ page }: ObservedPage): Promise<string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')].flatMap((element, place) =>
      element.checkVisibility({ visibilityProperty: true })
        ? [`${String(place)} ${element.tagName}`]
        : [],
    ),
  )
