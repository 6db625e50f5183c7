import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AddressCounts } from './address-counts.ts'

describe('requests by address', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 600_000 })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('are counted in the running minute, each address for itself', () => {
    const counts = new AddressCounts(null)
    expect(counts.count('one')).toEqual({ current: 1, ttl: 60_000 })
    vi.advanceTimersByTime(59_000)
    expect(counts.count('one')).toEqual({ current: 2, ttl: 1000 })
    expect(counts.count('other')).toEqual({ current: 1, ttl: 1000 })
    vi.advanceTimersByTime(1000)
    expect(counts.count('one')).toEqual({ current: 1, ttl: 60_000 })
  })

  it('are forgotten with the minute, though nobody asks in the next one', () => {
    const counts = new AddressCounts(null)
    counts.count('one')
    expect(counts.size).toBe(1)
    vi.advanceTimersByTime(60_000)
    expect(counts.size).toBe(0)
  })

  it('are counted over all processes, each of which tells the others', () => {
    const listeners: ((message: unknown) => void)[] = []
    const processes = [0, 1, 2].map(
      (own) =>
        new AddressCounts({
          tell: (counts) => {
            for (const [other, listener] of listeners.entries()) {
              if (other !== own) listener(structuredClone(counts))
            }
          },
          onMessage: (listener) => listeners.push(listener),
        }),
    )
    for (const counts of processes) for (let time = 0; time < 3; time += 1) counts.count('one')
    vi.advanceTimersByTime(1000)
    expect(processes.map((counts) => counts.count('one').current)).toEqual([10, 10, 10])
    // What belongs to the minute before, and what is no message of theirs, is not counted.
    vi.advanceTimersByTime(60_000)
    for (const listener of listeners) {
      listener({ minute: 10, requestsFrom: [['one', 100]] })
      listener('act')
    }
    expect(processes.map((counts) => counts.count('one').current)).toEqual([1, 1, 1])
  })
})
