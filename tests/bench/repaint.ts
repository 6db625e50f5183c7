import type { ObservedPage, TestBrowser } from '../support/browser.ts'
import { startServer } from '../support/server.ts'
import { summary } from './summary.ts'

const movements = 40

interface Movement {
  /** Where there is something to move. */
  path: string
  /** What is moved: an input of type range. */
  slider: string
  /** The page's own measure from the movement to the next frame of the map. */
  measure: string
  valueOf: (movement: number) => number
}

/** Weights on a map of districts. */
export const measureNeedIndex = (browser: TestBrowser) =>
  measureRepaint(browser, {
    path: '/?level=district&index=share-80-plus:2,density-80-plus:1,change-80-plus:1',
    slider: '#weight-share-80-plus',
    measure: 'need-index-repaint',
    valueOf: (movement) => 0.5 + (movement % 9) / 2,
  })

/** The distance on a map of all cells: of the built-in city, or of whatever a database holds. */
export const measureReach = (browser: TestBrowser, databaseUrl?: string) =>
  measureRepaint(
    browser,
    {
      path: '/erreichbarkeit?level=cell',
      slider: 'input[type=range]#limit',
      measure: 'reach-repaint',
      valueOf: (movement) => 400 + (movement % 9) * 200,
    },
    databaseUrl,
  )

/**
 * From moving a slider to the next frame of the map, in milliseconds: how long the page itself is at work for it, how
 * long the first frame after it takes, and how long it takes in all. A machine without a graphics card draws frames in
 * software, and waits for the frame before.
 */
async function measureRepaint(browser: TestBrowser, movement: Movement, databaseUrl?: string) {
  const server = await startServer({
    environment: { LOG_LEVEL: 'warn' },
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  })
  const observed = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    mapsPainted: true,
  })
  try {
    await countFrameWork(observed)
    await observed.page.goto(server.url + movement.path)
    await observed.page.waitForSelector('[data-map-state="drawn"]')
    const moves: Moved[] = []
    for (let moved = 0; moved < movements; moved += 1) {
      moves.push(await move(observed, movement.slider, movement.valueOf(moved)))
    }
    const durations = await observed.page.evaluate(
      (name) => performance.getEntriesByName(name).map(({ duration }) => duration),
      movement.measure,
    )
    if (durations.length === 0) throw new Error(`the page measured no ${movement.measure}`)
    return {
      workMilliseconds: summary(moves.map(({ work }) => work)),
      frameMilliseconds: summary(moves.map(({ frame }) => frame)),
      repaintMilliseconds: summary(durations),
    }
  } finally {
    await observed.close()
    await server.stop()
  }
}

declare global {
  interface Window {
    /** Milliseconds that each frame since the last movement was worked on. */
    frameWork: number[]
  }
}

async function countFrameWork({ page }: ObservedPage): Promise<void> {
  await page.addInitScript(() => {
    window.frameWork = []
    const inNextFrame = window.requestAnimationFrame.bind(window)
    window.requestAnimationFrame = (draw) =>
      inNextFrame((time) => {
        const begun = performance.now()
        draw(time)
        window.frameWork.push(performance.now() - begun)
      })
  })
}

/** Milliseconds. */
interface Moved {
  /** Until everything that follows from it is computed and the map is told. */
  work: number
  /** The first frame after it. */
  frame: number
}

/** As a pointer does it, an input event without resting; then everything that follows at once, and its first frame. */
function move({ page }: ObservedPage, slider: string, value: number): Promise<Moved> {
  return page.locator(slider).evaluate(async (input, wanted) => {
    if (!(input instanceof HTMLInputElement)) throw new Error('there is nothing to move')
    window.frameWork = []
    const begun = performance.now()
    input.value = String(wanted)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    // What follows from a movement is computed before this continues.
    await Promise.resolve()
    const work = performance.now() - begun
    await new Promise((resolve) => setTimeout(resolve, 400))
    return { work, frame: window.frameWork[0] ?? Number.NaN }
  }, value)
}
