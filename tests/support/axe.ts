import axe, { type Result } from 'axe-core'
import type { Page } from 'playwright-core'

import { findUnseenColours } from './unseen-colours.ts'

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** The rules of axe that look at colours. */
const rulesOfColours = ['color-contrast', 'link-in-text-block']

/** Those that look at how large things are and what lies beside them. */
export const rulesOfPlaces = ['target-size', 'scrollable-region-focusable']

/** The size of targets (WCAG 2.2) is asked for by name; axe leaves it out by itself. */
export const allRules: axe.RunOptions = { rules: { 'target-size': { enabled: true } } }

export const allButColours: axe.RunOptions = {
  rules: {
    ...allRules.rules,
    ...Object.fromEntries(rulesOfColours.map((rule) => [rule, { enabled: false }])),
  },
}

/** What axe finds in a part of a page. */
export async function axeViolations(
  page: Page,
  where: string,
  which: axe.RunOptions,
): Promise<Result[]> {
  await loadAxe(page)
  const options: axe.RunOptions = { ...which, ...sparing, resultTypes: ['violations'] }
  const { violations } = await page.evaluate(
    ({ part, how }) => window.axe.run(part, how),
    // What passes is not described.
    { part: where, how: options },
  )
  return violations
}

/** Style sheets are not fetched once more, and elements not described by selectors: no finding rests on them. */
const sparing: axe.RunOptions = { preload: false, selectors: false }

/** Colours in which nothing was found, of all pages this process has looked at. */
const seenColours = new Set<string>()

/** What axe finds about the colours of a page, in those it has not seen yet: each of them is looked at once. */
export async function colourViolations(page: Page): Promise<Result[]> {
  if ((await page.evaluate(findUnseenColours, [...seenColours])) === 0) return []
  await loadAxe(page)
  const options: axe.RunOptions = { ...sparing, runOnly: rulesOfColours, elementRef: true }
  const { violations, seen } = await page.evaluate(lookAtUnseenColours, options)
  for (const colours of seen) seenColours.add(colours)
  return violations
}

/** Runs in the page. Of what axe cannot judge, or is no text to it, only the same kind of element counts as seen. */
async function lookAtUnseenColours(
  options: axe.RunOptions,
): Promise<{ violations: Result[]; seen: string[] }> {
  const { unseenColours: unseen } = window
  if (!unseen) throw new Error('Nobody has looked for unseen colours')
  const { violations, passes } = await window.axe.run({ include: [...unseen.keys()] }, options)
  const elementsOf = (results: Result[]) =>
    new Set<Element | undefined>(
      results.flatMap(({ nodes }) => nodes.map(({ element }) => element)),
    )
  const passed = elementsOf(passes)
  const failed = elementsOf(violations)
  const seen = [...unseen].flatMap(([element, { colours, ofKind }]) => {
    if (failed.has(element)) return []
    return [passed.has(element) ? colours : ofKind]
  })
  // An element itself cannot leave the page.
  for (const { nodes } of violations) for (const node of nodes) delete node.element
  return { violations, seen }
}

/**
 * By the developer tools, for which the browser compiles a text once for all pages of a process; the page's own
 * content policy stays in force.
 */
async function loadAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Runtime.evaluate', { expression: axe.source })
  await devTools.detach()
}
