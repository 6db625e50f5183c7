import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { publish } from '../disclosure/publish.ts'
import { areaLevels, cellAges, providers, serviceKinds } from '../terms/classifications.ts'
import { german } from '../words/de.ts'
import { english } from '../words/en.ts'
import { applyScenario } from '../world/apply-scenario.ts'
import { type Change, ImpossibleScenario, scenarioName } from '../world/scenario.ts'
import type { Snapshot } from '../world/snapshot.ts'
import { smallCity } from '../world/testing/small-city.ts'
import { madeOnOf } from './made-on.ts'
import { fileOnData } from './on-other-data.ts'
import {
  parseScenarioFile,
  type ScenarioFile,
  scenarioFileText,
  scenarioOf,
} from './scenario-file.ts'

const worldOf = (snapshot: Snapshot) => publish(snapshot, { residents: 0, cases: 0 })
const today = worldOf(smallCity)

const parameters: ScenarioFile['parameters'] = {
  kind: 'MEETING',
  provider: null,
  ages: 'AGE_60_PLUS',
  profile: 'WALKING',
  withinMetres: 1000,
  withinMinutes: null,
  kmPerHour60To79: 4,
  kmPerHour80Plus: 3,
}
const fileOf = (changes: readonly Change[]): ScenarioFile => ({
  schema: 2,
  name: 'Two more',
  dataVersion: today.dataVersion,
  parameters,
  changes: [...changes],
  madeOn: madeOnOf(today, { schema: 2, changes }),
})
const changes: readonly Change[] = [
  {
    type: 'openSite',
    slug: 'south',
    name: 'South “new”',
    kinds: ['COUNSELLING', 'MEETING'],
    provider: 'FUNDED',
    lon: 13.73,
    lat: 51.01,
    district: '22',
  },
  { type: 'moveSite', slug: 'north', lon: 13.71, lat: 51, district: '12' },
  { type: 'setKinds', slug: 'centre', kinds: ['COUNSELLING'] },
  { type: 'setStaff', planningArea: '2', kind: 'MEETING', fte: 0.5 },
  { type: 'moveStaff', from: '1', to: '2', kind: 'MEETING', fte: 0.3 },
  { type: 'setPlanningKey', framework: 'plan', kind: 'MEETING', residents60PlusPerFte: 5000 },
  { type: 'changeResidents', level: 'DISTRICT', area: '11', ages: 'AGE_80_PLUS', factor: 1.25 },
]

const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const slug = fc.stringMatching(/^[a-z0-9-]{1,12}$/)
const code = fc.stringMatching(/^[a-z0-9]{1,4}$/)
const kind = fc.constantFrom(...serviceKinds)
const kinds = fc.array(kind, { minLength: 1, maxLength: 4 })
const ages = fc.constantFrom('AGE_60_PLUS' as const, ...cellAges)
const place = { lon: finite(-180, 180), lat: finite(-90, 90), district: code }
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    type: fc.constant('openSite' as const),
    slug,
    name: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((name) => `x${name}x`)
      .filter((name) => scenarioName.safeParse(name).success),
    kinds,
    provider: fc.constantFrom(...providers),
    ...place,
  }),
  fc.record({ type: fc.constant('moveSite' as const), slug, ...place }),
  fc.record({ type: fc.constant('closeSite' as const), slug }),
  fc.record({ type: fc.constant('setKinds' as const), slug, kinds }),
  fc.record({
    type: fc.constant('setStaff' as const),
    planningArea: code,
    kind,
    fte: finite(0, 1000),
  }),
  fc.record({
    type: fc.constant('moveStaff' as const),
    from: code,
    to: code,
    kind,
    fte: finite(0.001, 1000),
  }),
  fc.record({
    type: fc.constant('setPlanningKey' as const),
    framework: slug,
    kind,
    residents60PlusPerFte: finite(1, 1e6),
  }),
  fc.record({
    type: fc.constant('setPlanningKey' as const),
    framework: slug,
    kind,
    residents60PlusPerFte: finite(1, 1e6),
    planningArea: code,
  }),
  fc.record({
    type: fc.constant('changeResidents' as const),
    level: fc.constantFrom(...areaLevels),
    area: code,
    ages,
    factor: finite(0, 10),
  }),
  fc.record({ type: fc.constant('followForecast' as const), day: fc.constant('2035-12-31') }),
)

/** The same JSON, its properties the other way round. */
const turned = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(turned)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .toReversed()
            .map(([name, one]) => [name, turned(one)]),
        )
      : value

function whyNot(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    if (error instanceof ImpossibleScenario) return { ...error.reason, change: error.change }
    throw error
  }
}

describe('a scenario file', () => {
  it('round-trips to the byte, in whatever order its properties come', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (some) => {
        const text = scenarioFileText(fileOf(some))
        expect(scenarioFileText(parseScenarioFile(text))).toBe(text)
        const other = JSON.stringify(turned(JSON.parse(text)))
        expect(scenarioFileText(parseScenarioFile(other))).toBe(text)
      }),
    )
  })

  it('holds the scenario with every parameter, and what it was made on', () => {
    const file = parseScenarioFile(scenarioFileText(fileOf(changes)))
    const world = applyScenario(today, scenarioOf(file))
    expect(world.sites.map(({ slug: one }) => one)).toEqual(['centre', 'north', 'south'])
    expect(file.parameters).toEqual(parameters)
    expect(file.dataVersion).toBe('small')
    expect(file.madeOn).toEqual({
      sites: [
        { slug: 'centre', name: 'site centre', kinds: ['MEETING'], lon: 13.7, lat: 51 },
        { slug: 'north', name: 'site north', kinds: ['MEETING'], lon: 13.72, lat: 51 },
      ],
      staff: [
        { planningArea: '1', kind: 'MEETING', fte: 2 },
        { planningArea: '2', kind: 'MEETING', fte: null },
      ],
      keys: [{ framework: 'plan', kind: 'MEETING', residents60PlusPerFte: 6500 }],
      residents: [{ level: 'DISTRICT', area: '11', ages: 'AGE_80_PLUS', count: 40 }],
      forecasts: [],
    })
  })

  const text = scenarioFileText(fileOf(changes))
  const changed = (more: object) => JSON.stringify({ ...fileOf(changes), ...more })
  it.each([
    ['broken JSON', text.slice(0, -10), { key: 'scenarioNoJson', change: null }],
    ['nothing', '', { key: 'scenarioNoJson', change: null }],
    ['a list', '[]', { key: 'scenarioMalformed', place: '', change: null }],
    ['a later schema', changed({ schema: 3 }), { key: 'scenarioSchemaUnknown', change: null }],
    [
      'a property that nobody knows',
      changed({ colour: 'red' }),
      { key: 'scenarioMalformed', place: '', change: null },
    ],
    [
      'a change that is none',
      changed({ changes: [changes[0], { type: 'closeSite', slug: 'NORTH' }] }),
      { key: 'scenarioMalformed', place: 'changes.1.slug', change: 1 },
    ],
    [
      'no limit',
      changed({ parameters: { ...parameters, withinMetres: null } }),
      { key: 'scenarioMalformed', place: 'parameters', change: null },
    ],
    [
      'too many changes',
      changed({ changes: Array.from({ length: 501 }, () => 0) }),
      { key: 'scenarioTooLarge', is: 501, most: 500, change: null },
    ],
    [
      'a million changes',
      changed({ changes: Array.from({ length: 1_000_000 }, () => 0) }),
      { key: 'scenarioFileTooLong', most: 1_000_000, change: null },
    ],
    [
      'a forecast for a day that no calendar has',
      changed({ changes: [{ type: 'followForecast', day: '2035-02-30' }] }),
      { key: 'scenarioMalformed', place: 'changes.0.day', change: 0 },
    ],
  ])('of %s is refused by name', (_, content, reason) => {
    expect(whyNot(() => parseScenarioFile(content))).toEqual(reason)
  })

  const site = { slug: 'north', name: 'north', kinds: ['MEETING'], lon: 13.7, lat: 51 }
  const people = { level: 'DISTRICT', area: '11', ages: 'AGE_80_PLUS' }
  const forecast = { day: '2035-12-31', ages: 'AGE_80_PLUS', growth: 1 }
  it.each([
    ['sites.0.lon', { sites: [{ ...site, lon: 1e308 }] }],
    ['sites.0.lat', { sites: [{ ...site, lat: 1000 }] }],
    ['sites.0.kinds', { sites: [{ ...site, kinds: [] }] }],
    ['staff.0.fte', { staff: [{ planningArea: '1', kind: 'MEETING', fte: -1 }] }],
    ['residents.0.count', { residents: [{ ...people, count: 1e308 }] }],
    ['forecasts.0.growth', { forecasts: [{ ...forecast, growth: -1 }] }],
    ['forecasts.0.day', { forecasts: [{ ...forecast, day: 'some day' }] }],
    ['forecasts.0.day', { forecasts: [{ ...forecast, day: '9999-99-99' }] }],
  ])('made on what no data hold (%s) is refused before anything is said of it', (place, madeOn) => {
    const content = changed({ madeOn: { ...fileOf(changes).madeOn, ...madeOn } })
    expect(whyNot(() => parseScenarioFile(content))).toEqual({
      key: 'scenarioMalformed',
      place: `madeOn.${place}`,
      change: null,
    })
  })
})

describe('a scenario file on other data', () => {
  it('differs in nothing where the data are those it was made on', () => {
    const { scenario, differences } = fileOnData(today, fileOf(changes))
    expect(scenario.changes).toEqual(changes)
    expect(differences).toEqual([])
  })

  it('says what is no longer possible, what means something else, and by how much', () => {
    const [north, centre] = smallCity.sites
    const [framework] = smallCity.plan.keys
    if (!north || !centre || !framework) throw new Error('the small city has sites and a key')
    const later = worldOf({
      ...smallCity,
      version: 'later',
      sites: [{ ...centre, kinds: ['MEETING', 'COUNSELLING'], lat: 51.001 }],
      residents: smallCity.residents.map((row) =>
        row.areaId === 6 && row.ageBand === 'AGE_80_PLUS' ? { ...row, count: 44 } : row,
      ),
      plan: {
        ...smallCity.plan,
        keys: [{ ...framework, residents60PlusPerFte: 6000 }],
        staff: [{ areaId: 2, kind: 'MEETING', day: '2025-12-31', fte: 1.5, sourceId: 'plan' }],
      },
    })
    const { scenario, differences } = fileOnData(later, fileOf(changes))
    expect(scenario.changes).toEqual(changes.filter(({ type }) => type !== 'moveSite'))
    expect(applyScenario(later, scenario).sites).toHaveLength(2)
    expect(differences.map(english.say)).toEqual([
      'The scenario was made on another state of the data (small; now later).',
      'Change 2 is no longer possible with these data and is left out. There is no service site "north".',
      '"site centre" now lies 111 m from where it lay when the scenario was made.',
      '"site centre" now offers meeting and counselling, before meeting.',
      'Staff for meeting in area 1: now 1.5, before 2 (FTE).',
      'Key for meeting ("plan"): now 6,000, before 6,500 residents 60+ per FTE.',
      'residents 80+ in area 11: now 44, before 40.',
    ])
    expect(differences.map(german.say)).toEqual([
      'Das Szenario ist auf einem anderen Stand der Daten entstanden (small; jetzt later).',
      'Änderung 2 ist mit diesen Daten nicht mehr möglich und entfällt. Es gibt keinen Standort „north“.',
      '„site centre“ liegt jetzt 111 m von der Stelle, an der es lag, als das Szenario entstand.',
      '„site centre“ bietet jetzt Begegnung und Beratung an, zuvor Begegnung.',
      'Personal für Begegnung in area 1: jetzt 1,5, zuvor 2 (VZÄ).',
      'Schlüssel für Begegnung („plan“): jetzt 6.000, zuvor 6.500 Einwohner ab 60 je VZÄ.',
      'Einwohner ab 80 in area 11: jetzt 44, zuvor 40.',
    ])
  })

  it('says by how much the forecast that it follows is another', () => {
    const file = fileOf([{ type: 'followForecast', day: '2035-12-31' }])
    const forecasts = file.madeOn.forecasts.map((one) => ({ ...one, growth: 1.25 }))
    const { differences } = fileOnData(today, { ...file, madeOn: { ...file.madeOn, forecasts } })
    expect(differences.map(english.say)).toEqual([
      'Change 1 is no longer possible with these data and is left out. No forecast of residents is known for 31 December 2035.',
      'Forecast for 31 December 2035, residents 60–79, as a multiple of today: now not known, before 1.25.',
      'Forecast for 31 December 2035, residents 80+, as a multiple of today: now not known, before 1.25.',
    ])
  })
})
