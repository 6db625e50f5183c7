import { reachAges } from '@atlas/geo/reach/cells/reach-cells'
import { providers } from '@atlas/geo/terms/classifications'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cameras, testFields } from '$address/field-laws'
import { usualReach } from '$reach/reach-question'
import { fields, reachSearch, readReach } from './address'
import { limitUnits, reachKinds } from '$reach/reach-choices'
import { reachLevels, reachSortKeys, type ReachView } from './view'
import { limitRanges } from '$reach/walk-limit'

const known = {
  areas: new Map([
    [
      'district-72',
      {
        id: 'district-72',
        level: 'DISTRICT',
        code: '72',
        name: 'Prohlis-Süd',
        areaKm2: 1,
        areaStatus: 'OBSERVED',
        centre: { lon: 13.8, lat: 51 },
        parents: [],
        parts: {},
        reportedWith: null,
        representedBy: null,
      },
    ],
  ]),
  sites: [],
  cells: 1_943,
  language: 'de',
} satisfies Parameters<typeof readReach>[1]

const defaultReach: ReachView = {
  ...usualReach,
  kinds: 'counselling',
  level: 'CELL',
  area: null,
  cell: null,
  site: null,
  gap: null,
  sort: { key: 'name', descending: false },
  camera: null,
}

const read = (text: string) => readReach(new URLSearchParams(text), known)

const cell = fc.nat(known.cells - 1)
/** What is chosen in one field each. */
const choices = {
  kinds: fc.constantFrom(...reachKinds),
  ages: fc.constantFrom(...reachAges),
  level: fc.constantFrom(...reachLevels),
  area: fc.constantFrom(null, 'district-72'),
  cell: fc.option(cell, { nil: null }),
  site: fc.constant(null),
  gap: fc.option(
    fc.record({
      kind: fc.constantFrom('MEETING' as const, 'COUNSELLING' as const, 'EITHER' as const),
      cell,
    }),
    { nil: null },
  ),
  sort: fc.record({ key: fc.constantFrom(...reachSortKeys), descending: fc.boolean() }),
}

describe('readReach', () => {
  it('shows the usual for an empty address, which is what it is written as', () => {
    expect(read('')).toEqual({ view: defaultReach, notices: [] })
    expect(reachSearch(defaultReach)).toBe('')
  })

  it('reads every choice', () => {
    const { view, notices } = read(
      'kind=apart&ages=80-plus&provider=municipal&unit=minutes&minutes=12&speed-80-plus=2,5&level=district&area=district-72&cell=17&gap=either-1942&sort=-share-meeting&view=11.00/51.05000/13.74000',
    )
    expect(notices).toEqual([])
    expect(view).toEqual({
      kinds: 'apart',
      ages: 'AGE_80_PLUS',
      provider: 'MUNICIPAL',
      limit: { unit: 'MINUTES', value: 12, speeds: { AGE_60_TO_79: 4, AGE_80_PLUS: 2.5 } },
      level: 'DISTRICT',
      area: 'district-72',
      cell: 17,
      site: null,
      gap: { kind: 'EITHER', cell: 1_942 },
      sort: { key: 'share-meeting', descending: true },
      camera: { zoom: 11, lat: 51.05, lon: 13.74 },
    })
  })

  it.each([
    ['metres=0', 100],
    ['metres=-500', 100],
    ['metres=1234,5', 1_235],
    ['metres=7000', 5_000],
    ['metres=999999999', 5_000],
    ['unit=minutes&minutes=61', 60],
    ['unit=minutes&minutes=0', 2],
  ])('moves %s to the nearest there is and says so', (text, nearest) => {
    const { view, notices } = read(text)
    expect(view.limit.value).toBe(nearest)
    expect(notices).toMatchObject([
      {
        kind: 'moved',
        name: text.startsWith('unit') ? 'minutes' : 'metres',
        given: text.split('=').at(-1),
        to: nearest,
      },
    ])
  })

  it('takes every metre that is typed, whatever the steps of the slider', () => {
    expect(read('metres=1.234')).toMatchObject({ view: { limit: { value: 1234 } }, notices: [] })
  })

  it.each([
    ['metres=1,500', 'ambiguous'],
    ['metres=10.0000', 'ambiguous'],
    ['metres=abc', 'no-number'],
    ['metres=1e3', 'no-number'],
    ['metres=Infinity', 'no-number'],
    ['speed-60-79=3.5.0', 'ambiguous'],
  ])('takes no number for %s and says why: %s', (text, kind) => {
    const [name = '', given = ''] = text.split('=')
    const { view, notices } = read(text)
    expect(view).toEqual(defaultReach)
    expect(notices).toMatchObject([{ kind, name, given }])
  })

  it.each([
    ['kind=shop', 'kind'],
    ['ages=65-plus', 'ages'],
    ['provider=church', 'provider'],
    ['unit=miles', 'unit'],
    ['level=street', 'level'],
    ['gap=counselling-1943', 'gap'],
    ['gap=counselling', 'gap'],
    ['sort=-beauty', 'sort'],
    ['view=here', 'view'],
  ])('shows the usual in place of %s and says so', (text, name) => {
    const { view, notices } = read(text)
    expect(view).toEqual(defaultReach)
    expect(notices).toEqual([{ kind: 'malformed', name, given: text.split('=').at(-1) }])
  })

  it('knows no area, site or cell that does not exist', () => {
    const { view, notices } = read('area=district-999&site=nowhere&cell=1943')
    expect(view).toEqual(defaultReach)
    expect(notices.map(({ kind }) => kind)).toEqual([
      'unknown-area',
      'unknown-cell',
      'unknown-site',
    ])
  })

  it('reads what reachSearch writes', () => {
    const limit = fc.constantFrom(...limitUnits).chain((unit) => {
      const { least, most, step } = limitRanges[unit]
      const speed = fc.integer({ min: 10, max: 70 }).map((tenths) => tenths / 10)
      return fc.record({
        unit: fc.constant(unit),
        value: fc.nat((most - least) / step).map((steps) => least + steps * step),
        speeds: fc.record({ AGE_60_TO_79: speed, AGE_80_PLUS: speed }),
      })
    })
    const view: fc.Arbitrary<ReachView> = fc.record({
      provider: fc.option(fc.constantFrom(...providers), { nil: null }),
      limit,
      ...choices,
      camera: fc.constantFrom(null, { zoom: 11.5, lat: 51.05, lon: 13.74 }),
    })
    fc.assert(
      fc.property(view, (chosen) => {
        expect(read(reachSearch(chosen).slice(1))).toEqual({ view: chosen, notices: [] })
      }),
    )
  })

  it('makes a view of every text', () => {
    const name = fc.constantFrom('kind', 'metres', 'minutes', 'unit', 'cell', 'gap', 'sort', 'view')
    const value = fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String))
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 6 }), (entries) => {
        const text = new URLSearchParams(entries).toString()
        const { view } = read(text)
        expect(read(reachSearch(view).slice(1)).view).toEqual(view)
      }),
    )
  })
})

describe('a field of the reach screen’s address', () => {
  const steps = ({ least, most, step }: { least: number; most: number; step: number }) =>
    fc.nat((most - least) / step).map((count) => least + count * step)
  const speed = fc.integer({ min: 10, max: 70 }).map((tenths) => tenths / 10)

  testFields(
    fields,
    {
      provider: fc.constantFrom(null, ...providers),
      unit: fc.constantFrom(...limitUnits),
      metres: steps(limitRanges.METRES),
      minutes: steps(limitRanges.MINUTES),
      speed60To79: speed,
      speed80Plus: speed,
      ...choices,
      camera: cameras,
    },
    known,
  )
})
