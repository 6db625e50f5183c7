import { expect, it, vi } from 'vitest'
import { StatesTaken, takenByAll, toldEverywhere } from './told-everywhere.ts'

function following(isAlone: boolean) {
  const sent: unknown[] = []
  const heard: string[] = []
  let take: (version: string) => void = () => undefined
  let hear: (message: unknown) => void = () => undefined
  const processes = {
    tell: (state: object) => sent.push(state),
    onMessage: (listener: (message: unknown) => void) => {
      hear = listener
    },
  }
  const other = toldEverywhere(
    'one',
    (taken) => {
      take = taken
    },
    isAlone ? null : processes,
  )
  other.listen((version) => heard.push(version))
  return {
    other,
    sent,
    heard,
    take: (version: string) => {
      take(version)
    },
    hear: (message: unknown) => {
      hear(message)
    },
  }
}

it('tells at once where no other process answers', () => {
  const { other, heard, take } = following(true)
  expect(other.version).toBe('one')
  take('two')
  expect([heard, other.version]).toEqual([['two'], 'two'])
})

it('tells once all have taken it, and of nothing that is no longer the newest', () => {
  const { other, sent, heard, take, hear } = following(false)
  take('two')
  expect([heard, other.version]).toEqual([[], 'one'])
  take('three')
  hear(takenByAll('two'))
  hear({ requestsFrom: [] })
  expect(heard).toEqual([])
  hear(takenByAll('three'))
  expect(heard).toEqual(['three'])
  expect(sent).toEqual([{ taken: 'one' }, { taken: 'two' }, { taken: 'three' }])
})

it('tells in the end though one of them is left behind', () => {
  vi.useFakeTimers()
  const { heard, take } = following(false)
  take('two')
  vi.advanceTimersByTime(1499)
  expect(heard).toEqual([])
  vi.advanceTimersByTime(1)
  vi.useRealTimers()
  expect(heard).toEqual(['two'])
})

it('knows when all that answer have taken a state', () => {
  const states = new StatesTaken()
  expect(states.take(1, 'two', [1, 2])).toBe(false)
  expect(states.take(2, 'one', [1, 2])).toBe(false)
  expect(states.take(2, 'two', [1, 2])).toBe(true)
  states.forget(2)
  expect(states.take(1, 'three', [1])).toBe(true)
})
