import { Refusal } from '@atlas/geo/words/refusal'
import { beforeEach, describe, expect, it } from 'vitest'
import { ThreadDied } from '../work/thread-pool.ts'
import { QueueFull } from '../work/work-queue.ts'
import type { Following } from './following.ts'
import { Placements } from './placements.ts'
import {
  type PlacementEnd,
  type PlacementState,
  type PlacementStatus,
  type PlacementTask,
  waitingState,
} from './placement-state.ts'
import { someTask } from './testing/some-task.ts'

/** What a thread is given, and how a test ends it. */
interface Given {
  task: PlacementTask
  tell: (state: PlacementState) => void
  left: AbortSignal
  end: (end: PlacementEnd) => void
  die: (isOfStopping?: boolean) => void
}

const known = (status: PlacementStatus, value: number): PlacementState => ({
  ...waitingState,
  status,
  value,
})
const answered = (status: PlacementStatus, value: number): PlacementEnd => ({
  type: 'ANSWERED',
  state: known(status, value),
})

/** All that is heard until the end, as status and value. */
async function heard(following: Following<PlacementState>) {
  const all: [PlacementStatus, number | null][] = []
  for await (const { status, value } of following) all.push([status, value])
  return all
}

const settled = () => new Promise(setImmediate)

describe('placement questions', () => {
  let given: Given[]
  let placements: Placements

  const newest = (): Given => given.at(-1) ?? expect.fail('nothing is worked on')

  beforeEach(() => {
    given = []
    const solve = (task: PlacementTask, tell: Given['tell'], left: AbortSignal) =>
      new Promise<PlacementEnd>((end, fail) => {
        const die = (isOfStopping = false) => {
          fail(new ThreadDied({ isOfStopping }))
        }
        given.push({ task, tell, left, end, die })
      })
    placements = new Placements(
      { mostWaiting: 3, mostOfOne: 2, longestWaitSeconds: 600 },
      { solve, stop: () => Promise.resolve() },
    )
  })

  it('are worked on once for all who ask the same, who hear the newest from wherever they come', async () => {
    const first = placements.follow(someTask(3), null)
    expect(await first.next()).toMatchObject({ value: { status: 'WAITING' } })
    newest().tell(known('SEARCHING', 20))
    newest().tell(known('SEARCHING', 10))
    const second = placements.follow(someTask(3), null)
    const both = [heard(first), heard(second)]
    await settled()
    newest().end(answered('OPTIMAL', 7))
    expect(await Promise.all(both)).toEqual([
      [
        ['SEARCHING', 10],
        ['OPTIMAL', 7],
      ],
      [
        ['SEARCHING', 10],
        ['OPTIMAL', 7],
      ],
    ])
    expect(given).toHaveLength(1)
  })

  it('end when the last who listens has left, who need not wait for what comes next', async () => {
    const [first, second] = [
      placements.follow(someTask(3), null),
      placements.follow(someTask(3), null),
    ]
    await first.next()
    const next = first.next()
    await first.return()
    expect(await next).toEqual({ done: true, value: undefined })
    expect(newest().left.aborted).toBe(false)
    await second.return()
    expect(newest().left.aborted).toBe(true)
    // Whoever comes while it ends is answered anew.
    const third = heard(placements.follow(someTask(3), null))
    newest().end({ type: 'ABANDONED' })
    await settled()
    expect(given).toHaveLength(2)
    newest().end(answered('OPTIMAL', 7))
    expect((await third).at(-1)).toEqual(['OPTIMAL', 7])
  })

  it('never begin when everybody leaves before their turn', async () => {
    const running = heard(placements.follow(someTask(1), null))
    const waiting = placements.follow(someTask(2), null)
    expect([placements.running, placements.waiting]).toEqual([1, 1])
    await waiting.return()
    await settled()
    expect(placements.waiting).toBe(0)
    newest().end(answered('OPTIMAL', 7))
    await running
    expect(given).toHaveLength(1)
  })

  it('are refused when too many wait, or too many of one; what is worked on already needs no room', async () => {
    const asked = [1, 2, 3, 4].map((sites) => heard(placements.follow(someTask(sites), null)))
    expect(() => placements.follow(someTask(5), null)).toThrow(QueueFull)
    asked.push(heard(placements.follow(someTask(4), null)))
    for (let done = 1; done <= 4; done += 1) {
      newest().end(answered('OPTIMAL', done))
      await settled()
    }
    await Promise.all(asked)
    const ofOne = [6, 7].map((sites) => heard(placements.follow(someTask(sites), 'one')))
    expect(() => placements.follow(someTask(8), 'one')).toThrow(QueueFull)
    const other = heard(placements.follow(someTask(8), 'other'))
    for (let done = 1; done <= 3; done += 1) {
      newest().end(answered('OPTIMAL', done))
      await settled()
    }
    await Promise.all([...ofOne, other])
  })

  it('are answered again from what was proven, and anew only with more time where it was not', async () => {
    const ask = async (seconds: number, end: PlacementEnd) => {
      const before = given.length
      const following = heard(placements.follow(someTask(3, seconds), null))
      await settled()
      if (given.length > before) newest().end(end)
      return [given.length - before, (await following).at(-1)]
    }
    expect(await ask(5, answered('WITHIN_GAP', 9))).toEqual([1, ['WITHIN_GAP', 9]])
    expect(await ask(3, answered('WITHIN_GAP', 99))).toEqual([0, ['WITHIN_GAP', 9]])
    expect(await ask(10, answered('OPTIMAL', 7))).toEqual([1, ['OPTIMAL', 7]])
    expect(await ask(1, answered('OPTIMAL', 99))).toEqual([0, ['OPTIMAL', 7]])
  })

  it.each([
    [{ type: 'OUT_OF_TIME' }, new Refusal('DEADLINE', { seconds: 60 })],
    [
      { type: 'IMPOSSIBLE_SCENARIO', change: 1, reason: { key: 'scenarioStaffUnknown' } },
      new Refusal('IMPOSSIBLE_SCENARIO', { change: 2, reason: { key: 'scenarioStaffUnknown' } }),
    ],
  ] as const)('say why they have no answer: %j', async (end, refusal) => {
    const following = heard(placements.follow(someTask(3), null))
    newest().end(end)
    await expect(following).rejects.toEqual(refusal)
  })

  it('are refused where their thread dies, and say whether it was ended', async () => {
    for (const [isOfStopping, code] of [
      [false, 'OVERLOADED'],
      [true, 'STOPPING'],
    ] as const) {
      const following = heard(placements.follow(someTask(3), null))
      await settled()
      newest().die(isOfStopping)
      await expect(following).rejects.toMatchObject({ code })
    }
    const again = heard(placements.follow(someTask(3), null))
    await settled()
    newest().end(answered('OPTIMAL', 7))
    expect((await again).at(-1)).toEqual(['OPTIMAL', 7])
  })
})
