import { describe, expect, it } from 'vitest'

import { cellsOf } from '$reach/cells/reach-fixture'

import { twoDistricts } from '../planning-fixture'
import { areasUnderPlan } from './areas-under-plan'
import { MeasuredCity } from './measured-city'
import { estimatedWays, PlannedCity } from './planned-city'
import { unknownPlanningAreas } from './planned-unknown'

const cells = cellsOf({
  lon: [13.7, 13.71, 13.72, 13.75, 13.76],
  lat: [51.05, 51.05, 51.05, 51.05, 51.05],
  younger: [10, 20, 30, 40, 50],
  older: [4, 5, 6, 8, 0],
  district: [0, 0, 0, 1, 1],
  districts: ['north', 'south'],
})
const catalogue = { ...twoDistricts, city: { id: 'city', name: 'Stadt', boundingBox: box() } }
const anna = { slug: 'anna', lon: 13.7, lat: 51.05 }
const east = { slug: 'planned-1', lon: 13.75, lat: 51.05 }
const walking = { detourFactor: 1.3, stretch: null }
const known = areasUnderPlan(cells, catalogue, 'MEETING', [])

function box() {
  return { west: 13, south: 50, east: 14, north: 52 }
}

const cityOf = (areas = known) =>
  new PlannedCity(cells.people, walking, [anna], { metres: 1_000, areas })
const reached = (city: PlannedCity) => city.cityFigures('AGE_60_PLUS').covered.value

describe('a city under a plan', () => {
  it('says while a site is held what it says once the site stands there', () => {
    const [held, standing] = [cityOf(), cityOf()]
    held.show([anna, { ...east, lon: 13.9 }], null)
    held.show([anna, { ...east, lon: 13.9 }], east)
    standing.show([anna, east], null)
    for (const ages of ['AGE_60_PLUS', 'AGE_80_PLUS'] as const) {
      expect(held.cityFigures(ages)).toEqual(standing.cityFigures(ages))
    }
    expect(held.gains('saved', 'AGE_60_PLUS', null)).toEqual(
      standing.gains('saved', 'AGE_60_PLUS', null),
    )
  })

  it('agrees with who wins and who loses by area once the hand rests', () => {
    const city = cityOf()
    city.show([east], null)
    const { gained, lost, covered } = city.cityFigures('AGE_60_PLUS')
    const ofCity = city.changes('AGE_60_PLUS', known).find(({ area }) => area === null)
    expect([gained.value, lost.value]).toEqual([98, 39])
    expect([ofCity?.gained.value, ofCity?.lost.value]).toEqual([98, 39])
    expect(ofCity?.after.covered.value).toBe(covered.value)
    expect(city.todayFigures('AGE_60_PLUS')).toEqual(ofCity?.before)
  })

  it('is as it was once everything is taken back', () => {
    const city = cityOf()
    const before = [reached(city), city.gains('reached', 'AGE_60_PLUS', null)]
    city.show([east], null)
    city.show([anna, east], { ...east, lon: 13.72 })
    city.show([anna], null)
    expect([reached(city), city.gains('reached', 'AGE_60_PLUS', null)]).toEqual(before)
    expect(city.gainsToday('reached', 'AGE_60_PLUS', null)).toEqual(before[1])
  })

  it('tells at a cell how many a site there newly reaches', () => {
    const city = cityOf()
    const gains = city.gains('reached', 'AGE_60_PLUS', null)
    const before = reached(city) ?? 0
    city.show([anna, { slug: 'planned-1', lon: 13.75, lat: 51.05 }], null)
    expect((reached(city) ?? 0) - before).toBeCloseTo(gains[3] ?? 0, 6)
  })

  it('tells at a cell how many kilometres a site there saves all of them together', () => {
    const city = cityOf()
    const saved = city.gains('saved', 'AGE_60_PLUS', null)[3] ?? 0
    const walkedWith = (sites: (typeof anna)[]) => {
      city.show(sites, null)
      const { meanMetres, residents } = city.cityFigures('AGE_60_PLUS')
      return ((meanMetres.value ?? 0) * (residents.value ?? 0)) / 1000
    }
    expect(saved).toBeGreaterThan(100)
    expect(walkedWith([anna]) - walkedWith([anna, east])).toBeCloseTo(saved, 6)
  })

  it('tells nothing of an area whose sites are unknown until a site is planned there', () => {
    const staffed = new Set(['planning-north', 'planning-south'])
    const placed = { kinds: ['MEETING'] as const, district: 'north' }
    const unknown = unknownPlanningAreas('MEETING', [placed], staffed, catalogue)
    expect(unknown).toEqual(['planning-south'])
    const [areas, planned] = [
      areasUnderPlan(cells, catalogue, 'MEETING', unknown),
      areasUnderPlan(
        cells,
        catalogue,
        'MEETING',
        unknownPlanningAreas(
          'MEETING',
          [placed, { ...placed, district: 'south' }],
          staffed,
          catalogue,
        ),
      ),
    ]
    const city = cityOf(areas)
    city.show([anna, east], null)
    const south = city.changes('AGE_60_PLUS', planned).find(({ area }) => area === 'south')
    expect(south?.before.covered).toMatchObject({ value: null, missingReason: 'SITES_UNKNOWN' })
    expect(south?.after.covered.value).toBe(98)
    // Nobody can be told to win where nobody knew who reached one.
    expect(south?.gained.value).toBeNull()
  })

  it('stretches estimated ways so that today’s are as long as measured', () => {
    const measured = [100, 1_500, 2_000, 9_000, Infinity]
    const ways = estimatedWays(cells.people, [anna], { detourFactor: null, measured })
    const city = new PlannedCity(cells.people, ways, [anna], { metres: 1_500, areas: known })
    expect(city.todayFigures('AGE_60_PLUS').covered.value).toBe(39)
  })
})

describe('a city whose ways are measured', () => {
  const today = { metres: [0, 900, 1_800, Infinity, Infinity], areas: known }

  it('counts both worlds by their measured ways, and whom a plan wins and loses', () => {
    const planned = { metres: [1_200, 900, 1_800, 0, 700], areas: known }
    const city = new MeasuredCity(cells.people, 1_000, { today, planned })
    const now = city.cityFigures('AGE_60_PLUS')
    expect(city.todayFigures('AGE_60_PLUS').covered.value).toBe(39)
    expect([now?.covered.value, now?.gained.value, now?.lost.value]).toEqual([123, 98, 14])
    expect(now?.meanMetres.value).toBeCloseTo(
      (1_200 * 14 + 900 * 25 + 1_800 * 36 + 700 * 50) / 173,
      9,
    )
    const south = city.changes('AGE_80_PLUS').find(({ area }) => area === 'south')
    expect([south?.gained.value, south?.lost.value]).toEqual([8, 0])
  })

  it('changes by nothing where nothing is planned', () => {
    const city = new MeasuredCity(cells.people, 1_000, { today, planned: today })
    const { gained, lost, ...after } = city.cityFigures('AGE_60_PLUS') ?? {}
    const before = city.todayFigures('AGE_60_PLUS')
    expect([gained?.value, lost?.value]).toEqual([0, 0])
    expect(after).toEqual({
      ...before,
      worstServedTenth: before.worstServedTenth.value,
      gini: before.gini.value,
    })
  })
})
