import type { Page } from 'playwright-core'

/** What one press of Tab leads to, and what is wrong with how it shows. */
interface Stop {
  /** Undefined once the focus has left the page. */
  name: string | undefined
  faults: string[]
}

const mostStops = 400

/** Walks a page by Tab from its beginning to its end and says where the focus cannot be seen. */
export async function focusFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo({ top: 0, behavior: 'instant' })
    delete document.documentElement.dataset.walked
  })
  for (let stops = 0; stops < mostStops; stops++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(stopHere)
    if (stop.name === undefined) return faults
    faults.push(...stop.faults.map((fault) => `${stop.name}: ${fault}`))
  }
  return faults
}

/** Runs in the page, and so has to hold everything it calls. */
function stopHere(): Stop {
  const element = document.activeElement
  if (!element || element === document.body || cameRound(element)) {
    return { name: undefined, faults: [] }
  }
  // What has the focus inside a frame shows it there: the framed page is a screen of its own.
  if (element instanceof HTMLIFrameElement) return { name: 'frame', faults: [] }
  // A hidden native control shows its focus on its label.
  const label = element instanceof HTMLInputElement ? element.closest('label') : null
  const shown = label ? [element, label] : [element]
  const box = inWindow(label ?? element)
  const sight = box.width > 0 && box.height > 0
  const faults = [
    ...(shown.some(isOutlined) ? [] : ['no outline']),
    ...(sight ? [] : ['out of sight']),
    ...(sight && !isOnTop(box) ? ['covered'] : []),
  ]
  const words = (element.getAttribute('aria-label') ?? element.textContent).trim()
  return { name: `${element.tagName} ${words.replace(/\s+/g, ' ').slice(0, 60)}`, faults }

  /** The browser goes round: the first element again is the end. */
  function cameRound(found: Element): boolean {
    const { dataset } = document.documentElement
    if (dataset.walked !== undefined) return found.hasAttribute('data-walk-start')
    document.querySelector('[data-walk-start]')?.removeAttribute('data-walk-start')
    found.setAttribute('data-walk-start', '')
    dataset.walked = ''
    return false
  }

  function isOutlined(candidate: Element): boolean {
    const { outlineStyle, outlineWidth } = getComputedStyle(candidate)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  }

  function inWindow(candidate: Element): DOMRect {
    const { left, right, top, bottom } = candidate.getBoundingClientRect()
    const x = Math.max(left, 0)
    const y = Math.max(top, 0)
    return new DOMRect(x, y, Math.min(right, innerWidth) - x, Math.min(bottom, innerHeight) - y)
  }

  /** Some part of it is not under anything else. */
  function isOnTop({ x, y, width, height }: DOMRect): boolean {
    const shares = [0.1, 0.5, 0.9]
    return shares.some((across) =>
      shares.some((down) => {
        const found = document.elementFromPoint(x + across * width, y + down * height)
        return shown.some((one) => found !== null && (one.contains(found) || found.contains(one)))
      }),
    )
  }
}
