import { createServer } from 'node:http'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { browserMissing, type TestBrowser } from './browser.ts'
import { freePort } from './free-port.ts'
import { sharedBrowser } from './shared.ts'

const faulty = `<!doctype html><html lang="en"><title>Faulty</title><main><h1>Faulty</h1>
<img src="http://outside.example/a.png">
<script type="module">
  const work = 'fetch("http://inside.example/b").catch(() => postMessage(1))'
  const worker = new Worker(URL.createObjectURL(new Blob([work])))
  worker.onmessage = () => { document.title = 'Done' }
  console.error('said wrong')
  setTimeout(() => { throw new Error('went wrong') })
</script></main></html>`

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
    expect(observed.consoleErrors).toContain('said wrong')
    expect(observed.foreignRequests().sort()).toEqual([
      'http://inside.example/b',
      'http://outside.example/a.png',
    ])
    const violations = await observed.axeViolations()
    expect(violations.map(({ id }) => id)).toEqual(['image-alt'])
    await observed.close()
  })
})
