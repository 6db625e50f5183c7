import { describe, expect, it } from 'vitest'

import { indexAreas } from './area-index.ts'
import { areaRow } from './testing/rows.ts'

describe('a district in two social spaces', () => {
  const [space, other, district] = [
    areaRow(2, 'SOCIAL_SPACE', { code: '11' }),
    areaRow(3, 'SOCIAL_SPACE', { code: '12' }),
    areaRow(4, 'DISTRICT', { code: '76', socialSpaceId: 3 }),
  ]
  const whole = areaRow(5, 'DISTRICT', { code: '77', socialSpaceId: 3 })
  const part = (socialSpaceId: number, of: number) => ({
    districtId: district.id,
    socialSpaceId,
    part: of,
    sourceId: 'areas',
  })
  const areas = indexAreas(
    [areaRow(1, 'CITY'), space, other, district, whole],
    [part(space.id, 0.25), part(other.id, 0.75)],
  )

  it('lies in both, in that of most of its residents first', () => {
    expect(areas.socialSpacesOf(district)).toEqual([
      { area: other, part: 0.75 },
      { area: space, part: 0.25 },
    ])
    expect(areas.socialSpacesOf(whole)).toEqual([{ area: other, part: 1 }])
  })

  it('is one of the districts of both, and assigned to one of them', () => {
    expect(areas.districtsWithin(space)).toEqual([district])
    expect(areas.districtsWithin(other)).toEqual([district, whole])
    expect(areas.districtsOf(space)).toEqual([])
  })
})
