import type { ObservedPage } from '../support/browser.ts'

/** The page for everyone, as somebody reads it. */
export class PlacesPage {
  readonly observed: ObservedPage

  constructor(observed: ObservedPage) {
    this.observed = observed
  }

  get page() {
    return this.observed.page
  }

  /** What follows the path in the address. */
  get addressSearch(): string {
    return new URL(this.page.url()).search
  }

  async search(text: string): Promise<void> {
    if ((await this.page.getByRole('searchbox').count()) === 0) {
      await this.page.getByRole('link', { name: 'Neu suchen' }).click()
    }
    await this.page.getByRole('searchbox').fill(text)
    await this.page.getByRole('searchbox').press('Enter')
    await this.page.waitForLoadState()
  }

  heading(): Promise<string> {
    return this.text('h1')
  }

  /** Every place of the list with all that is told of it. */
  entries(): Promise<string[]> {
    return this.texts('main ol > li')
  }

  /** Where the parts of the first answer end, in pixels from the top; those that it has. */
  endsOfFirst(): Promise<Record<string, number>> {
    return this.page
      .locator('main ol > li')
      .first()
      .evaluate((first) =>
        Object.fromEntries(
          [
            ['name', '.name'] as const,
            ...['walk', 'where', 'call', 'ways'].map((part) => [part, `.${part}`] as const),
          ].flatMap(([name, selector]) => {
            const part = first.querySelector(selector)
            return part ? [[name, Math.ceil(part.getBoundingClientRect().bottom)]] : []
          }),
        ),
      )
  }

  async text(selector: string): Promise<string> {
    return (await this.texts(selector))[0] ?? ''
  }

  texts(selector: string): Promise<string[]> {
    return this.page
      .locator(selector)
      .evaluateAll((all) =>
        all.map((one) =>
          (one instanceof HTMLElement ? one.innerText : '').replace(/\s+/g, ' ').trim(),
        ),
      )
  }

  close(): Promise<void> {
    return this.observed.close()
  }
}
