import { describe, expect, it } from 'vitest'
import { indexAreas } from '../world/area-index.ts'
import { planOf } from '../world/plan.ts'
import type { ServiceSite, StaffCount } from '../world/snapshot.ts'
import { areaRow, siteRow } from '../world/testing/rows.ts'
import { areasWithUnknownSites, sitesKnownIn } from './known-sites.ts'
import { knownSites } from './reached-world.ts'
import { siteSupplies } from './catchment/site-supply.ts'

const city = areaRow(1, 'CITY')
const [known, unknown, unstaffed] = [10, 11, 12].map((id) => areaRow(id, 'PLANNING_AREA'))
const [touching, within] = [20, 21].map((id) => areaRow(id, 'SOCIAL_SPACE'))
const districts = [
  areaRow(30, 'DISTRICT', { planningAreaId: 10, socialSpaceId: 20 }),
  areaRow(31, 'DISTRICT', { planningAreaId: 11, socialSpaceId: 20 }),
  areaRow(32, 'DISTRICT', { planningAreaId: 11, socialSpaceId: 21 }),
  areaRow(33, 'DISTRICT', { planningAreaId: 12, socialSpaceId: 20 }),
]
if (!known || !unknown || !unstaffed || !touching || !within) throw new Error('areas are missing')
const all = [city, known, unknown, unstaffed, touching, within, ...districts]
const areas = indexAreas(all)
const staff = (areaId: number, fte: number, day = '2019-12-31'): StaffCount => ({
  areaId,
  kind: 'MEETING',
  day,
  fte,
  sourceId: 'staff',
})
const site = (districtId: number, kinds: ServiceSite['kinds'] = ['MEETING']): ServiceSite =>
  siteRow(`site-${districtId}`, { id: districtId, districtId, kinds })
const counts = [staff(10, 2), staff(11, 1.5), staff(12, 0)]
/** A world whose cells are of the end of 2025. */
const worldOf = (sites: readonly ServiceSite[], later: readonly StaffCount[] = []) => ({
  areas,
  planning: planOf({
    frameworks: [],
    keys: [],
    expectedChanges: [],
    publishedTargets: [],
    staff: [...counts, ...later],
  }),
  sites,
  sitesToday: sites,
  inhabited: { day: '2025-12-31' },
})

describe('how many sites are known', () => {
  it('is told of those of today, whatever a scenario opens or closes', () => {
    const planned = { ...worldOf([site(31), site(32)]), sitesToday: [site(30)], siteTotals: [] }
    expect(knownSites(planned, 'MEETING', [])).toContainEqual({
      key: 'knownOfUncountedSites',
      kind: 'MEETING',
      known: 1,
    })
  })
})

describe('a planning area with staff and no known site', () => {
  const found = areasWithUnknownSites('MEETING', worldOf([site(30)]))

  it('has sites that nobody knows; one without staff has none', () => {
    expect(found).toEqual([unknown])
  })

  it('has unknown sites of the kind that it has staff of, whatever else is there', () => {
    const sites = [site(30), site(31, ['COUNSELLING'])]
    expect(areasWithUnknownSites('MEETING', worldOf(sites))).toEqual([unknown])
    expect(areasWithUnknownSites('COUNSELLING', worldOf(sites))).toEqual([])
  })

  it('is none where the only known site closes or moves away in a scenario', () => {
    const sitesToday = [site(30), site(31)]
    for (const sites of [[site(30)], [site(30), { ...site(31), districtId: 30 }], []]) {
      expect(areasWithUnknownSites('MEETING', { ...worldOf(sites), sitesToday })).toEqual([])
    }
    const opened = { ...worldOf([site(30), site(31)]), sitesToday: [site(30)] }
    expect(areasWithUnknownSites('MEETING', opened)).toEqual([])
  })

  it('goes by the newest staff on the day of the cells, as the plan does', () => {
    const ended = worldOf([site(30)], [staff(11, 0, '2024-12-31')])
    expect(areasWithUnknownSites('MEETING', ended)).toEqual([])
    const endsLater = worldOf([site(30)], [staff(11, 0, '2026-06-30')])
    expect(areasWithUnknownSites('MEETING', endsLater)).toEqual([unknown])
    const beginsLater = worldOf([site(30)], [staff(12, 2, '2026-06-30')])
    expect(areasWithUnknownSites('MEETING', beginsLater)).toEqual([unknown])
  })

  it.each([
    ['itself', unknown, false],
    ['a district in it', districts[1], false],
    ['a social space wholly in it', within, false],
    ['a social space that touches it', touching, true],
    ['the city', city, true],
  ])('is named by %s: %o is answered: %s', (_, asked, isAnswered) => {
    if (!asked) throw new Error('an area is missing')
    expect(sitesKnownIn(asked, found, areas)).toEqual({ isAnswered, unknownIn: [unknown] })
  })

  it.each([known, unstaffed, districts[0], districts[3]])(
    'is not named by another: %o',
    (asked) => {
      if (!asked) throw new Error('an area is missing')
      expect(sitesKnownIn(asked, found, areas)).toEqual({ isAnswered: true, unknownIn: [] })
    },
  )
})

describe('what a site has to offer', () => {
  it('is the newest staff of its planning area in equal parts, or a post where it is not known', () => {
    const sites = [site(30), { ...site(30), slug: 'other' }, site(31)]
    const world = worldOf(sites, [staff(10, 3, '2024-12-31'), staff(10, 9, '2026-01-01')])
    const supplies = siteSupplies(sites, 'MEETING', world.inhabited.day, world)
    expect(supplies.map(({ fte }) => fte)).toEqual([1.5, 1.5, 1.5])
    expect(supplies[0]?.staff?.day).toBe('2024-12-31')
    expect(siteSupplies(sites, 'COUNSELLING', world.inhabited.day, world)).toEqual([
      { fte: 1, staff: null },
      { fte: 1, staff: null },
      { fte: 1, staff: null },
    ])
  })
})
