import type { ResidentCount, Snapshot } from '../snapshot.ts'
import { areaRow, siteRow, withoutLandmarks } from './rows.ts'

/** Two planning areas, which are social spaces, too, with two districts each, and one that is counted with another. */
const areas = [
  areaRow(1, 'CITY', { code: 'city' }),
  areaRow(2, 'PLANNING_AREA', { code: '1' }),
  areaRow(3, 'PLANNING_AREA', { code: '2' }),
  areaRow(4, 'SOCIAL_SPACE', { code: '01' }),
  areaRow(5, 'SOCIAL_SPACE', { code: '02' }),
  areaRow(6, 'DISTRICT', { code: '11', planningAreaId: 2, socialSpaceId: 4, lon: 13.7 }),
  areaRow(7, 'DISTRICT', { code: '12', planningAreaId: 2, socialSpaceId: 4, lon: 13.71 }),
  areaRow(8, 'DISTRICT', { code: '21', planningAreaId: 3, socialSpaceId: 5, lon: 13.72 }),
  areaRow(9, 'DISTRICT', { code: '22', planningAreaId: 3, socialSpaceId: 5, lon: 13.73 }),
  areaRow(10, 'DISTRICT', {
    code: '23',
    planningAreaId: 3,
    socialSpaceId: 5,
    lon: 13.74,
    reportedWithId: 9,
  }),
]

/** Of each district those of 60 to 79 and of 80 and more. */
const ages: readonly (readonly [areas: readonly number[], younger: number, older: number])[] = [
  [[6, 4, 2, 1], 100, 40],
  [[7, 4, 2, 1], 200, 60],
  [[8, 5, 3, 1], 300, 100],
  [[9, 5, 3, 1], 50, 30],
]

function residents(): ResidentCount[] {
  const sums = new Map<string, number>()
  for (const [ids, younger, older] of ages) {
    for (const id of ids) {
      for (const [band, count] of [
        ['AGE_60_TO_79', younger],
        ['AGE_80_PLUS', older],
        ['AGE_60_PLUS', younger + older],
      ] as const) {
        sums.set(`${id} ${band}`, (sums.get(`${id} ${band}`) ?? 0) + count)
      }
    }
  }
  return [...sums].map(([name, count]) => {
    const [areaId, ageBand = ''] = name.split(' ')
    return {
      areaId: Number(areaId),
      day: '2025-12-31',
      ageBand,
      trait: 'ALL',
      basis: 'REGISTER',
      count,
      status: Number(areaId) > 5 ? 'ESTIMATED' : 'OBSERVED',
      sourceId: 'register',
    }
  })
}

/** A city so small that a test can say what must come out. */
export const smallCity: Snapshot = {
  version: 'small',
  areas,
  districtParts: [],
  sources: ['areas', 'register', 'sites'].map((id) => ({
    id,
    titleDe: id,
    titleEn: id,
    publisher: 'the city',
    publisherEn: null,
    licence: 'dl-de/by-2-0',
    licenceUrl: null,
    url: null,
    asOf: '2025',
    methodDe: null,
    methodEn: null,
  })),
  residents: residents(),
  plan: {
    frameworks: [
      {
        id: 'plan',
        nameDe: 'Plan',
        nameEn: 'plan',
        adoptedOn: '2020-05-01',
        validFrom: '2021-01-01',
        referenceDay: '2019-12-31',
        horizon: '2025-12-31',
        flagThresholdFte: 0.5,
        sourceId: 'plan',
      },
    ],
    keys: [
      {
        frameworkId: 'plan',
        kind: 'MEETING',
        residents60PlusPerFte: 6500,
        minimumFtePerFacility: 1,
      },
    ],
    expectedChanges: [],
    publishedTargets: [],
    staff: [
      { areaId: 2, kind: 'MEETING', day: '2019-12-31', fte: 1, sourceId: 'plan' },
      { areaId: 2, kind: 'MEETING', day: '2024-12-31', fte: 2, sourceId: 'plan' },
    ],
  },
  counselling: { cases: [], fields: [], months: [] },
  sites: [siteRow('north', { districtId: 8, lon: 13.72 }), siteRow('centre', { districtId: 6 })],
  ...withoutLandmarks,
  siteTotals: [],
  estimateErrors: [
    {
      level: 'DISTRICT',
      ageBand: 'AGE_60_PLUS',
      day: '2025-12-31',
      method: 'SOCIAL_SPACES_FROM_PLANNING_AREAS',
      mean: 0.05,
      largest: 0.1,
      sourceId: 'register',
    },
  ],
  cells: {
    day: '2025-12-31',
    sourceId: 'register',
    lon: Float64Array.of(13.698, 13.702, 13.71, 13.718, 13.722, 13.73),
    lat: Float64Array.of(51, 51, 51, 51, 51, 51),
    district: Int32Array.of(6, 6, 7, 8, 8, 9),
    residents: {
      AGE_60_TO_79: Float64Array.of(98, 2, 200, 150, 150, 50),
      AGE_80_PLUS: Float64Array.of(30, 10, 60, 100, 0, 30),
    },
  },
}
