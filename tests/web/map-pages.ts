import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'

import { Api } from '../support/api.ts'
import { openBrowser, type TestBrowser } from '../support/browser.ts'
import { sharedServer } from '../support/shared.ts'
import { MapPage } from './map-page.ts'

/** What the tests of a suite share, and the page each of them has to itself. */
export interface MapPages {
  /** Asks the server whose pages are looked at. */
  readonly api: Api
  readonly url: string
  readonly browser: TestBrowser
  /** New for every test. */
  readonly screen: MapPage
}

/** To be called in a suite: opens a browser for it and a page for each of its tests. */
export function mapPages(options: BrowserContextOptions = {}): MapPages {
  const api = new Api()
  const opened: { browser?: TestBrowser; screen?: MapPage } = {}

  beforeAll(async () => {
    api.use(await sharedServer('embedded'))
    opened.browser = await openBrowser()
  })
  afterAll(() => opened.browser?.close())
  beforeEach(async () => {
    const observed = await present(opened.browser).newPage({
      viewport: { width: 1440, height: 900 },
      locale: 'de-DE',
      ...options,
    })
    opened.screen = new MapPage(observed, api.url)
  })
  afterEach(() => opened.screen?.observed.close())

  return {
    api,
    get url() {
      return api.url
    },
    get browser() {
      return present(opened.browser)
    },
    get screen() {
      return present(opened.screen)
    },
  }
}

function present<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('Nothing is open before the first test')
  return thing
}
