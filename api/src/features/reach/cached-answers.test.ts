import { publish } from '@atlas/geo/disclosure/publish'
import { neverGivenUp } from '@atlas/geo/work/checkpoint'
import { smallCity } from '@atlas/geo/world/testing/small-city'
import { expect, it, vi } from 'vitest'
import type { DataContext } from '../../schema/context.ts'
import { Deadline } from '../../schema/deadline.ts'
import { WorkBudget } from '../../schema/work-budget.ts'
import { estimatedWalkingDistance } from '../../walking/estimated-walking-distance.ts'
import { cachedAnswers } from './cached-answers.ts'

const waiting: DataContext = {
  world: publish(smallCity, { residents: 0, cases: 0 }),
  walking: { WALKING: estimatedWalkingDistance(1.3), WHEELCHAIR: null },
  checkpoint: neverGivenUp,
  streets: null,
  budget: new WorkBudget(Infinity),
  database: () => {
    throw new Error('nothing is asked of it')
  },
}

/** Whose request ends while an answer is found for it. */
function leaving(): DataContext & { leave: () => void } {
  let hasLeft = false
  const { checkpoint } = new Deadline(3600, () => hasLeft)
  return {
    ...waiting,
    checkpoint,
    leave: () => {
      hasLeft = true
    },
  }
}

const caching = { mostBytes: 10_000, bytesOf: () => 100, price: () => 10 }

/** Found in two steps. */
const finding = () =>
  vi.fn(async (question: { of: string }, { checkpoint }: DataContext) => {
    await Promise.resolve()
    checkpoint()
    return { found: question.of }
  })

it('finds an answer once for all who ask at the same time', async () => {
  const find = finding()
  const answerTo = cachedAnswers(caching, find)
  const answers = [1, 2, 3].map(() => answerTo({ of: 'it' }, waiting))
  expect(await Promise.all(answers)).toEqual([1, 2, 3].map(() => ({ found: 'it' })))
  expect(find).toHaveBeenCalledTimes(1)
})

it('finds it anew for those who still wait when the one it was found for has left', async () => {
  const find = finding()
  const answerTo = cachedAnswers(caching, find)
  const gone = leaving()
  const answers = [gone, waiting, waiting].map((context) => answerTo({ of: 'it' }, context))
  gone.leave()
  const settled = await Promise.allSettled(answers)
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  expect(find).toHaveBeenCalledTimes(2)
})

it('ends with the request that is refused what was begun for it, not for others who wait for it', async () => {
  const find = finding()
  const answerTo = cachedAnswers({ ...caching, price: () => 300 }, find)
  const budget = new WorkBudget()
  const refused = { ...waiting, budget, checkpoint: budget.checkpoint }
  const answers = [
    ...['it', 'another'].map(async (of) => answerTo({ of }, refused)),
    answerTo({ of: 'it' }, waiting),
  ]
  const settled = await Promise.allSettled(answers)
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
  expect(find).toHaveBeenCalledTimes(2)
})

it('begins nothing for whom has left already', async () => {
  const find = finding()
  const gone = leaving()
  gone.leave()
  await expect(cachedAnswers(caching, find)({ of: 'it' }, gone)).rejects.toMatchObject({
    code: 'DEADLINE',
  })
  expect(find).not.toHaveBeenCalled()
})

it('charges a request for each distinct question, whether its answer is known or not', async () => {
  const answerTo = cachedAnswers(caching, finding())
  const ask = async (of: readonly string[]) => {
    const context = { ...waiting, budget: new WorkBudget() }
    for (const one of of) await answerTo({ of: one }, context)
    return context.budget.spent
  }
  expect(await ask(['it', 'it', 'another'])).toBe(20)
  expect(await ask(['it', 'another'])).toBe(20)
})

it('lets the longest unasked go where all together would take too many bytes', async () => {
  const find = finding()
  // Each takes a thousand bytes besides.
  const answerTo = cachedAnswers({ ...caching, mostBytes: 3500 }, find)
  const ask = (of: string) => answerTo({ of }, waiting)
  for (const of of ['a', 'b', 'c', 'a', 'd']) await ask(of)
  expect(find).toHaveBeenCalledTimes(4)
  await ask('a')
  expect(find).toHaveBeenCalledTimes(4)
  await ask('b')
  expect(find).toHaveBeenCalledTimes(5)
})

it('finds what is larger than all may be only once for those who ask at the same time', async () => {
  const find = finding()
  const answerTo = cachedAnswers({ ...caching, bytesOf: () => 1e9 }, find)
  await Promise.all([1, 2, 3].map(() => answerTo({ of: 'it' }, waiting)))
  await answerTo({ of: 'it' }, waiting)
  expect(find).toHaveBeenCalledTimes(1)
})
