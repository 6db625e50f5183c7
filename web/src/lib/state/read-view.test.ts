import { describe, expect, it } from 'vitest'

import { catalogueFixture } from './catalogue-fixture'
import { readView } from './read-view'
import type { View } from './view'
import { viewSearch } from './view-search'

const catalogue = catalogueFixture()
const read = (search: string) => readView(new URLSearchParams(search), catalogue)

const defaultView: View = {
  indicator: 'density-60-plus',
  level: 'DISTRICT',
  date: '2025-12-31',
  since: null,
  method: 'natural-breaks',
  classes: 5,
  area: null,
  site: null,
  office: null,
  sites: ['meeting', 'counselling', 'known', 'illustrative'],
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
    '?date=2019-12-31&method=quantile&classes=7&sites=meeting,known',
    '?sites=none&area=district-72&site=luise&office=office-1&sort=name&view=12.50/51.02000/13.79000&q=Löbtau',
    '?level=planning-area&sort=-planning-area',
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
    ['sort=size', { kind: 'malformed', name: 'sort', given: 'size' }],
    ['sites=pub', { kind: 'malformed', name: 'sites', given: 'pub' }],
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
    expect(read('sites=none&sites=meeting&sites=known').view.sites).toEqual(['meeting', 'known'])
    expect(read('sites=none').view.sites).toEqual([])
  })

  it('shortens an endless search', () => {
    const { view, notices } = read(`q=${'a'.repeat(5000)}`)
    expect(view.search).toHaveLength(100)
    expect(notices).toEqual([{ kind: 'search-shortened' }])
  })
})
