import type { Page } from 'playwright-core'

const mostStops = 150

/** Presses Tab until the named element has the focus, as somebody does who looks for it. */
export async function tabTo(page: Page, role: string, name: RegExp): Promise<void> {
  for (let stops = 0; stops < mostStops; stops++) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    if ((await focused.count()) === 0) continue
    // In quotation marks where its name has a colon.
    const tree = (await focused.ariaSnapshot()).replace(/^- '/, '- ')
    if (tree.startsWith(`- ${role}`) && name.test(tree)) return
  }
  throw new Error(`Tab does not lead to ${role} ${String(name)}`)
}
