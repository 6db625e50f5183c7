import { type Scenario, withoutChanges } from '@atlas/geo/world/scenario'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { days, testFields } from '$address/field-laws'
import { packScenario } from '$address/packed-scenario'

import type { DemandChoices } from './choices'
import { demandBases } from './settings'
import { columnKeys } from './table/columns'
import { demandSearch, fields, readDemand } from './address'

const framework = {
  adoptedOn: '2020-05-05',
  validFrom: '2021-01-01',
  referenceDay: '2019-12-31',
  horizon: '2025-12-31',
  flagThreshold: 0.5,
  planningKeys: [
    { kind: 'MEETING', residentsPerFte: 6500 },
    { kind: 'COUNSELLING', residentsPerFte: 5900 },
  ],
  source: { id: 'framework' },
} satisfies Omit<DemandChoices['frameworks'][number], 'id' | 'name'>

const area = { id: 'planning-area-7', code: '7', name: 'Prohlis', level: 'PLANNING_AREA' } as const

const choices: DemandChoices = {
  language: 'de',
  frameworks: [
    { ...framework, id: 'newer', name: 'Newer', horizon: '2030-12-31' },
    { ...framework, id: 'older', name: 'Older' },
  ],
  registerDays: ['2014-12-31', '2019-12-31', '2025-12-31'],
  areas: new Map([[area.id, area]]),
  sources: new Map(),
}

const read = (search: string) => readDemand(new URLSearchParams(search), choices)

describe('the address of the demand screen', () => {
  it('shows the newest count by the newest framework where nothing is asked for, as every screen does', () => {
    const { view, notices, refusedKeys } = read('')
    expect(view).toEqual({
      framework: 'newer',
      basis: 'REGISTER',
      date: '2025-12-31',
      keys: { MEETING: null, COUNSELLING: null },
      scenario: withoutChanges,
      plan: '',
      sort: { key: 'area', descending: false },
      explained: null,
      before: null,
    })
    expect(notices).toEqual([])
    expect(refusedKeys).toEqual({})
    expect(demandSearch(view, choices)).toBe('')
  })

  it('sets a plan beside today, whatever it was compared with, and keeps it in the address', () => {
    const plan: Scenario = {
      schema: 2,
      changes: [{ type: 'setStaff', planningArea: '7', kind: 'MEETING', fte: 4.5 }],
    }
    const search = `?before=older&plan=Plan+A&scenario=${packScenario(plan)}`
    const { view, notices } = read(search)
    expect(view).toMatchObject({ scenario: plan, plan: 'Plan A', framework: 'newer' })
    expect(view.before).toEqual({
      framework: 'newer',
      basis: 'REGISTER',
      date: '2025-12-31',
      keys: { MEETING: null, COUNSELLING: null },
      scenario: withoutChanges,
    })
    expect(notices).toEqual([])
    expect(demandSearch(view, choices)).toBe(search.replace('before=older&', ''))
  })

  it('says of a plan that cannot be shown why, and shows today', () => {
    const later = packScenario({ schema: 2, changes: [{ type: 'closeSite', slug: 'NO' }] })
    const { view, notices } = read(`?scenario=${later}`)
    expect(view.scenario).toEqual(withoutChanges)
    expect(notices).toMatchObject([{ kind: 'impossible-plan' }])
  })

  it.each([
    '',
    '?framework=older',
    '?basis=projection',
    '?framework=older&date=2019-12-31&meeting=6000&sort=-meeting-difference',
    '?counselling=5900.5&explain=planning-area-7/meeting-target',
    '?basis=projection&before=newer,projection',
    '?before=older,,2014-12-31,6000,7000',
    '?before=newer,projection,,,7000',
  ])('%s is read and written alike', (search) => {
    const { view, notices } = read(search.slice(1))
    expect(notices).toEqual([])
    expect(demandSearch(view, choices)).toBe(search)
  })

  it('takes a key that is the framework’s own for no trial', () => {
    expect(read('meeting=6.500').view.keys.MEETING).toBeNull()
  })

  it('keeps the framework’s key where none can be tried, and what was typed', () => {
    const { view, refusedKeys } = read('meeting=0&counselling=abc')
    expect(view.keys).toEqual({ MEETING: null, COUNSELLING: null })
    expect(refusedKeys).toEqual({
      MEETING: { given: '0', error: 'not-above-zero' },
      COUNSELLING: { given: 'abc', error: 'not-a-number' },
    })
    expect(demandSearch(view, choices, refusedKeys)).toBe('?meeting=0&counselling=abc')
  })

  it('moves to a day with figures and says so', () => {
    const { view, notices } = read('basis=register&date=2018-01-01')
    expect(view.date).toBe('2019-12-31')
    expect(notices).toEqual([
      { kind: 'day-moved', basis: 'REGISTER', from: '2018-01-01', to: '2019-12-31' },
    ])
  })

  it.each([
    ['framework=2099', { kind: 'unknown-framework', given: '2099' }],
    ['basis=guess', { kind: 'malformed', name: 'basis', given: 'guess' }],
    ['basis=forecast', { kind: 'malformed', name: 'basis', given: 'forecast' }],
    ['date=2025-02-30', { kind: 'malformed', name: 'date', given: '2025-02-30' }],
    ['sort=-hats', { kind: 'malformed', name: 'sort', given: '-hats' }],
    ['explain=planning-area-7/hats', { kind: 'unknown-cell', given: 'planning-area-7/hats' }],
    ['explain=nowhere/residents', { kind: 'unknown-cell', given: 'nowhere/residents' }],
    ['before=2099', { kind: 'malformed', name: 'before', given: '2099' }],
    ['before=,', { kind: 'malformed', name: 'before', given: ',' }],
    ['before=,register', { kind: 'malformed', name: 'before', given: ',register' }],
    ['before=newer,,,0', { kind: 'malformed', name: 'before', given: 'newer,,,0' }],
  ])('%s falls back and says so', (search, notice) => {
    const { view, notices } = read(search)
    expect(notices).toEqual([notice])
    expect(view).toEqual(read('').view)
  })
})

describe('a field of the demand screen’s address', () => {
  const keys = fc.oneof(
    fc.constant(null),
    fc.integer({ min: 100, max: 99_999_999 }).map((hundredths) => ({ tried: hundredths / 100 })),
    fc.constantFrom(
      { given: '0', error: 'not-above-zero' as const },
      { given: 'abc', error: 'not-a-number' as const },
      { given: '2.000.000', error: 'too-large' as const },
    ),
  )
  const tried = keys.filter((key) => key === null || 'tried' in key)
  const column = fc.constantFrom(...columnKeys)
  const plan: Scenario = {
    schema: 2,
    changes: [{ type: 'setStaff', planningArea: '7', kind: 'MEETING', fte: 4.5 }],
  }
  const basis = fc.constantFrom(...demandBases)

  testFields(
    fields,
    {
      framework: fc.constantFrom(null, 'newer', 'older'),
      basis,
      date: fc.option(days, { nil: null }),
      meeting: keys,
      counselling: keys,
      sort: fc.record({
        key: fc.oneof(fc.constant('area' as const), column),
        descending: fc.boolean(),
      }),
      explained: fc.option(fc.record({ area: fc.constant(area.id), column }), { nil: null }),
      before: fc.option(
        fc.record({
          framework: fc.constantFrom('newer', 'older'),
          basis,
          date: fc.constant(null),
          meeting: tried,
          counselling: tried,
        }),
        { nil: null },
      ),
      scenario: fc.constantFrom(withoutChanges, plan),
      plan: fc.constantFrom('', 'Plan A'),
    },
    choices,
  )
})
