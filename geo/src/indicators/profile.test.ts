import { expect, it, vi } from 'vitest'

import { publish } from '../disclosure/publish.ts'
import { smallCity } from '../world/testing/small-city.ts'
import { knownFiguresOf } from './known-figures.ts'
import { profileOf } from './profile.ts'

// What nobody asks for nobody hears fail: a process would end of it.
it('makes no figure of a profile before somebody asks for it', async () => {
  const world = publish(smallCity, { residents: 0, cases: 0 })
  const refused = vi.fn(() => Promise.reject(new Error('too much work')))
  const profile = profileOf(
    world.areas.city,
    ['REGISTER'],
    { ...knownFiguresOf(world), dayOfCells: '2025-12-31' },
    { world, coverage: refused, stopCoverage: refused },
  )
  const ofReach = profile.filter(({ indicator }) => indicator.group === 'REACH')
  expect(ofReach.length).toBeGreaterThan(0)
  expect(refused).not.toHaveBeenCalled()
  const figures = ofReach.flatMap((entry) => entry.figures())
  const answers = await Promise.allSettled(figures.map(async (figure) => figure))
  expect(answers.every(({ status }) => status === 'rejected')).toBe(true)
  expect(refused).toHaveBeenCalledTimes(answers.length)
})
