import { describe, expect, it } from 'vitest'
import { type Lane, QueueFull, WorkQueue } from './work-queue.ts'

/** A queue, and its work, which a test ends. */
function queueOf({
  atOnce = 1,
  mostWaiting = 10,
  longestWaitSeconds = 60,
  mostOfOne = Infinity,
} = {}) {
  const queue = new WorkQueue({ atOnce, mostWaiting, longestWaitSeconds, mostOfOne })
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const run = (
    name: string,
    lane: Lane = 'PAGE',
    left = new AbortController().signal,
    asker: string | null = null,
  ) =>
    queue.run(
      lane,
      () =>
        new Promise<string>((resolve) => {
          begun.push(name)
          ends.set(name, () => {
            resolve(name)
          })
        }),
      left,
      asker,
    )
  const end = async (name: string, work: Promise<string>) => {
    ends.get(name)?.()
    await work
  }
  return { queue, begun, run, end }
}

describe('the queue of work', () => {
  it('does as much at once as it may, pages before files, each in their order', async () => {
    const { queue, begun, run, end } = queueOf({ atOnce: 2 })
    const work = {
      one: run('one'),
      two: run('two', 'FILE'),
      file: run('file', 'FILE'),
      page: run('page'),
      next: run('next'),
    }
    expect([begun, queue.running, queue.waiting]).toEqual([['one', 'two'], 2, 3])
    for (const name of ['two', 'one', 'page', 'next', 'file'] as const) await end(name, work[name])
    expect(begun).toEqual(['one', 'two', 'page', 'next', 'file'])
    expect([queue.running, queue.waiting]).toEqual([0, 0])
  })

  it('does one for each who asks before the second of anybody', async () => {
    const { begun, run, end } = queueOf()
    const never = new AbortController().signal
    const asked = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'].map(
      (name) => [name, run(name, 'PAGE', never, name.slice(0, 1))] as const,
    )
    const work = new Map(asked)
    const order = ['a1', 'b1', 'c1', 'a2', 'b2', 'a3']
    for (const name of order) await end(name, work.get(name) ?? expect.fail(name))
    expect(begun).toEqual(order)
  })

  it('refuses who asks for more than one may, and nobody else', async () => {
    const { run, end } = queueOf({ mostOfOne: 2 })
    const never = new AbortController().signal
    const first = run('first', 'PAGE', never, 'one')
    const second = run('second', 'PAGE', never, 'one')
    await expect(run('third', 'PAGE', never, 'one')).rejects.toThrow(QueueFull)
    const other = run('other', 'PAGE', never, 'another')
    await end('first', first)
    const third = run('third', 'PAGE', never, 'one')
    for (const [name, work] of Object.entries({ other, second, third })) await end(name, work)
    expect(await Promise.all([first, second, third, other])).toEqual([
      'first',
      'second',
      'third',
      'other',
    ])
  })

  it('refuses what comes when a lane is full, says when to come again, and takes it then', async () => {
    const { run, end } = queueOf({ mostWaiting: 1 })
    const first = run('first')
    const waits = run('waits')
    await expect(run('more')).rejects.toThrow(QueueFull)
    await expect(run('more')).rejects.toMatchObject({ retryAfterSeconds: 1 })
    const file = run('file', 'FILE')
    await end('first', first)
    await end('waits', waits)
    await end('file', file)
    expect(await Promise.all([first, waits, file])).toEqual(['first', 'waits', 'file'])
  })

  it('refuses who would have to wait too long', async () => {
    // Nothing was done yet, and a tenth of a second is taken to be typical.
    const { run } = queueOf({ mostWaiting: 1000, longestWaitSeconds: 1 })
    const refusals = Array.from({ length: 20 }, (_, number) =>
      run(String(number), 'FILE').catch((error: unknown) => error),
    )
    const last = await refusals.at(-1)
    expect(last).toBeInstanceOf(QueueFull)
    expect(last).toMatchObject({ retryAfterSeconds: 2 })
  })

  it('never begins what nobody waits for any longer', async () => {
    const { queue, begun, run, end } = queueOf()
    const left = new AbortController()
    const first = run('first')
    const abandoned = run('abandoned', 'PAGE', left.signal)
    const last = run('last')
    left.abort()
    await expect(abandoned).rejects.toThrow('nobody waits')
    expect(queue.waiting).toBe(1)
    await end('first', first)
    await end('last', last)
    expect(begun).toEqual(['first', 'last'])
  })

  it('refuses nobody for the sake of what runs that nobody waits for any longer', async () => {
    const { queue, begun, run, end } = queueOf({ longestWaitSeconds: 0.04 })
    const left = new AbortController()
    const abandoned = run('abandoned', 'FILE', left.signal)
    await expect(run('refused')).rejects.toThrow(QueueFull)
    left.abort()
    const next = run('next')
    expect([queue.running, queue.waiting]).toEqual([1, 1])
    await end('abandoned', abandoned)
    await end('next', next)
    expect(begun).toEqual(['abandoned', 'next'])
    expect([queue.running, queue.waiting]).toEqual([0, 0])
  })

  it('goes on after work that fails', async () => {
    const { queue, run, end } = queueOf()
    const signal = new AbortController().signal
    const failing = queue.run('FILE', () => Promise.reject(new Error('cannot be done')), signal)
    const next = run('next')
    await expect(failing).rejects.toThrow('cannot be done')
    await end('next', next)
  })
})
