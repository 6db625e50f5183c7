import { publish } from '@atlas/geo/disclosure/publish'
import { neverGivenUp } from '@atlas/geo/work/checkpoint'
import { smallCity } from '@atlas/geo/world/testing/small-city'
import { expect, it } from 'vitest'
import { perWorldAndQuestionInTime } from './context.ts'
import { Deadline } from './deadline.ts'
import { WorkBudget } from './work-budget.ts'

const world = publish(smallCity, { residents: 0, cases: 0 })
const waiting = { world, checkpoint: neverGivenUp }

function leaving() {
  let hasLeft = false
  const { checkpoint } = new Deadline(3600, () => hasLeft)
  const leave = () => {
    hasLeft = true
  }
  return { world, checkpoint, leave }
}

function refused() {
  const budget = new WorkBudget(1)
  const leave = () => {
    expect(() => {
      budget.charge({}, 'too much', 2)
    }).toThrow()
  }
  return { world, checkpoint: budget.checkpoint, leave }
}

it.each([
  ['leaves', leaving],
  ['is refused', refused],
])('composes anew for who still waits where the one it was composed for %s', async (_, asking) => {
  const valueOf = perWorldAndQuestionInTime<string>(() => 100)
  const compose = (of: { checkpoint: () => void }) => async () => {
    await Promise.resolve()
    of.checkpoint()
    return 'value'
  }
  const first = asking()
  const asked = [first, waiting, waiting].map(async (of) => valueOf(of, ['it'], compose(of)))
  first.leave()
  const settled = await Promise.allSettled(asked)
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
})
