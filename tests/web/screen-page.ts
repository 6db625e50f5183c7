import type { Page } from 'playwright-core'

import type { ObservedPage } from '../support/browser.ts'

/** A screen of a server in a browser, as someone using it sees it. */
export class ScreenPage {
  readonly observed: ObservedPage
  readonly #url: string

  constructor(observed: ObservedPage, url: string) {
    this.observed = observed
    this.#url = url
  }

  get page() {
    return this.observed.page
  }

  /** Opens an address of the server, and waits for nothing more. */
  async goto(path: string, options?: Parameters<Page['goto']>[1]): Promise<void> {
    await this.page.goto(this.#url + path, options)
  }
}
