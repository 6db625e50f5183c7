import { withoutChanges } from '@atlas/geo/world/scenario'
import { expect, it } from 'vitest'

import { cellsOf } from '$reach/cells/reach-fixture'

import { valueBefore } from './before-proposal'
import { nothingFurther } from './further'
import type { ProposalQuestion } from './proposal-question'

const { people } = cellsOf({
  lon: [13.7, 13.71, 13.72, 13.75],
  lat: [51.05, 51.05, 51.05, 51.05],
  younger: [10, 20, 30, 40],
  older: [4, 5, 6, 8],
  district: [0, 0, 0, 1],
  districts: ['north', 'south'],
})
const world = { people, sites: [{ lon: 13.7, lat: 51.05 }], leftOut: null, detourFactor: 1.3 }
const asked = (model: ProposalQuestion['model']): ProposalQuestion => ({
  model,
  sites: 1,
  share: 1,
  kind: 'MEETING',
  ages: 'AGE_60_PLUS',
  metres: 1_000,
  scenario: withoutChanges,
})

it('counts before a proposal whom the proposal counts, and no one where sites are unknown', () => {
  expect(valueBefore(world, asked('MCLP'))).toBe(39)
  const leftOut = Uint8Array.of(0, 1, 0, 1)
  expect(valueBefore({ ...world, leftOut }, asked('MCLP'))).toBe(14)
  const [all, some] = [world, { ...world, leftOut }].map((one) =>
    valueBefore(one, asked('P_CENTER')),
  )
  expect([Math.round(all ?? 0), Math.round(some ?? 0)]).toEqual([4_558, 1_823])
  expect(valueBefore({ ...world, leftOut }, asked('P_MEDIAN'))).toBeCloseTo(
    (36 * (some ?? 0)) / 50,
    6,
  )
})

it('counts everybody where the question includes those whose sites are unknown', () => {
  const leftOut = Uint8Array.of(0, 1, 0, 1)
  const question = { ...asked('MCLP'), further: { ...nothingFurther, includesUnknown: true } }
  expect(valueBefore({ ...world, leftOut }, question)).toBe(39)
})

it('compares nothing with a question of how many, or with a city without sites', () => {
  expect(valueBefore(world, asked('LSCP'))).toBeNull()
  expect(valueBefore({ ...world, sites: [] }, asked('P_CENTER'))).toBeNull()
})
