import type { CDPSession, Page } from 'playwright-core'

/** What one press of Tab leads to, and what is wrong with how it shows. */
interface Stop {
  /** Undefined once the focus has left the page. */
  name: string | undefined
  faults: string[]
}

declare global {
  interface Window {
    /** What the presses of Tab led to since it was last taken from here. */
    stops?: Stop[]
    endWalk?: () => void
  }
}

const mostPresses = 400
/** Presses sent at once: each one waited for would cost a way to the browser and back, and a frame of the page. */
const atOnce = 20

/** Walks a page by Tab from its beginning to its end and says where the focus cannot be seen. */
export async function focusFaults(page: Page): Promise<string[]> {
  await page.evaluate(beginWalk)
  const keyboard = await page.context().newCDPSession(page)
  try {
    const stops = await walk(page, keyboard)
    return stops.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`))
  } finally {
    await page.evaluate(() => window.endWalk?.())
    await keyboard.detach()
  }
}

async function walk(page: Page, keyboard: CDPSession): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let presses = 0; presses < mostPresses; presses += atOnce) {
    await Promise.all(Array.from({ length: atOnce }, () => pressTab(keyboard)))
    stops.push(...(await page.evaluate(takeStops)))
    const end = stops.findIndex(({ name }) => name === undefined)
    if (end === 0) throw new Error('Tab leads nowhere')
    if (end !== -1) return stops.slice(0, end)
  }
  throw new Error(`Tab has not come round after ${mostPresses} presses`)
}

/** As by a finger that stays on the key: letting it go would be as long a way again. */
async function pressTab(keyboard: CDPSession): Promise<void> {
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab })
}

/** Runs in the page. */
function takeStops(): Stop[] {
  return window.stops?.splice(0) ?? []
}

/**
 * Runs in the page, and so has to hold everything it calls. Puts the focus before the beginning; from then on what a
 * press of Tab has led to is looked at when the next one comes, before the focus moves on.
 */
function beginWalk(): void {
  // From where something had the focus and went, the browser goes on.
  const start = document.createElement('span')
  start.tabIndex = -1
  document.body.prepend(start)
  start.focus()
  start.remove()
  scrollTo({ top: 0, behavior: 'instant' })
  const stops: Stop[] = []
  let first: Element | undefined
  let isBeforeFirst = true
  let isRound = false
  const look = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return
    if (!isBeforeFirst && !isRound) {
      const stop = stopHere()
      stops.push(stop)
      isRound = stop.name === undefined
    }
    isBeforeFirst = false
    // The presses sent after the one that came round lead nowhere.
    if (isRound) event.preventDefault()
  }
  addEventListener('keydown', look, true)
  window.stops = stops
  window.endWalk = () => {
    removeEventListener('keydown', look, true)
  }

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
      ...(sight && !isOnTop(box, shown) ? ['covered'] : []),
    ]
    const words = (element.getAttribute('aria-label') ?? element.textContent).trim()
    return { name: `${element.tagName} ${words.replace(/\s+/g, ' ').slice(0, 60)}`, faults }
  }

  /** The browser goes round: the first element again is the end. */
  function cameRound(found: Element): boolean {
    if (found === first) return true
    first ??= found
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
  function isOnTop({ x, y, width, height }: DOMRect, shown: readonly Element[]): boolean {
    const shares = [0.1, 0.5, 0.9]
    return shares.some((across) =>
      shares.some((down) => {
        const found = document.elementFromPoint(x + across * width, y + down * height)
        return shown.some((one) => found !== null && (one.contains(found) || found.contains(one)))
      }),
    )
  }
}
