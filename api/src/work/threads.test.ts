import { DrizzleQueryError } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SharedSnapshot } from '../world/shared-snapshot.ts'
import { readEnvironment } from '../environment.ts'
import { ThreadDied } from './thread-pool.ts'
import { type ThreadOptions, Threads } from './threads.ts'

const snapshot: SharedSnapshot = { version: 'today', contents: null }
const still = new AbortController().signal

describe('threads', () => {
  let threads: Threads
  let deaths: unknown[]

  const threadsFor = (limitSeconds: number, more: Partial<ThreadOptions> = {}) =>
    new Threads({
      program: new URL('./testing/thread.mjs', import.meta.url),
      settings: { environment: readEnvironment({}), workerId: undefined },
      threads: 1,
      memoryMegabytes: 32,
      limitSeconds,
      rows: (_, parameters) => Promise.resolve([[...parameters]]),
      newest: () => Promise.resolve(snapshot),
      onDeath: (error) => deaths.push(error),
      ...more,
    })

  beforeEach(() => {
    deaths = []
    threads = threadsFor(60)
  })

  afterEach(() => threads.stop())

  const ask = async (url: string, left = still) => {
    const request = { method: 'GET', url, headers: {}, body: undefined, origin: '' } as const
    const { body } = await threads.answer(request, 'request', snapshot, left)
    return new TextDecoder().decode(body)
  }

  it.each(['/throws', '/exits', '/fills'])(
    'replace one that %s, which takes its one request with it',
    async (url) => {
      await expect(ask(url)).rejects.toThrow(ThreadDied)
      expect(deaths).not.toEqual([])
      expect(await ask('/next')).toBe('/next')
    },
  )

  it('are ended that take too long, and replaced', async () => {
    await threads.stop()
    threads = threadsFor(0.5)
    await expect(ask('/hangs')).rejects.toThrow(ThreadDied)
    // Starting the next one counts, too.
    await expect.poll(() => ask('/next').catch(() => 'ended')).toBe('/next')
  })

  it('are ended together with what they do, which is no fault of theirs', async () => {
    const asked = ask('/hangs').catch((error: unknown) => error)
    await threads.stop()
    for (const ended of [await asked, await ask('/next').catch((error: unknown) => error)]) {
      expect(ended).toMatchObject({ name: 'ThreadDied', isOfStopping: true })
    }
    expect(deaths).toEqual([])
  })

  it('ask their process for what it alone has', async () => {
    expect(JSON.parse(await ask('/asks'))).toEqual({ id: 1, rows: [[7]] })
  })

  it('are told what an error of the database means, however deep it lies in another', async () => {
    await threads.stop()
    const failing = (error: Error) => () => Promise.reject(error)
    const busy = Object.assign(new Error('canceled on lock timeout'), { code: '55P03' })
    const wrong = Object.assign(new Error('no such column'), { code: '22P02' })
    threads = threadsFor(60, {
      rows: failing(new DrizzleQueryError('select $1', [7], wrong)),
      newest: failing(new DrizzleQueryError('select 1', [], busy)),
    })
    expect(JSON.parse(await ask('/asks-newest'))).toMatchObject({ failed: { fault: 'BUSY' } })
    expect(JSON.parse(await ask('/asks'))).toMatchObject({ failed: { fault: null } })
  })

  it('stand once the first has answered, however long its start takes', async () => {
    await threads.stop()
    threads = threadsFor(0)
    expect(threads.haveAnswered).toBe(false)
    await threads.prepare(snapshot)
    expect(threads.haveAnswered).toBe(true)
    expect(deaths).toEqual([])
  })

  it('are started again where the first dies of its start', async () => {
    await threads.stop()
    const program = new URL('./testing/thread-that-asks-first.mjs', import.meta.url)
    let starts = 0
    const rows = () => Promise.resolve(starts++ === 0 ? [] : [['stay']])
    threads = threadsFor(60, { program, rows })
    await threads.prepare(snapshot)
    expect(starts).toBe(2)
    expect(deaths).not.toEqual([])
    expect(await ask('/next')).toBe('/next')
  })

  it('are no longer prepared once they are ended', async () => {
    const prepared = threads.prepare(snapshot)
    await threads.stop()
    await prepared
    expect(threads.haveAnswered).toBe(false)
  })

  it('are told when nobody waits any longer, and go on with the next', async () => {
    const left = new AbortController()
    const asked = ask('/waits', left.signal)
    left.abort()
    expect(await asked).toBe('abandoned')
    expect(await ask('/next')).toBe('/next')
    expect(deaths).toEqual([])
  })
})
