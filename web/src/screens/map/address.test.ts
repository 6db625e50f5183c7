import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cameras, days, testFields } from '$address/field-laws'
import { catalogueFixture } from '$api/catalogue-fixture'
import { fields, readView, viewSearch } from './address'
import {
  classMethods,
  classNumbers,
  dayViews,
  mostCompared,
  siteChoices,
  sortKeys,
  standardisations,
  type View,
} from './view'

const catalogue = catalogueFixture()
const read = (search: string) => readView(new URLSearchParams(search), catalogue)

const defaultView: View = {
  indicator: 'density-60-plus',
  level: 'DISTRICT',
  date: '2025-12-31',
  basis: 'REGISTER',
  since: null,
  compareDay: null,
  dayView: 'both',
  index: null,
  method: 'natural-breaks',
  classes: 5,
  area: null,
  compare: [],
  site: null,
  office: null,
  place: null,
  sites: ['meeting', 'counselling'],
  sort: { key: 'figure', descending: true },
  camera: null,
  search: '',
}

describe('readView', () => {
  it('reads an empty address as the default view', () => {
    expect(read('')).toEqual({ view: defaultView, notices: [] })
  })

  it.each([
    '',
    '?indicator=change-60-plus&date=2024-12-31&since=2014-12-31',
    '?date=2019-12-31&method=quantile&classes=7&sites=meeting',
    '?sites=none&area=district-72&site=luise&office=office-1&place=stop-postplatz&sort=name&view=12.50/51.02000/13.79000&q=Löbtau',
    '?level=planning-area&sort=-planning-area',
    '?area=district-72&compare-areas=district-33,district-72',
    '?compare-areas=district-33',
    '?level=planning-area&basis=forecast',
    '?level=planning-area&compare-date=2019-12-31',
    '?level=planning-area&compare-date=2019-12-31&day-view=difference',
    '?level=planning-area&compare-date=2025-12-31&compare-basis=projection',
    '?level=planning-area&basis=projection&compare-date=2025-12-31',
    '?index=density-60-plus:2,share-migration-background-65-plus:0.5&standardise=percentile',
    '?index=density-60-plus:0',
  ])('writes what it read: %s', (search) => {
    const { view, notices } = read(search)
    expect(notices).toEqual([])
    const written = viewSearch(view, catalogue)
    expect(read(written)).toEqual({ view, notices: [] })
    expect(decodeURIComponent(written)).toBe(search)
  })

  it.each([
    ['indicator=gibt-es-nicht', { kind: 'unknown-indicator', given: 'gibt-es-nicht' }],
    ['level=cell', { kind: 'malformed', name: 'level', given: 'cell' }],
    ['date=31.12.2025', { kind: 'malformed', name: 'date', given: '31.12.2025' }],
    ['date=2025-02-30', { kind: 'malformed', name: 'date', given: '2025-02-30' }],
    ['method=jenks', { kind: 'malformed', name: 'method', given: 'jenks' }],
    ['classes=12', { kind: 'malformed', name: 'classes', given: '12' }],
    ['classes=5e0', { kind: 'malformed', name: 'classes', given: '5e0' }],
    ['area=district-999', { kind: 'unknown-area', given: 'district-999' }],
    ["site='; DROP TABLE", { kind: 'unknown-site', given: "'; DROP TABLE" }],
    ['office=none', { kind: 'unknown-office', given: 'none' }],
    ['place=site-luise', { kind: 'unknown-place', given: 'site-luise' }],
    ['sort=size', { kind: 'malformed', name: 'sort', given: 'size' }],
    ['sites=pub', { kind: 'malformed', name: 'sites', given: 'pub' }],
    ['basis=guess', { kind: 'malformed', name: 'basis', given: 'guess' }],
    ['date=2025-12-31 GUESS', { kind: 'malformed', name: 'date', given: '2025-12-31 GUESS' }],
    ['compare-date=soon', { kind: 'malformed', name: 'compare-date', given: 'soon' }],
    ['index=gibt-es-nicht:1', { kind: 'unknown-index-part', given: 'gibt-es-nicht' }],
    ['index=density-60-plus:-1', { kind: 'malformed', name: 'index', given: 'density-60-plus:-1' }],
    [
      'index=density-60-plus:1:2',
      { kind: 'malformed', name: 'index', given: 'density-60-plus:1:2' },
    ],
    [
      'index=density-60-plus:1e3',
      { kind: 'malformed', name: 'index', given: 'density-60-plus:1e3' },
    ],
    ['standardise=log', { kind: 'malformed', name: 'standardise', given: 'log' }],
    ['compare-areas=district-999', { kind: 'unknown-area', given: 'district-999' }],
    ['view=12/95/13', { kind: 'malformed', name: 'view', given: '12/95/13' }],
    ['view=12/51', { kind: 'malformed', name: 'view', given: '12/51' }],
    ['view=1e9/51/13', { kind: 'malformed', name: 'view', given: '1e9/51/13' }],
  ])('falls back to the default and says so: %s', (search, notice) => {
    expect(read(search)).toEqual({ view: defaultView, notices: [notice] })
  })

  it('moves to the nearest level an indicator has', () => {
    const { view, notices } = read('indicator=share-migration-background-65-plus&level=district')
    expect(view.level).toBe('SOCIAL_SPACE')
    expect(notices).toEqual([
      {
        kind: 'level-moved',
        indicator: 'share-migration-background-65-plus',
        from: 'DISTRICT',
        to: 'SOCIAL_SPACE',
      },
    ])
  })

  it('says nothing of a level nobody asked for', () => {
    const { view, notices } = read('indicator=share-migration-background-65-plus')
    expect(view.level).toBe('SOCIAL_SPACE')
    expect(notices).toEqual([])
  })

  it('moves to the nearest day a level has', () => {
    const { view, notices } = read('date=2014-12-31')
    expect(view.date).toBe('2019-12-31')
    expect(notices).toEqual([
      {
        kind: 'day-moved',
        indicator: 'density-60-plus',
        level: 'DISTRICT',
        from: '2014-12-31',
        to: '2019-12-31',
      },
    ])
  })

  it('takes the usual earlier day of a change, and the nearest to the one asked for', () => {
    expect(read('indicator=change-60-plus&level=social-space').view.since).toBe('2019-12-31')
    const { view, notices } = read('indicator=change-60-plus&level=social-space&since=2016-01-01')
    expect(view.since).toBe('2014-12-31')
    expect(notices).toEqual([{ kind: 'earlier-day-moved', from: '2016-01-01', to: '2014-12-31' }])
  })

  it('drops an earlier day where nothing is compared', () => {
    expect(read('since=2014-12-31')).toEqual({ view: defaultView, notices: [] })
  })

  it('reads boxes as a form sends them, and none of them', () => {
    expect(read('sites=none&sites=meeting').view.sites).toEqual(['meeting'])
    expect(read('sites=none').view.sites).toEqual([])
  })

  it('shortens an endless search', () => {
    const { view, notices } = read(`q=${'a'.repeat(5000)}`)
    expect(view.search).toHaveLength(100)
    expect(notices).toEqual([{ kind: 'search-shortened' }])
  })

  it('puts a day beside the shown one, the nearest there is', () => {
    const { view, notices } = read('level=planning-area&compare-date=2015-06-30')
    expect(view.compareDay).toEqual({ date: '2014-12-31', basis: 'REGISTER', since: null })
    expect(notices).toEqual([{ kind: 'compare-day-moved', from: '2015-06-30', to: '2014-12-31' }])
  })

  it('takes the basis that has the very day where none is named, the register where both have', () => {
    expect(read('level=planning-area&date=2030-12-31').view.basis).toBe('FORECAST')
    expect(read('level=planning-area&date=2025-12-31').view.basis).toBe('REGISTER')
  })

  it('moves to the register where a basis does not exist, and says so', () => {
    const { view, notices } = read('basis=forecast')
    expect(view).toMatchObject({ basis: 'REGISTER', date: '2025-12-31' })
    expect(notices).toEqual([
      {
        kind: 'basis-moved',
        indicator: 'density-60-plus',
        level: 'DISTRICT',
        from: 'FORECAST',
        to: 'REGISTER',
      },
    ])
  })

  it('reads day and basis together as a form sends them', () => {
    expect(read('level=planning-area&date=2030-12-31+FORECAST').view).toMatchObject({
      date: '2030-12-31',
      basis: 'FORECAST',
    })
  })

  it('shows an index at a level that has all its parts', () => {
    const { view, notices } = read(
      'index=density-60-plus:1,share-migration-background-65-plus:1&level=district',
    )
    expect(view.level).toBe('PLANNING_AREA')
    expect(notices).toEqual([{ kind: 'index-level-moved', from: 'DISTRICT', to: 'PLANNING_AREA' }])
  })

  it('leaves out parts where no level has all of them', () => {
    const { view, notices } = read('index=density-60-plus:1,change-60-plus:1')
    expect(view.index?.parts).toEqual([{ indicator: 'density-60-plus', weight: 1 }])
    expect(notices).toEqual([
      { kind: 'index-part-missing', indicator: 'change-60-plus', level: 'DISTRICT' },
    ])
  })

  it('reads weights and one part more as a form sends them', () => {
    const { view, notices } = read(
      'level=planning-area&index=density-60-plus:1&weight.density-60-plus=2.5&add-part=share-migration-background-65-plus',
    )
    expect(view.index?.parts).toEqual([
      { indicator: 'density-60-plus', weight: 2.5 },
      { indicator: 'share-migration-background-65-plus', weight: 1 },
    ])
    expect(notices).toEqual([])
  })

  it('shows one day where an index is shown', () => {
    const { view, notices } = read(
      'level=planning-area&index=density-60-plus:1&compare-date=2019-12-31',
    )
    expect(view.compareDay).toBeNull()
    expect(notices).toEqual([{ kind: 'compare-day-of-index' }])
  })
})

describe('a field of the map screen’s address', () => {
  const one = <Value>(...values: Value[]) => fc.constantFrom(null, ...values)
  const ids = catalogue.indicators.map(({ id }) => id)
  const areas = [...catalogue.areas.keys()]
  const bases = one('REGISTER' as const, 'PROJECTION' as const, 'FORECAST' as const)
  const namedDays = fc.option(fc.record({ date: days, basis: bases }), { nil: null })
  const weights = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100)
  const parts = fc
    .uniqueArray(fc.constantFrom(...ids), { minLength: 1 })
    .chain((chosen) =>
      fc.tuple(...chosen.map((indicator) => weights.map((weight) => ({ indicator, weight })))),
    )

  testFields(
    fields,
    {
      indicator: one(...ids),
      index: fc.option(parts, { nil: null }),
      standardise: fc.constantFrom(...standardisations),
      level: one('PLANNING_AREA' as const, 'SOCIAL_SPACE' as const, 'DISTRICT' as const),
      day: namedDays,
      basis: bases,
      since: fc.option(days, { nil: null }),
      compareDay: namedDays,
      compareBasis: bases,
      dayView: fc.constantFrom(...dayViews),
      method: fc.constantFrom(...classMethods),
      classes: fc.constantFrom(...classNumbers),
      sites: fc.subarray([...siteChoices]),
      area: one(...areas),
      compare: fc.subarray(areas.slice(0, mostCompared)),
      site: one('luise'),
      office: one('office-1'),
      place: one('stop-postplatz', 'address-am-berg-72--3a'),
      sort: fc.record({ key: fc.constantFrom(...sortKeys), descending: fc.boolean() }),
      camera: cameras,
      search: fc.string({ maxLength: 100 }).map((text) => text.trim()),
    },
    catalogue,
  )

  it('is never lost on the way through a view', () => {
    const names = Object.values(fields).map(({ name }) => name)
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom(...ids, ...areas, 'district', 'forecast', '2025-12-31', '2019-12-31', 'none'),
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 8 }),
        (given) => {
          const { view } = readView(new URLSearchParams(given), catalogue)
          expect(read(viewSearch(view, catalogue))).toEqual({ view, notices: [] })
        },
      ),
    )
  })
})
