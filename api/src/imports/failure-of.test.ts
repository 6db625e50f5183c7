import { expect, it } from 'vitest'
import { ThreadDied } from '../work/thread-pool.ts'
import { failureOf } from './failure-of.ts'

it('says that files take more time or memory than there is, of a thread that was ended for it', () => {
  const memory = Object.assign(new Error('full'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })
  for (const cause of [new DOMException('ended', 'AbortError'), memory]) {
    expect(failureOf(new ThreadDied({ cause }), 1)).toEqual({ key: 'TOO_HARD' })
  }
})

it('leaves what nobody foresaw to whoever logs it', () => {
  const died = new ThreadDied({ cause: new TypeError('a mistake of ours') })
  expect(() => failureOf(died, 1)).toThrow(died)
  const stopped = new ThreadDied({ isOfStopping: true })
  expect(() => failureOf(stopped, 1)).toThrow(stopped)
})
