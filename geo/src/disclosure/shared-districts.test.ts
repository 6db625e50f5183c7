import { describe, expect, it } from 'vitest'

import { publish } from './publish.ts'
import type { ResidentCount, Snapshot } from '../world/snapshot.ts'
import { smallCity } from '../world/testing/small-city.ts'
import { ReachCells } from '../reach/cells/reach-cells.ts'
import { membersOf } from '../reach/reached-world.ts'
import { sharedDistricts } from '../world/shared-districts.ts'

/** Of district 12 (200 and 60 people) 50 and 30 live in the other social space, though a quarter of all ages. */
const moved: Partial<Record<string, number>> = {
  '4 AGE_60_TO_79': -50,
  '5 AGE_60_TO_79': 50,
  '4 AGE_80_PLUS': -30,
  '5 AGE_80_PLUS': 30,
}
const changed = (count: ResidentCount): ResidentCount => ({
  ...count,
  count: count.count + (moved[`${count.areaId} ${count.ageBand}`] ?? 0),
})
const shared: Snapshot = {
  ...smallCity,
  districtParts: [
    { districtId: 7, socialSpaceId: 4, part: 0.75 },
    { districtId: 7, socialSpaceId: 5, part: 0.25 },
  ],
  residents: smallCity.residents.map(changed),
}
const world = publish(shared, { residents: 0, cases: 0 })

describe('a district in two social spaces', () => {
  it('is divided, by age, so that the numbers of both are met', () => {
    expect(sharedDistricts(world)).toEqual([
      { districtId: 7, socialSpaceId: 4, part: { AGE_60_TO_79: 0.75, AGE_80_PLUS: 0.5 } },
      { districtId: 7, socialSpaceId: 5, part: { AGE_60_TO_79: 0.25, AGE_80_PLUS: 0.5 } },
    ])
  })

  it('makes cells add up to what is known of every area, by age', () => {
    const cells = new ReachCells(world.inhabited)
    const parts = sharedDistricts(world)
    const { areas } = world
    const levels = ['CITY', 'PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT'] as const
    for (const area of levels.flatMap((level) => areas.atLevel(level))) {
      if (area.reportedWithId !== null) continue
      const whole =
        area.level === 'CITY'
          ? areas.atLevel('DISTRICT')
          : area.level === 'DISTRICT'
            ? [area]
            : areas.districtsOf(area)
      const members = membersOf(
        area,
        whole.map(({ id }) => id),
        parts,
      )
      for (const ageBand of ['AGE_60_TO_79', 'AGE_80_PLUS'] as const) {
        const sum = cells.sumOver(members.districtIds, [ageBand], cells.residents, members.parts)
        const group = { ageBand, trait: 'ALL' } as const
        const { value } = world.residents.at(area.id, group, '2025-12-31', 'REGISTER')
        expect(sum, area.name).toBeCloseTo(value ?? Number.NaN, 9)
      }
    }
  })

  it('is divided like its people of all ages where the numbers of both cannot be met', () => {
    const unknown = publish(
      { ...shared, residents: shared.residents.filter(({ areaId }) => areaId !== 5) },
      { residents: 0, cases: 0 },
    )
    expect(sharedDistricts(unknown).map(({ part }) => part)).toEqual([
      { AGE_60_TO_79: 0.75, AGE_80_PLUS: 0.75 },
      { AGE_60_TO_79: 0.25, AGE_80_PLUS: 0.25 },
    ])
  })

  it('is none where every district lies in one', () => {
    expect(sharedDistricts(publish(smallCity, { residents: 0, cases: 0 }))).toEqual([])
  })
})
