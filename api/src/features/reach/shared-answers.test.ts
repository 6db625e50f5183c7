import { publish } from '@atlas/geo/disclosure/publish'
import { neverGivenUp } from '@atlas/geo/work/checkpoint'
import { smallCity } from '@atlas/geo/world/testing/small-city'
import { expect, it, vi } from 'vitest'
import type { DataContext } from '../../schema/context.ts'
import { Deadline } from '../../schema/deadline.ts'
import { estimatedWalkingDistance } from '../../walking/estimated-walking-distance.ts'
import { cachedAnswers } from './reached-world.ts'

const waiting: DataContext = {
  world: publish(smallCity, { residents: 0, cases: 0 }),
  walking: { WALKING: estimatedWalkingDistance(1.3), WHEELCHAIR: null },
  checkpoint: neverGivenUp,
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

/** Found in two steps. */
const finding = () =>
  vi.fn(async (question: { of: string }, { checkpoint }: DataContext) => {
    await Promise.resolve()
    checkpoint()
    return { found: question.of }
  })

it('finds an answer once for all who ask at the same time', async () => {
  const find = finding()
  const answerTo = cachedAnswers(10, find)
  const answers = [1, 2, 3].map(() => answerTo({ of: 'it' }, waiting))
  expect(await Promise.all(answers)).toEqual([1, 2, 3].map(() => ({ found: 'it' })))
  expect(find).toHaveBeenCalledTimes(1)
})

it('finds it anew for those who still wait when the one it was found for has left', async () => {
  const find = finding()
  const answerTo = cachedAnswers(10, find)
  const gone = leaving()
  const answers = [gone, waiting, waiting].map((context) => answerTo({ of: 'it' }, context))
  gone.leave()
  const settled = await Promise.allSettled(answers)
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  expect(find).toHaveBeenCalledTimes(2)
})

it('begins nothing for whom has left already', async () => {
  const find = finding()
  const gone = leaving()
  gone.leave()
  await expect(cachedAnswers(10, find)({ of: 'it' }, gone)).rejects.toMatchObject({
    code: 'DEADLINE',
  })
  expect(find).not.toHaveBeenCalled()
})
