import { parseScenario, withoutChanges } from '@atlas/geo/world/scenario'
import { expect, it } from 'vitest'

import { twoDistricts } from '../planning-fixture'
import { closeSite } from '../scenario/edits'
import { historyOf, stepped, undone } from '../scenario/history'
import { isChanged, plannedSites } from '../scenario/planned-sites'
import { openProposed } from './open-proposed'

const places = [
  { lon: 13.7512345, lat: 51.05, district: 'south' },
  { lon: 13.7, lat: 51.06, district: 'north' },
]
const opening = {
  kind: 'COUNSELLING',
  taken: ['anna', 'planned-2'],
  nameOf: (number: number) => `Neu ${String(number)}`,
} as const

it('takes over every site of a proposal as one step, under names that are free', () => {
  const before = closeSite(withoutChanges, 'anna')
  const plan = openProposed(before, places, opening)
  expect(plannedSites(twoDistricts, plan).filter(isChanged)).toMatchObject([
    { slug: 'anna', state: 'closed' },
    {
      slug: 'planned-1',
      name: 'Neu 1',
      kinds: ['COUNSELLING'],
      lon: 13.75123,
      lat: 51.05,
      district: 'south',
    },
    { slug: 'planned-3', name: 'Neu 3', lon: 13.7, lat: 51.06, district: 'north' },
  ])
  expect(parseScenario(JSON.parse(JSON.stringify(plan)))).toEqual(plan)
  expect(undone(stepped(historyOf(before), plan)).present).toBe(before)
})
