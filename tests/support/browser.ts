import { existsSync } from 'node:fs'

import type { Result, RunOptions } from 'axe-core'
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type ConsoleMessage,
  type Frame,
  type LaunchOptions,
  type Page,
  type Request,
} from 'playwright-core'

import { allButColours, axeViolations, colourViolations } from './axe.ts'
import { reportMissing } from './missing.ts'

export interface PageOptions extends BrowserContextOptions {
  /** For tests that look at the pixels of maps; for all others software would paint what nobody sees. */
  mapsPainted?: boolean
  /** For tests of a first visit, and those that change their page for good. */
  ownContext?: boolean
}

export interface TestBrowser {
  /**
   * Opens a page as for somebody who has been here before: no cookies, but what the browser has read and compiled for
   * an earlier page with the same options is there.
   */
  newPage(options?: PageOptions): Promise<ObservedPage>
  close(): Promise<void>
}

/** A page and everything it did wrong or asked for since it was opened. */
export interface ObservedPage {
  page: Page
  consoleErrors: readonly string[]
  pageErrors: readonly string[]
  /** Every address asked for, also by workers. */
  requests: readonly string[]
  /** Those of them that left the host. */
  foreignRequests(): string[]
  /** What axe finds, by default in the whole page and by all of its rules but those of colours. */
  axeViolations(selector?: string, which?: RunOptions): Promise<Result[]>
  /** What it finds about the colours of the page. */
  colourViolations(): Promise<Result[]>
  /** Leaves behind what was observed so far, for a page that goes on to another screen. */
  forget(): void
  close(): Promise<void>
}

/** Rather the one without windows: what no page shows, tabs and a toolbar, is drawn by the same processors. */
function findChromium(): string | undefined {
  const named = process.env.CHROMIUM
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined
  return ['chromium-headless-shell', 'chromium', 'chromium-browser']
    .map((name) => `/usr/bin/${name}`)
    .find((path) => existsSync(path))
}

/**
 * Whether there is a Chromium: null when there is, otherwise why not, for
 * `describe.skipIf`. Throws instead when CI=true.
 */
export function browserMissing(): string | null {
  return findChromium() === undefined
    ? reportMissing(
        'Chromium is not installed (Debian: apt-get install chromium-headless-shell; or set CHROMIUM)',
      )
    : null
}

/** Milliseconds for what is waited for: other files may be drawn by the same processors. */
const patience = 60_000

/** A headless Chromium that draws WebGL in software and reaches only this machine. */
const launchOptions = (...more: string[]): LaunchOptions => {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('There is no Chromium')
  return {
    executablePath,
    args: [
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
      // Only WebGL is emulated: without a graphics card, the processor draws and composes pages itself, which is faster.
      '--disable-gpu-rasterization',
      '--disable-gpu-compositing',
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ...more,
    ],
  }
}

/** A page that has been closed and waits to be opened again by whoever asks for the same options. */
interface ClosedPage {
  options: string
  page: Page
}

/** A page that waits keeps some hundred megabytes of memory. */
const mostClosedPages = 3

/** Starts a browser of one's own. */
export async function openBrowser(): Promise<TestBrowser> {
  const browser = await chromium.launch(launchOptions())
  return testBrowser(browser, [], () => browser.close())
}

/** No page of a test lasts so long that optimising its scripts for good pays off. */
const withoutOptimising = '--js-flags=--no-opt'

const ofProcess: { browser?: Browser; closed: ClosedPage[] } = { closed: [] }

/**
 * The browser of this process, started when it is first asked for: test files that run in it one after the other open
 * each other's closed pages again. Closing it closes what was left open; it ends with the process.
 */
export async function sharedBrowser(): Promise<TestBrowser> {
  let { browser } = ofProcess
  if (!browser?.isConnected()) {
    browser = await chromium.launch(launchOptions(withoutOptimising))
    Object.assign(ofProcess, { browser, closed: [] })
  }
  return testBrowser(browser, ofProcess.closed)
}

function testBrowser(
  browser: Browser,
  closed: ClosedPage[],
  end?: () => Promise<void>,
): TestBrowser {
  const open = new Set<Page>()
  return {
    async newPage({ ownContext = false, ...options } = {}) {
      const asked = JSON.stringify(options)
      const place = ownContext ? -1 : closed.findLastIndex((one) => one.options === asked)
      const used = place === -1 ? undefined : closed.splice(place, 1)[0]?.page
      const page = used ?? (await openPage(browser, options))
      open.add(page)
      if (used) await asOpened(used, options)
      return observe(page, async () => {
        open.delete(page)
        if (ownContext || page.isClosed()) await page.context().close()
        else closed.push({ options: asked, page })
        if (closed.length > mostClosedPages) await closed.shift()?.page.context().close()
      })
    },
    async close() {
      await Promise.all([...open].map((page) => page.context().close()))
      await end?.()
    },
  }
}

async function openPage(
  browser: Browser,
  { mapsPainted = false, ...options }: PageOptions,
): Promise<Page> {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(patience)
  if (!mapsPainted) await context.addInitScript(leaveMapsUnpainted)
  return context.newPage()
}

/** Takes back what a test may have changed about a page; the page itself goes with the next address. */
async function asOpened(page: Page, options: PageOptions): Promise<void> {
  const { viewport, colorScheme, reducedMotion, forcedColors } = options
  await page.unrouteAll()
  await page.context().setOffline(false)
  await page.context().clearCookies()
  await page.setViewportSize(viewport ?? { width: 1280, height: 720 })
  await page.emulateMedia({
    media: null,
    colorScheme: colorScheme ?? 'light',
    reducedMotion: reducedMotion ?? 'no-preference',
    forcedColors: forcedColors ?? 'none',
  })
  // A pointer over the window would point at what comes under it.
  await page.mouse.move(-1, -1)
}

/**
 * Runs in the page: the last step of drawing a map, which takes most of the time, is left out. Everything before it
 * happens: MapLibre loads, places and colours all that is shown, compiles its programs and says when it is done.
 */
function leaveMapsUnpainted(): void {
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    prototype.drawArrays = () => undefined
    prototype.drawElements = () => undefined
  }
}

function observe(page: Page, close: () => Promise<void>): ObservedPage {
  const consoleErrors: string[] = []
  const pageErrors: string[] = []
  const requests: string[] = []
  const forget = () => {
    for (const seen of [consoleErrors, pageErrors, requests]) seen.length = 0
  }
  /** What a page says that is about to go is none of the next one's. */
  let isOfBefore = page.url() !== 'about:blank'
  const listeners = {
    framenavigated: (frame: Frame) => {
      if (frame === page.mainFrame()) isOfBefore = false
    },
    console: (message: ConsoleMessage) => {
      if (message.type() === 'error' && !isOfBefore)
        consoleErrors.push(`${message.text()} ${message.location().url}`.trim())
    },
    pageerror: (error: Error) => {
      if (!isOfBefore) pageErrors.push(error.message)
    },
  }
  const asked = (request: Request) => {
    if (!isOfBefore || request.isNavigationRequest()) requests.push(request.url())
  }
  page.on('framenavigated', listeners.framenavigated)
  page.on('console', listeners.console)
  page.on('pageerror', listeners.pageerror)
  page.context().on('request', asked)

  return {
    page,
    consoleErrors,
    pageErrors,
    requests,
    foreignRequests: () => requests.filter(leavesTheHost),
    axeViolations: (selector = 'html', which = allButColours) =>
      axeViolations(page, selector, which),
    colourViolations: () => colourViolations(page),
    forget,
    async close() {
      page.off('framenavigated', listeners.framenavigated)
      page.off('console', listeners.console)
      page.off('pageerror', listeners.pageerror)
      page.context().off('request', asked)
      await close()
    },
  }
}

function leavesTheHost(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  if (protocol === 'data:' || protocol === 'blob:') return false
  return hostname !== '127.0.0.1' && hostname !== 'localhost'
}
