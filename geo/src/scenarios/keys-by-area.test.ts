import { describe, expect, it } from 'vitest'

import { publish } from '../disclosure/publish.ts'
import type { Published } from '../world/published.ts'
import { applyScenario } from '../world/apply-scenario.ts'
import type { Change } from '../world/scenario.ts'
import { smallCity } from '../world/testing/small-city.ts'
import { staffingOf } from '../staffing/staffing.ts'

const today = publish(smallCity, { residents: 0, cases: 0 })
const key = (residents60PlusPerFte: number, planningArea?: string): Change => ({
  type: 'setPlanningKey',
  framework: 'plan',
  kind: 'MEETING',
  residents60PlusPerFte,
  ...(planningArea !== undefined && { planningArea }),
})
const after = (...changes: Change[]) => applyScenario(today, { schema: 2, changes })

const asked = { kind: 'MEETING', basis: 'REGISTER', date: null, framework: null } as const
const at = (world: Published, level: Parameters<Published['areas']['byCode']>[0], code: string) => {
  const area = world.areas.byCode(level, code)
  if (!area) throw new Error(`no ${level} ${code}`)
  const { planningKey, target, difference } = staffingOf(world, area, asked)
  return { key: planningKey.value, target: target.value, difference: difference.value }
}

describe('a planning key of one planning area', () => {
  it('holds in it and in its districts, and nowhere else', () => {
    const world = after(key(5000, '2'))
    expect(at(world, 'PLANNING_AREA', '1')).toEqual(at(today, 'PLANNING_AREA', '1'))
    expect(at(world, 'PLANNING_AREA', '2')).toMatchObject({ key: 5000, target: 480 / 5000 })
    expect(at(world, 'DISTRICT', '21')).toMatchObject({ key: 5000, target: 400 / 5000 })
    expect(at(world, 'DISTRICT', '11')).toEqual(at(today, 'DISTRICT', '11'))
  })

  it('makes the city’s target the sum of those of its planning areas, and its key none', () => {
    const city = at(after(key(5000, '2')), 'CITY', 'city')
    expect(city).toMatchObject({ key: null, target: 400 / 6500 + 480 / 5000 })
    const world = after(key(5000, '2'))
    const { planningKey, target } = staffingOf(world, world.areas.city, asked)
    expect([planningKey.explain().note, target.explain().formula.key]).toEqual([
      { key: 'keysDiffer' },
      'sumOfPlanningAreas',
    ])
  })

  it('that is the same everywhere is that of the city, and one for all replaces it', () => {
    const all = at(after(key(5000)), 'CITY', 'city')
    expect(at(after(key(5000, '1'), key(5000, '2')), 'CITY', 'city')).toEqual(all)
    expect(at(after(key(4000, '2'), key(5000)), 'CITY', 'city')).toEqual(all)
    expect(at(after(key(4000, '2'), key(6500, '2')), 'CITY', 'city')).toEqual(
      at(today, 'CITY', 'city'),
    )
  })
})
