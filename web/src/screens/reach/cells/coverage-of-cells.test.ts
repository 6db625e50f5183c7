import type { ReachAges } from '@atlas/geo/reach/cells/reach-cells'
import { describe, expect, it } from 'vitest'

import type { ReachLimit } from '$reach/reach-choices'

import { areaReaches } from '$reach/cells/area-reaches'
import { coverageOfCells, withinLimit } from './coverage-of-cells'
import type { ReachCells } from '$reach/cells/reach-cells'
import { areaEntry, areasOf, fiveCells, metres, minutes, waysOf } from '$reach/cells/reach-fixture'
import { nearestOfBoth, type ShownReach } from '$reach/cells/shown-reach'

const { cells, ways } = fiveCells
const none = waysOf([], [null, null, null, null, null])

const areas = areasOf([
  areaEntry('north', 'PLANNING_AREA'),
  areaEntry('south', 'PLANNING_AREA'),
  areaEntry('space', 'SOCIAL_SPACE'),
  areaEntry('one', 'DISTRICT', ['north', 'space']),
  areaEntry('heath', 'DISTRICT', ['north', 'space'], 'one'),
  areaEntry('two', 'DISTRICT', ['south', 'space']),
  areaEntry('empty', 'DISTRICT', ['south']),
])

function coverage(
  area: string | null,
  limit: ReachLimit,
  ages: ReachAges,
  { of = cells, kinds = 'MEETING' }: { of?: ReachCells; kinds?: ShownReach['kinds'] } = {},
) {
  const catalogue = { areas, city: { id: 'city' } }
  const reach = areaReaches(of, catalogue, kinds, ages).get(area)
  if (!reach) throw new Error(`no area ${area}`)
  return coverageOfCells(of, withinLimit(of, { ways })(limit), reach, { ages, limit, drawn: null })
}

describe('coverage from cells', () => {
  it('counts who walks exactly so far', () => {
    expect(coverage('two', metres(5_000), 'AGE_60_PLUS').residents.value).toBe(48)
    expect(coverage('one', metres(1_000), 'AGE_60_PLUS')).toEqual({
      share: 39 / 75,
      status: 'ESTIMATED',
      covered: { value: 39, status: 'ESTIMATED' },
      residents: { value: 75, status: 'ESTIMATED' },
      range: null,
    })
  })

  it('lets each age walk at its own pace', () => {
    // 15 minutes are 1,000 m at 4 km/h and 750 m at 3 km/h.
    expect(coverage('one', minutes(15), 'AGE_60_PLUS').covered.value).toBe(39)
    // 12 minutes are 800 m and 600 m, 7 minutes 467 m and 350 m.
    expect(coverage('one', minutes(12), 'AGE_80_PLUS').covered.value).toBe(4)
    expect(coverage('one', minutes(7), 'AGE_80_PLUS').covered.value).toBe(0)
  })

  it('reaches nobody where no way leads, which is 0 and not nothing', () => {
    expect(coverage('two', metres(5_000), 'AGE_60_PLUS')).toMatchObject({
      share: 0,
      status: 'ESTIMATED',
    })
  })

  it('counts a district without figures of its own with the one it is reported with', () => {
    expect(coverage('heath', metres(1_000), 'AGE_60_PLUS').status).toBe('MISSING')
    expect(coverage('north', metres(1_000), 'AGE_60_PLUS').residents.value).toBe(75)
    expect(coverage('space', metres(1_000), 'AGE_60_PLUS').residents.value).toBe(123)
    expect(coverage(null, metres(1_000), 'AGE_60_PLUS').residents.value).toBe(123)
  })

  it('knows nothing of a district without cells', () => {
    expect(coverage('empty', metres(1_000), 'AGE_60_PLUS')).toEqual({
      share: null,
      status: 'MISSING',
      covered: { value: null, status: 'MISSING' },
      residents: { value: null, status: 'MISSING' },
      range: null,
    })
  })

  it('calls its people counted where they were, and who of them is reached estimated', () => {
    const of = { ...cells, counted: { ...cells.counted, AGE_60_PLUS: new Set(['north', 'city']) } }
    const statusesOf = (area: string | null, ages: ReachAges) => {
      const { residents, covered, status } = coverage(area, metres(1_000), ages, { of })
      return [residents.status, covered.status, status]
    }
    const reached = ['ESTIMATED', 'ESTIMATED']
    expect(statusesOf('north', 'AGE_60_PLUS')).toEqual(['OBSERVED', ...reached])
    expect(statusesOf(null, 'AGE_60_PLUS')).toEqual(['OBSERVED', ...reached])
    expect(statusesOf('one', 'AGE_60_PLUS')).toEqual(['ESTIMATED', ...reached])
    expect(statusesOf('north', 'AGE_80_PLUS')).toEqual(['ESTIMATED', ...reached])
  })

  it('is suppressed where the area’s own number is, for those ages', () => {
    const of = { ...cells, suppressed: { ...cells.suppressed, AGE_80_PLUS: new Set(['one']) } }
    expect(coverage('one', metres(1_000), 'AGE_80_PLUS', { of }).status).toBe('SUPPRESSED')
    expect(coverage('one', metres(1_000), 'AGE_60_PLUS', { of }).status).toBe('ESTIMATED')
  })

  describe('where there is staff and no site is known', () => {
    const of = { ...cells, unknownSites: { ...cells.unknownSites, MEETING: new Set(['south']) } }
    const statusOf = (area: string | null, kinds: ShownReach['kinds'] = 'MEETING') =>
      coverage(area, metres(1_000), 'AGE_60_PLUS', { of, kinds }).status

    it('is missing, never 0; what only touches it is told', () => {
      expect(['south', 'two'].map((area) => statusOf(area))).toEqual(['MISSING', 'MISSING'])
      expect(['north', 'one', 'space', null].map((area) => statusOf(area))).toEqual(
        Array(4).fill('ESTIMATED'),
      )
    })

    it('says so, and nothing of the kind where nobody is known to live', () => {
      const reasonOf = (area: string) =>
        coverage(area, metres(1_000), 'AGE_60_PLUS', { of }).missingReason
      expect(['south', 'two', 'empty'].map(reasonOf)).toEqual([
        'SITES_UNKNOWN',
        'SITES_UNKNOWN',
        undefined,
      ])
    })

    it('is told of another kind, and of either', () => {
      expect(statusOf('south', 'COUNSELLING')).toBe('ESTIMATED')
      expect(statusOf('south', 'EITHER')).toBe('ESTIMATED')
    })
  })
})

describe('nearestOfBoth', () => {
  it('takes the nearer of two choices, the first where both are equally near', () => {
    const other = waysOf(['b', 'c'], [[1, 400], [0, 300], null, [1, 90], null])
    expect(nearestOfBoth(ways, other)).toEqual(
      waysOf(
        ['a', 'b', 'c'],
        [
          [0, 400],
          [1, 300],
          [1, 1_001],
          [2, 90],
          [0, 700],
        ],
      ),
    )
  })

  it('has no way where neither has one', () => {
    expect(nearestOfBoth(none, none)).toEqual(none)
  })
})
