import { describe, expect, it } from 'vitest'

import type { AreaEntry, Catalogue } from '$api/catalogue'

import { gapsOfAnswer, gapsOfCells } from './gaps-listed'
import type { ReachCells, SiteWays } from '../cells/reach-cells'
import type { CellAge } from '$reach/reach-choices'

const area = (id: string, level: AreaEntry['level'], parents: string[] = []): AreaEntry => ({
  id,
  level,
  code: id,
  name: id,
  areaKm2: 1,
  centre: { lon: 13.7, lat: 51 },
  parents,
  reportedWith: null,
})
const space = area('social-space-1', 'SOCIAL_SPACE')
const part = area('planning-area-1', 'PLANNING_AREA')
const [inner, outer] = ['district-01', 'district-02'].map((id) =>
  area(id, 'DISTRICT', [part.id, space.id]),
)
const catalogue: Pick<Catalogue, 'areas'> = {
  areas: new Map([space, part, inner, outer].flatMap((one) => (one ? [[one.id, one]] : []))),
}

const ways: SiteWays = {
  metres: [100, 1200, 1500, 3000, null],
  nearest: [0, 1, 1, 1, null],
  sites: ['a', 'b'],
}
const cells: ReachCells = {
  asOf: '2025-12-31',
  source: 'estimate-cells',
  status: 'ESTIMATED',
  lon: [13.7, 13.7, 13.7, 13.7, 13.9],
  lat: [51, 51.01, 51.012, 51.014, 51.03],
  residents: { AGE_60_TO_79: [30, 20, 10, 50, 3], AGE_80_PLUS: [10, 4, 20, null, 0] },
  district: [0, 0, 1, 1, 0],
  districts: ['district-01', 'district-02'],
  ways: { MEETING: ways, COUNSELLING: ways },
}
const asked = { cells, ways, joinedMetres: 400 }
const atMost = (younger: number, older = younger) => ({
  limit: (age: CellAge) => (age === 'AGE_80_PLUS' ? older : younger),
})

describe('gapsOfCells', () => {
  it('joins cells beyond reach and says who lives there, where, and how far they walk', () => {
    expect(gapsOfCells({ ...asked, ages: 'AGE_60_TO_79', ...atMost(1000) }, catalogue)).toEqual({
      count: 2,
      gaps: [
        {
          cells: [1, 2, 3],
          residents: { value: 80, status: 'ESTIMATED' },
          withheldCells: 0,
          centre: { lon: 13.7, lat: 51.01275 },
          districts: [outer, inner],
          socialSpace: space,
          nearestSite: 'b',
          metres: { value: (20 * 1200 + 10 * 1500 + 50 * 3000) / 80, status: 'ESTIMATED' },
        },
        {
          cells: [4],
          residents: { value: 3, status: 'ESTIMATED' },
          withheldCells: 0,
          centre: { lon: 13.9, lat: 51.03 },
          districts: [inner],
          socialSpace: space,
          nearestSite: null,
          metres: { value: null, status: 'MISSING' },
        },
      ],
    })
  })

  it('takes a withheld number for neither nobody nor a number', () => {
    const { gaps } = gapsOfCells({ ...asked, ages: 'AGE_80_PLUS', ...atMost(1000) }, catalogue)
    expect(gaps).toMatchObject([{ cells: [1, 2, 3], residents: { value: 24 }, withheldCells: 1 }])
    const alone = gapsOfCells({ ...asked, ages: 'AGE_80_PLUS', ...atMost(2000) }, catalogue)
    expect(alone.gaps).toMatchObject([
      {
        cells: [3],
        residents: { value: null, status: 'SUPPRESSED' },
        withheldCells: 0,
        metres: { value: null, status: 'SUPPRESSED' },
      },
    ])
  })

  it('counts of each age those beyond their own reach', () => {
    const { gaps } = gapsOfCells({ ...asked, ages: 'AGE_60_PLUS', ...atMost(1500, 900) }, catalogue)
    expect(gaps[0]).toMatchObject({ cells: [1, 2, 3], residents: { value: 24 }, withheldCells: 1 })
  })

  it('finds none where everybody is within reach', () => {
    const near = { ...ways, metres: [1, 1, 1, 1, 1] }
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
      joinedMetres: 400,
      nodes: [
        {
          residents: {
            value: null,
            status: 'SUPPRESSED' as const,
            asOf: '2025-12-31',
            source: { id: 'estimate-cells' },
            explanation: { formula: '', note: null },
          },
          centre: { lon: 13.7, lat: 51 },
          cells: [3, 4],
          districts: [{ id: 'district-02' }, { id: 'district-01' }],
          nearestSite: null,
          walkingMetres: { value: 1600, status: 'ESTIMATED' as const },
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
          socialSpace: space,
          nearestSite: null,
          metres: { value: 1600, status: 'ESTIMATED' },
        },
      ],
    })
  })
})
