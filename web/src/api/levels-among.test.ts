import { expect, it } from 'vitest'

import { levelAmong, parentLevelsAmong } from './levels-among'
import type { MapLevel } from './catalogue'

const having = (...levels: MapLevel[]) =>
  new Map(levels.map((level) => [level, { level }] as const))

it('a level that a city lacks is the next finer one it has', () => {
  const three = having('SOCIAL_SPACE', 'DISTRICT')
  expect(levelAmong('PLANNING_AREA', three)).toBe('SOCIAL_SPACE')
  expect(levelAmong('DISTRICT', three)).toBe('DISTRICT')
  expect(levelAmong('PLANNING_AREA', having('DISTRICT'))).toBe('DISTRICT')
})

it('areas lie in those of the levels there are', () => {
  expect(parentLevelsAmong('DISTRICT', having('DISTRICT'))).toEqual([])
  expect(parentLevelsAmong('DISTRICT', having('PLANNING_AREA', 'DISTRICT'))).toEqual([
    'PLANNING_AREA',
  ])
  expect(parentLevelsAmong('DISTRICT', having('SOCIAL_SPACE', 'DISTRICT'))).toEqual([
    'SOCIAL_SPACE',
  ])
})
