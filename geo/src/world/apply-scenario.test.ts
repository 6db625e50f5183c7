import { describe, expect, it } from 'vitest'

import { applyScenario } from './apply-scenario.ts'
import { indexAreas } from './area-index.ts'
import { PublishedResidents } from './published-residents.ts'
import { Published } from './published-world.ts'
import { type Change, ImpossibleScenario, parseScenario, withoutChanges } from './scenario.ts'
import { withoutLandmarks } from './testing/rows.ts'
import { scenarioSourceId } from './scenario-source.ts'
import { smallCity } from './testing/small-city.ts'

/** Without its people, whom no scenario changes. */
const today = new Published({
  dataVersion: smallCity.version,
  scenario: withoutChanges,
  areas: indexAreas(smallCity.areas),
  sources: new Map(smallCity.sources.map((source) => [source.id, source])),
  residents: new PublishedResidents([]),
  plan: smallCity.plan,
  counselling: { cases: [], fields: [], sums: [] },
  sites: smallCity.sites.toReversed(),
  sitesToday: smallCity.sites.toReversed(),
  siteTotals: smallCity.siteTotals,
  estimateErrors: smallCity.estimateErrors,
  ...withoutLandmarks,
  cells: null,
  minimums: { residents: 3, cases: 10 },
})
const after = (...changes: Change[]) => applyScenario(today, { schema: 1, changes })
const slugs = ({ sites }: Published) => sites.map(({ slug }) => slug)

const opened: Change = {
  type: 'openSite',
  slug: 'south',
  name: 'a new one',
  kinds: ['MEETING', 'MEETING', 'COUNSELLING'],
  provider: 'MUNICIPAL',
  lon: 13.73,
  lat: 51.01,
  district: '22',
}

function whyNot(scenario: () => unknown): unknown {
  try {
    return scenario()
  } catch (error) {
    if (error instanceof ImpossibleScenario) return { ...error.reason, change: error.change }
    throw error
  }
}

describe('a scenario', () => {
  it('without changes is today', () => {
    expect(applyScenario(today, withoutChanges)).toBe(today)
    expect(today.version).toBe('small')
  })

  it('opens a site, whose source is the scenario', () => {
    const world = after(opened)
    expect(slugs(world)).toEqual(['centre', 'north', 'south'])
    expect(world.sites.at(-1)).toMatchObject({
      kinds: ['MEETING', 'COUNSELLING'],
      provider: 'MUNICIPAL',
      districtId: 9,
      asOf: null,
      sourceId: scenarioSourceId,
    })
    expect(world.sources.has(scenarioSourceId)).toBe(true)
    expect(slugs(today)).toEqual(['centre', 'north'])
  })

  it('moves and closes sites one after the other', () => {
    const moved = after({ type: 'moveSite', slug: 'north', lon: 13.71, lat: 51, district: '12' })
    expect(moved.sites[1]).toMatchObject({ slug: 'north', lon: 13.71, districtId: 7 })
    expect(slugs(after(opened, { type: 'closeSite', slug: 'south' }))).toEqual(['centre', 'north'])
  })

  it('knows which sites there are today, whatever becomes of them', () => {
    const world = after(opened, { type: 'closeSite', slug: 'north' })
    const inTurn = applyScenario(world, {
      schema: 1,
      changes: [{ type: 'closeSite', slug: 'centre' }],
    })
    expect(inTurn.sitesToday).toEqual(today.sites)
  })

  it('replaces the newest staff and a planning key, and leaves older staff as it was', () => {
    const { plan } = after(
      { type: 'setStaff', planningArea: '1', kind: 'MEETING', fte: 3.5 },
      { type: 'setPlanningKey', framework: 'plan', kind: 'MEETING', residents60PlusPerFte: 5000 },
    )
    expect(plan.staff.map(({ fte }) => fte)).toEqual([1, 3.5])
    expect(plan.keys[0]).toMatchObject({ residents60PlusPerFte: 5000, minimumFtePerFacility: 1 })
  })

  it('tries no key where it sets the framework’s own, even after another', () => {
    const set = (residents60PlusPerFte: number): Change => ({
      type: 'setPlanningKey',
      framework: 'plan',
      kind: 'MEETING',
      residents60PlusPerFte,
    })
    const [own] = today.plan.keys
    const byFramework = own?.residents60PlusPerFte ?? 0
    const tried = (...keys: number[]) => after(...keys.map(set)).plan.keys
    expect(tried(5000)[0]).toMatchObject({
      residents60PlusPerFte: 5000,
      setByFramework: byFramework,
    })
    expect(tried(byFramework)).toEqual(today.plan.keys)
    expect(tried(5000, byFramework)).toEqual(today.plan.keys)
  })

  it('changes of which kind a site is, and nothing else of it', () => {
    const { sites } = after({ type: 'setKinds', slug: 'north', kinds: ['COUNSELLING', 'MEETING'] })
    const [, north] = today.sites
    expect(sites[1]).toEqual({ ...north, kinds: ['COUNSELLING', 'MEETING'] })
  })

  it('moves staff so that none is gained or lost', () => {
    const { plan } = after(
      { type: 'setStaff', planningArea: '1', kind: 'MEETING', fte: 0.3 },
      { type: 'setStaff', planningArea: '2', kind: 'MEETING', fte: 0.7 },
      { type: 'moveStaff', from: '2', to: '1', kind: 'MEETING', fte: 0.6 },
    )
    const newest = (areaId: number) => plan.staff.findLast((row) => row.areaId === areaId)?.fte
    expect([newest(2), newest(3)]).toEqual([0.9, 0.1])
  })

  it('moves no more staff than there is, and none that is not known', () => {
    const move = (from: string, to: string, fte: number): Change => ({
      type: 'moveStaff',
      kind: 'MEETING',
      from,
      to,
      fte,
    })
    const known: Change = { type: 'setStaff', planningArea: '2', kind: 'MEETING', fte: 1 }
    expect(whyNot(() => after(known, move('1', '2', 2.01)))).toEqual({
      key: 'scenarioStaffTooFew',
      area: 'area 1',
      kind: 'MEETING',
      available: 2,
      fte: 2.01,
      change: 1,
    })
    expect(whyNot(() => after(move('1', '2', 1)))).toMatchObject({
      key: 'scenarioStaffUnknownIn',
      area: 'area 2',
    })
    expect(whyNot(() => after(move('1', '1', 1)))).toMatchObject({ key: 'scenarioStaffStays' })
  })

  it('knows staff where there was none as of the newest day', () => {
    const { plan } = after({ type: 'setStaff', planningArea: '2', kind: 'COUNSELLING', fte: 1 })
    expect(plan.staff.at(-1)).toMatchObject({ areaId: 3, day: '2024-12-31', fte: 1 })
  })

  it('applied to the world of another is both', () => {
    const closing: Change = { type: 'closeSite', slug: 'north' }
    const oneByOne = applyScenario(after(opened), { schema: 1, changes: [closing] })
    const atOnce = after(opened, closing)
    expect(oneByOne.version).toBe(atOnce.version)
    expect(oneByOne.sites).toEqual(atOnce.sites)
    expect(oneByOne.version).not.toBe(after(opened).version)
  })

  it('says at which change it is impossible, and why', () => {
    const open = { ...opened, slug: 'north' }
    expect(whyNot(() => after(open))).toEqual({
      key: 'scenarioSiteExists',
      site: 'north',
      change: 0,
    })
    expect(whyNot(() => after(opened, { type: 'closeSite', slug: 'nowhere' }))).toEqual({
      key: 'scenarioSiteUnknown',
      site: 'nowhere',
      change: 1,
    })
    expect(whyNot(() => after({ ...opened, district: '99' }))).toMatchObject({
      key: 'scenarioAreaUnknown',
    })
    expect(
      whyNot(() =>
        after({
          type: 'setPlanningKey',
          framework: 'plan',
          kind: 'COUNSELLING',
          residents60PlusPerFte: 1,
        }),
      ),
    ).toMatchObject({ key: 'scenarioKeyUnknown' })
  })

  it('survives JSON', () => {
    const scenario = { schema: 1, changes: [opened, { type: 'closeSite', slug: 'north' }] }
    expect(parseScenario(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario)
  })

  it('has no million changes, none of which is looked at', () => {
    const changes = Array.from({ length: 1_000_000 })
    const reason = { key: 'scenarioTooLarge', is: 1_000_000, most: 500, change: null }
    expect(whyNot(() => parseScenario({ schema: 2, changes }))).toEqual(reason)
  })

  it.each([
    [null, 'scenarioMalformed', null],
    [{ schema: 3, changes: [] }, 'scenarioSchemaUnknown', null],
    [
      { schema: 1, changes: [{ type: 'setKinds', slug: 'north', kinds: ['MEETING'] }] },
      'scenarioMalformed',
      0,
    ],
    [{ schema: 1, changes: [{ type: 'demolish', slug: 'north' }] }, 'scenarioMalformed', 0],
    [{ schema: 1, changes: [opened, { ...opened, lat: 91 }] }, 'scenarioMalformed', 1],
    [
      { schema: 1, changes: [{ type: 'setStaff', planningArea: '1', kind: 'MEETING', fte: -1 }] },
      'scenarioMalformed',
      0,
    ],
    [{ schema: 1, changes: [{ ...opened, kinds: [] }] }, 'scenarioMalformed', 0],
  ])('%j is none', (json, key, change) => {
    expect(whyNot(() => parseScenario(json))).toMatchObject({ key, change })
  })

  const called = (name: string) => parseScenario({ schema: 2, changes: [{ ...opened, name }] })

  it.each([
    ['a control character', 'a\u0000b'],
    ['the end of a line', 'a\u2028b'],
    ['half a character', 'a\ud800'],
    ['what turns the rest of a line round', '\u202etreff'],
    ['nothing that is seen', '\u200b\u00a0\u200d'],
    ['more than 200 characters', 'x'.repeat(201)],
  ])('opens no site whose name has %s', (_, name) => {
    expect(whyNot(() => called(name))).toEqual({
      key: 'scenarioMalformed',
      place: 'changes.0.name',
      change: 0,
    })
  })

  it.each(['Treff “Süd” 2', 'Begegnungs\u00adstätte', '🏠', '👩‍👩‍👧'.repeat(10), 'مركز', '1️⃣'])(
    'opens a site called %s',
    (name) => {
      expect(called(name).changes).toMatchObject([{ name }])
    },
  )

  it('sets and moves staff in whole millionths, so that next to none is none', () => {
    const set = (fte: number) => ({ type: 'setStaff', planningArea: '1', kind: 'MEETING', fte })
    const read = parseScenario({ schema: 2, changes: [set(5e-324), set(1.2345678)] })
    expect(read.changes).toEqual([set(0), set(1.234568)])
    const moved = { type: 'moveStaff', from: '1', to: '2', kind: 'MEETING', fte: 4e-7 }
    expect(whyNot(() => parseScenario({ schema: 2, changes: [moved] }))).toMatchObject({
      place: 'changes.0.fte',
    })
  })

  it('has no zero with a sign', () => {
    const changes = [
      { type: 'setStaff', planningArea: '1', kind: 'MEETING', fte: -0 },
      { type: 'changeResidents', level: 'CITY', area: 'city', ages: 'AGE_60_PLUS', factor: -0 },
      { ...opened, lon: -0, lat: -0 },
    ]
    const read = parseScenario({ schema: 2, changes })
    expect(read.changes).toEqual([
      { ...changes[0], fte: 0 },
      { ...changes[1], factor: 0 },
      { ...opened, lon: 0, lat: 0 },
    ])
  })
})
