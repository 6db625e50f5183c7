import type { CellAge } from '@atlas/geo/terms/classifications'
import { describe, expect, it } from 'vitest'

import { gapsOfAnswer, gapsOfCells } from './gaps-listed'
import { areaEntry, areasOf, cellsOf, waysOf } from '$reach/cells/reach-fixture'

const space = areaEntry('social-space-1', 'SOCIAL_SPACE')
const part = areaEntry('planning-area-1', 'PLANNING_AREA')
const districts = ['district-01', 'district-02'].map((id) =>
  areaEntry(id, 'DISTRICT', [part.id, space.id]),
)
const [inner, outer] = districts
const catalogue = { areas: areasOf([space, part, ...districts]) }

const ways = waysOf(['a', 'b'], [[0, 100], [1, 1200], [1, 1500], [1, 3000], null])
const cells = cellsOf({
  lon: [13.7, 13.7, 13.7, 13.7, 13.9],
  lat: [51, 51.01, 51.012, 51.014, 51.03],
  younger: [30, 20, 10, 50, 3],
  older: [10, 4, 20, 0, 0],
  district: [0, 0, 1, 1, 0],
  districts: ['district-01', 'district-02'],
})
const asked = { cells, kinds: 'MEETING', ways, drawn: null } as const
const atMost = (younger: number, older = younger) => ({
  limit: (age: CellAge) => (age === 'AGE_80_PLUS' ? older : younger),
})

describe('gapsOfCells', () => {
  it('joins cells beyond reach and says who lives there, where, and how far they walk', () => {
    const listed = gapsOfCells({ ...asked, ages: 'AGE_60_TO_79', ...atMost(1000) }, catalogue)
    expect(listed).toMatchObject({
      count: 2,
      gaps: [
        {
          cells: [1, 2, 3],
          residents: { value: 80, status: 'ESTIMATED' },
          centre: { lon: 13.7, lat: 51.0128 },
          districts: [outer, inner],
          socialSpaces: [space],
          nearestSite: 'b',
          metres: { value: (20 * 1200 + 10 * 1500 + 50 * 3000) / 80, status: 'ESTIMATED' },
        },
        {
          cells: [4],
          residents: { value: 3, status: 'ESTIMATED' },
          centre: { lon: 13.9, lat: 51.03 },
          districts: [inner],
          socialSpaces: [space],
          nearestSite: null,
          metres: { value: null, status: 'MISSING' },
        },
      ],
    })
  })

  it('have no number where sites are unknown: whoever lives there may reach one', () => {
    const unknownSites = { MEETING: new Set([part.id]), COUNSELLING: new Set<string>() }
    const unknown = { ...asked, cells: { ...cells, unknownSites }, ...atMost(1000) }
    const { gaps } = gapsOfCells({ ...unknown, ages: 'AGE_60_TO_79' }, catalogue)
    const missing = { value: null, status: 'MISSING' }
    expect(gaps).toMatchObject([
      { cells: [1, 2, 3], residents: missing, metres: missing },
      { cells: [4], residents: missing },
    ])
  })

  it('counts of each age those beyond their own reach', () => {
    const { gaps } = gapsOfCells({ ...asked, ages: 'AGE_60_PLUS', ...atMost(1500, 900) }, catalogue)
    expect(gaps[0]).toMatchObject({ cells: [1, 2, 3], residents: { value: 74 } })
  })

  it('finds none where everybody is within reach', () => {
    const near = { ...ways, metres: Float64Array.of(1, 1, 1, 1, 1) }
    const found = gapsOfCells(
      { ...asked, ways: near, ages: 'AGE_60_PLUS', ...atMost(1) },
      catalogue,
    )
    expect(found).toEqual({ count: 0, gaps: [] })
  })
})

describe('gapsOfAnswer', () => {
  it('is the answer with the areas it names', () => {
    const answer = {
      totalCount: 7,
      nodes: [
        {
          residents: {
            value: null,
            status: 'SUPPRESSED' as const,
            missingReason: null,
            range: null,
            asOf: '2025-12-31',
            source: { id: 'estimate-cells' },
            explanation: { formula: '', note: null },
          },
          centre: { lon: 13.7, lat: 51 },
          cells: [3, 4],
          districts: [{ id: 'district-02' }, { id: 'district-01' }],
          nearestSite: null,
          walkingMetres: {
            value: 1600,
            status: 'ESTIMATED' as const,
            missingReason: null,
            range: { low: 1400, high: 2100 },
          },
        },
      ],
    }
    expect(gapsOfAnswer(answer, catalogue)).toMatchObject({
      count: 7,
      gaps: [
        {
          cells: [3, 4],
          residents: { value: null, status: 'SUPPRESSED' },
          districts: [outer, inner],
          socialSpaces: [space],
          nearestSite: null,
          metres: { value: 1600, status: 'ESTIMATED' },
        },
      ],
    })
  })
})
