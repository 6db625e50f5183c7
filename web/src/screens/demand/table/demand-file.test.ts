import { withoutChanges } from '@atlas/geo/world/scenario'
import { describe, expect, it } from 'vitest'

import { wideSheet } from '$tables/area-file'
import { openSheets } from '$tables/open-sheets-fixture'
import german from '$words/de'

import type { DemandChoices } from '../choices'
import { computedRow } from './demand-rows-fixture'
import { demandFile } from './demand-file'
import type { DemandDownload } from './download'
import { demandNotes } from './notes-sheet'
import { cityNamed } from '$api/city-fixture'

const de = german(cityNamed('Dresden'))

const key = 6500
const areas = [
  computedRow('Prohlis', {
    residents: 19_355,
    change: -0.03,
    actual: 2.05,
    key,
    level: 'PLANNING_AREA',
  }),
  computedRow('Reick', {
    residents: 20_000,
    change: 0.1,
    actual: 4.2,
    key,
    level: 'PLANNING_AREA',
  }),
]
const expectedInAll = 19_355 * 0.97 + 20_000 * 1.1
const city = computedRow('Dresden', {
  residents: 39_355,
  change: expectedInAll / 39_355 - 1,
  actual: 6.25,
  key,
  level: 'CITY',
})
/** The same where the register counted the people of the table. */
const ofCounted = (level: 'CITY' | 'PLANNING_AREA') =>
  computedRow('Prohlis', {
    residents: 19_355,
    change: -0.03,
    counted: 19_316,
    actual: 2,
    key,
    level,
  })
const counted = { rows: [ofCounted('PLANNING_AREA')], city: ofCounted('CITY') }
const choices: DemandChoices = {
  language: 'de',
  frameworks: [
    {
      id: 'plan',
      name: 'Plan',
      adoptedOn: '2021-01-28',
      validFrom: '2021-01-28',
      referenceDay: '2019-12-31',
      horizon: '2025-12-31',
      flagThreshold: 0.5,
      planningKeys: [
        { kind: 'MEETING', residentsPerFte: key },
        { kind: 'COUNSELLING', residentsPerFte: key },
      ],
      source: { id: 'plan' },
    },
  ],
  registerDays: ['2019-12-31'],
  areas: new Map(),
  sources: new Map(),
}
const download = (basis: 'PROJECTION' | 'REGISTER' = 'PROJECTION'): DemandDownload => {
  const keys = { MEETING: null, COUNSELLING: null }
  const settings = { framework: 'plan', basis, date: '2025-12-31', keys, scenario: withoutChanges }
  return {
    t: de,
    language: 'de',
    address: 'https://atlas.example.org/bedarf',
    choices,
    view: {
      ...settings,
      plan: '',
      sort: { key: 'area', descending: false },
      explained: null,
      before: null,
    },
    table: { settings, rows: areas, city },
  }
}

/** Where any cell can be overwritten. */
function opened(given: DemandDownload) {
  const file = demandFile(given)
  const wide = wideSheet(file)
  const notes = demandNotes(given, file)
  const { read, type, computed } = openSheets([wide, notes])
  const columnOf = (header: RegExp) =>
    wide.columns.findIndex((column) => header.test(column.header))
  return {
    read: (header: RegExp, line: number) => read(wide.name, columnOf(header), line),
    type,
    computed,
    noteLine: (term: RegExp) =>
      notes.rows.findIndex(([first]) => typeof first === 'string' && term.test(first)) + 2,
  }
}

describe('the Excel table of the plan', () => {
  it('computes in the row: 19.355 × (1 − 3,0 %) = 18.774, ÷ 6.500 = 2,89', () => {
    const table = opened(download())
    expect(table.read(/^Menschen ab 60, 31\.12\.2025 \(/, 2)).toBe(19_355)
    expect(table.read(/^Menschen ab 60, erwartet 2025/, 2)).toBeCloseTo(18_774.35, 6)
    expect(table.read(/^Begegnung: Personalschlüssel/, 2)).toBe(6500)
    expect(table.read(/^Begegnung: Soll/, 2)).toBeCloseTo(2.888, 3)
    expect(table.read(/^Begegnung: Differenz/, 2)).toBeCloseTo(-0.838, 3)
    expect(table.read(/^Begegnung: Auffällig/, 2)).toBe('unter Soll')
    expect(table.read(/^Begegnung: Auffällig/, 3)).toBe('über Soll')
  })

  it.each(['PROJECTION', 'REGISTER'] as const)(
    'comes by each formula to the figure it stands for: %s',
    (basis) => {
      const given = download(basis)
      if (basis === 'REGISTER') given.table = { ...given.table, ...counted }
      const table = opened(given)
      const formulas = table.computed()
      expect(formulas.length).toBeGreaterThan((given.table.rows.length + 1) * 10)
      for (const { header, stated, comesTo } of formulas) expect(comesTo, header).toBe(stated)
    },
  )

  it('computes what was expected in the row where people are counted, too, and its target', () => {
    const given = download('REGISTER')
    given.table = { ...given.table, ...counted }
    const table = opened(given)
    expect(table.read(/^Menschen ab 60, 31\.12\.2025 \(/, 2)).toBe(19_316)
    expect(table.read(/^Menschen ab 60, 31\.12\.2019/, 2)).toBe(19_355)
    expect(table.read(/^Menschen ab 60, erwartet 2025/, 2)).toBeCloseTo(18_774.35, 6)
    expect(table.read(/^Begegnung: Soll, 31\.12\.2025 \(/, 2)).toBe(2.972)
    expect(table.read(/^Begegnung: Soll, erwartet 2025/, 2)).toBeCloseTo(2.888, 3)
    const column = wideSheet(demandFile(given)).columns.findIndex(({ header }) =>
      header.includes('2019'),
    )
    table.type('Tabelle', column, 2, 30_000)
    expect(table.read(/^Begegnung: Soll, erwartet 2025/, 2)).toBe(4.477)
    expect(table.read(/^Menschen ab 60, 31\.12\.2019/, 3)).toBe(30_000)
  })

  it('follows whoever changes a number of people, a key or the threshold', () => {
    const table = opened(download())
    table.type('Tabelle', 2, 2, 30_000)
    expect(table.read(/^Begegnung: Soll/, 2)).toBe(4.477)
    expect(table.read(/^Menschen ab 60, erwartet/, 4)).toBeCloseTo(30_000 * 0.97 + 22_000, 9)
    table.type('Angaben', 1, table.noteLine(/^Begegnung: Personalschlüssel/), 10_000)
    expect(table.read(/^Begegnung: Soll/, 3)).toBeCloseTo(2.2, 9)
    table.type('Angaben', 1, table.noteLine(/^Abweichung, ab der/), 9)
    expect(table.read(/^Begegnung: Auffällig/, 3)).toBe('')
  })

  it('has days as days', () => {
    const { rows } = demandNotes(download(), demandFile(download()))
    expect(rows.find(([term]) => term === 'Beschlossen am')?.[1]).toEqual({ day: '2021-01-28' })
    expect(rows.find(([term]) => term === 'Stichtag')?.[1]).toEqual({ day: '2025-12-31' })
  })
})
