import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { openDataDirectory } from '../../api/src/database/embedded/open-data-directory.ts'
import { Api } from '../support/api.ts'
import { browserMissing, sharedBrowser } from '../support/browser.ts'
import { zeroPage } from '../support/damaged-pages.ts'
import { askGoodQuestion } from '../support/good-question.ts'
import { refusedStart } from '../support/refused-start.ts'
import { startServer, type RunningServer } from '../support/server.ts'

const environment = { LOG_LEVEL: 'warn' }
const building = /Unpacking the prepared embedded database|Building the embedded database/
const waiting = 'waiting up to 5 seconds'

// One directory goes through all of this in turn: each test finds what the last one left.
describe('a data directory', () => {
  let directory: string
  let server: RunningServer
  let answer: unknown

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'atlas-data-'))
  })

  afterAll(async () => {
    await server.stop()
    await rm(directory, { recursive: true })
  })

  const start = async (port?: number) => {
    server = await startServer({ dataDirectory: directory, environment, ...(port && { port }) })
    return server.log.join('\n')
  }
  const answerNow = () => askGoodQuestion(new Api(server.url))

  it('whose first building was killed is built from the start', async () => {
    const killed = startServer({ dataDirectory: directory, environment, killAt: building })
    await expect(killed).rejects.toThrow(building)
    expect(await readdir(directory)).not.toContain('embedded.version')

    expect(await start()).toMatch(building)
    answer = await answerNow()
  })

  it('that a server has open is refused to a second one, and the first goes on', async () => {
    expect(await refusedStart({ dataDirectory: directory, environment })).toEqual({
      exitCode: 1,
      words: `Another process has the data directory ${directory} open. Stop it, or choose another with DATA_DIR=…`,
    })
    expect(await answerNow()).toEqual(answer)
  })

  it('of a server that was killed is intact, and says what it waits for', async () => {
    await server.kill()
    const said = await start()
    expect(said).toContain(waiting)
    expect(said).not.toMatch(building)
    expect(await answerNow()).toEqual(answer)
  })

  it('one page of which is zeroed while what is in it is in memory is built anew, without a wrong answer', async () => {
    await zeroPage(directory)
    const said = () => server.log.join('\n')
    await expect
      .poll(said, { timeout: 60_000 })
      .toMatch(/is damaged \(pages of .* are emptied\); it is kept at .*set-aside.* and built anew/)
    expect(await answerNow()).toEqual(answer)
    await expect.poll(said, { timeout: 60_000 }).toContain('The embedded database is built anew')
    await expect
      .poll(async () => (await fetch(`${server.url}/health/ready`)).text(), { timeout: 60_000 })
      .toContain('"ready"')
    expect(await answerNow()).toEqual(answer)
  })

  it('that cannot be read, after a server that ended with 0, is kept aside and built anew, and open pages go on', async () => {
    const reader = browserMissing() ? null : await readerOf(server.url)
    const { port } = server
    expect(await server.stop()).toBe(0)
    await reader?.chooseMeanwhile()
    await writeFile(join(directory, 'embedded', 'global', 'pg_control'), 'no control file')
    const said = await start(port)
    await reader?.goesOn()
    expect(said).not.toContain(waiting)
    expect(said).toMatch(/could not be opened; it is kept at .*set-aside.* and built anew/)
    expect(await answerNow()).toEqual(answer)
    expect((await readdir(directory)).filter((name) => name.includes('set-aside'))).toHaveLength(2)
  })
})

/** Somebody who has a page open while its server is started anew, and who goes on choosing. */
async function readerOf(url: string) {
  const browser = await sharedBrowser()
  const { page } = await browser.newPage()
  await page.goto(`${url}/bedarf?basis=projection`)
  await page.getByRole('banner').getByRole('button').first().waitFor()
  const status = page.locator('main').getByRole('status')
  return {
    chooseMeanwhile: async () => {
      await page.locator('#key-meeting').fill('5.000')
      await page.locator('#key-meeting').press('Enter')
      await status.getByText('geht es von selbst weiter').waitFor()
      expect(new URL(page.url()).search).toContain('meeting=5000')
    },
    goesOn: async () => {
      await status.getByText('geht es von selbst weiter').waitFor({ state: 'detached' })
      expect(await page.locator('main').textContent()).toContain('Probe Begegnung: 1 : 5.000')
      expect(new URL(page.url()).search).toContain('basis=projection')
      await browser.close()
    },
  }
}

describe('a data directory without a server', () => {
  let directory: string

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'atlas-data-'))
  })

  afterEach(async () => {
    await rm(directory, { recursive: true })
  })

  const open = async (version: string) => {
    const said: string[] = []
    const opened = await openDataDirectory(directory, version, (message) => said.push(message))
    return { ...opened, said }
  }

  const buildWith = async (version: string) => {
    const built = await open(version)
    await mkdir(built.cluster)
    await writeFile(join(built.cluster, 'PG_VERSION'), version)
    await built.markComplete('state')
    await built.release()
  }

  it('is new, and no longer when a database of this version was completed in it', async () => {
    const first = await open('pglite@1')
    expect({ isNew: first.isNew, said: first.said }).toEqual({ isNew: true, said: [] })
    await first.release()

    await buildWith('pglite@1')
    const second = await open('pglite@1')
    expect({ isNew: second.isNew, said: second.said }).toEqual({ isNew: false, said: [] })
    await second.release()
  })

  it('loses what was never completed', async () => {
    const first = await open('pglite@1')
    await mkdir(first.cluster)
    await first.release()
    const second = await open('pglite@1')
    expect({ isNew: second.isNew, left: existsSync(second.cluster) }).toEqual({
      isNew: true,
      left: false,
    })
    await second.release()
  })

  it('keeps a database of another version aside, and says so', async () => {
    await buildWith('pglite@1')
    const { isNew, said, cluster, release } = await open('pglite@2')
    await release()
    expect({ isNew, left: existsSync(cluster) }).toEqual({ isNew: true, left: false })
    const [aside = ''] = (await readdir(directory)).filter((name) => name.includes('set-aside'))
    expect(said).toEqual([
      `The database in ${directory} was made with pglite@1; it is kept at ${join(directory, aside)} and built anew`,
    ])
    expect(await readFile(join(directory, aside, 'PG_VERSION'), 'utf8')).toBe('pglite@1')
  })
})
