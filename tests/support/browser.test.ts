import { createServer } from 'node:http'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { browserMissing, sharedBrowser, type TestBrowser } from './browser.ts'
import { freePort } from './free-port.ts'

const faulty = `<!doctype html><html lang="en"><title>Faulty</title><main><h1>Faulty</h1>
<img src="http://outside.example/a.png">
<script type="module">
  const work = 'fetch("http://inside.example/b").catch(() => postMessage(1))'
  const worker = new Worker(URL.createObjectURL(new Blob([work])))
  worker.onmessage = () => { document.title = 'Done' }
  console.error('said wrong')
  setTimeout(() => { throw new Error('went wrong') })
</script></main></html>`

const texts = (...styles: string[]) =>
  `<!doctype html><html lang="en"><title>Colours</title><main><h1>Colours</h1>
  ${styles.map((style) => `<p style="color: rgb(1 2 3); background: white; ${style}">A text to be read</p>`).join('')}
  </main></html>`

describe.skipIf(browserMissing())('the browser of the tests', () => {
  let browser: TestBrowser
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.setHeader('content-security-policy', "script-src 'unsafe-inline' blob:")
    response.end(faulty)
  })

  beforeAll(async () => {
    browser = await sharedBrowser()
  })

  afterAll(async () => {
    await browser.close()
    server.close()
  })

  it('sees errors, requests that leave the host and what axe finds', async () => {
    const port = await freePort()
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    const observed = await browser.newPage()
    await observed.page.goto(`http://127.0.0.1:${port}/`)
    await observed.page.waitForFunction(() => document.title === 'Done')

    expect(observed.pageErrors).toEqual(['went wrong'])
    expect(observed.consoleErrors).toEqual(
      expect.arrayContaining([expect.stringMatching(/^said wrong http:/)]),
    )
    expect(observed.foreignRequests().sort()).toEqual([
      'http://inside.example/b',
      'http://outside.example/a.png',
    ])
    const violations = await observed.axeViolations()
    expect(violations.map(({ id }) => id)).toEqual(['image-alt'])
    await observed.close()
  })

  it('looks once at texts alike, and at each that has other colours or stands on others', async () => {
    const observed = await browser.newPage({ ownContext: true })
    const found = async (...styles: string[]) => {
      await observed.page.setContent(texts(...styles))
      return (await observed.colourViolations()).flatMap(({ nodes }) =>
        nodes.map(({ html }) => html),
      )
    }
    expect(await found('', '')).toEqual([])
    expect(await found('')).toEqual([])
    expect(await observed.page.evaluate(() => window.unseenColours?.size)).toBe(0)
    const faulty = ['background: rgb(40 40 40)', 'color: rgb(250 240 240)', 'opacity: 0.2']
    for (const style of [...faulty, ...faulty]) {
      expect(await found('', style), style).toEqual([expect.stringContaining(style)])
    }
    await observed.close()
  })
})
