import { afterAll, beforeAll } from 'vitest'

import { Api } from '../support/api.ts'
import { sharedBrowser, type TestBrowser } from '../support/browser.ts'
import { sharedServer } from '../support/shared.ts'

/** What a suite needs that looks at pages of the shared server. */
export interface InBrowser {
  /** Asks the server whose pages are looked at. */
  readonly api: Api
  readonly url: string
  readonly browser: TestBrowser
}

/** To be called in a suite: opens a browser for it and closes it afterwards. */
export function inBrowser(): InBrowser {
  const api = new Api()
  const opened: { browser?: TestBrowser } = {}

  beforeAll(async () => {
    api.use(await sharedServer('embedded'))
    opened.browser = await sharedBrowser()
  })
  afterAll(() => opened.browser?.close())

  return {
    api,
    get url() {
      return api.url
    },
    get browser() {
      if (!opened.browser) throw new Error('No browser is open before the first test')
      return opened.browser
    },
  }
}
