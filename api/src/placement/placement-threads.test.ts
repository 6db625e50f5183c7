import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ThreadDied } from '../work/thread-pool.ts'
import type { PlacementState } from './placement-state.ts'
import { PlacementThreads } from './placement-threads.ts'
import { someTask } from './testing/some-task.ts'

/** What a test's thread does follows from how many sites are asked for. */
const [hangs, hangsWithSomethingKnown, isAnswered] = [1, 2, 3]

describe('the thread in which sites are placed', () => {
  let threads: PlacementThreads
  let told: PlacementState[]
  let left: AbortController

  beforeEach(() => {
    told = []
    left = new AbortController()
    threads = new PlacementThreads(
      {
        program: new URL('./testing/thread.mjs', import.meta.url),
        settings: { detourFactor: 1.3 },
        memoryMegabytes: 32,
        onDeath: () => undefined,
      },
      { beyondTime: 400, whenLeft: 50 },
    )
  })

  afterEach(() => threads.stop())

  const solve = (sites: number) =>
    threads.solve(someTask(sites, 0.3), (state) => told.push(state), left.signal)

  it('tells what is known meanwhile, and answers', async () => {
    expect(await solve(isAnswered)).toMatchObject({ state: { status: 'OPTIMAL' } })
    expect(told).toMatchObject([{ status: 'SEARCHING' }])
  })

  it('is ended beyond its time and replaced; what was known then is the answer', async () => {
    await expect.poll(() => solve(isAnswered)).toMatchObject({ type: 'ANSWERED' })
    expect(await solve(hangsWithSomethingKnown)).toEqual({
      type: 'ANSWERED',
      state: { status: 'WITHIN_GAP', value: hangsWithSomethingKnown },
    })
    await expect(solve(hangs)).rejects.toThrow(ThreadDied)
    await expect
      .poll(() => solve(isAnswered).catch(() => null))
      .toMatchObject({ state: { status: 'OPTIMAL' } })
  })

  it('is ended when everybody has left and it goes on', async () => {
    const solving = solve(hangsWithSomethingKnown).catch((error: unknown) => error)
    await expect.poll(() => told).toHaveLength(1)
    left.abort()
    expect(await solving).toBeInstanceOf(ThreadDied)
  })
})
