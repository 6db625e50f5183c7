import { afterEach, beforeEach } from 'vitest'

import type { PageOptions } from '../support/browser.ts'
import { inBrowser, type InBrowser } from './in-browser.ts'
import { MapPage } from './map-page.ts'

/** What the tests of a suite share, and the page each of them has to itself. */
export interface MapPages extends InBrowser {
  /** New for every test. */
  readonly screen: MapPage
}

/** To be called in a suite: opens a browser for it and a page for each of its tests. */
export function mapPages(options: PageOptions = {}): MapPages {
  const on = inBrowser()
  const opened: { screen?: MapPage } = {}

  beforeEach(async () => {
    const observed = await on.browser.newPage({
      viewport: { width: 1440, height: 900 },
      locale: 'de-DE',
      // A flight is drawn many times over; those of motion ask for it.
      reducedMotion: 'reduce',
      ...options,
    })
    opened.screen = new MapPage(observed, on.url)
  })
  afterEach(() => opened.screen?.observed.close())

  return {
    api: on.api,
    get url() {
      return on.url
    },
    get browser() {
      return on.browser
    },
    get screen() {
      if (!opened.screen) throw new Error('No page is open before the first test')
      return opened.screen
    },
  }
}
