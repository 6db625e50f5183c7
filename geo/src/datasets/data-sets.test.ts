import { describe, expect, it } from 'vitest'
import { publish } from '../disclosure/publish.ts'
import { statedFigure } from '../figures/figure.ts'
import { dictionaries } from '../words/dictionaries.ts'
import { german } from '../words/de.ts'
import type { Dictionary } from '../words/vocabulary.ts'
import type { Snapshot } from '../world/snapshot.ts'
import { smallCity } from '../world/testing/small-city.ts'
import { dataSetById, dataSets } from './catalogue.ts'
import { choices } from './columns.ts'
import { completenessOf } from './completeness.ts'

const open = async (id: string, snapshot: Snapshot = smallCity, minimum = 0) => {
  const world = publish(snapshot, { residents: minimum, cases: minimum })
  const nobody = () =>
    Promise.resolve(
      statedFigure(
        { value: 0, status: 'ESTIMATED', sourceId: 'sites' },
        { unit: 'SHARE', asOf: '2025-12-31', basis: 'REGISTER' },
      ),
    )
  const dataSet = dataSetById(id)
  const found = await dataSet.open({ world, coverage: nobody, stopCoverage: nobody })
  const rows = Array.from({ length: found.length }, (_, index) =>
    Object.fromEntries(
      found.cells(index).map((cell, place) => [
        dataSet.columns[place]?.id ?? '',
        // As German readers are told it.
        typeof cell === 'object' && cell !== null ? german.say(cell) : cell,
      ]),
    ),
  )
  return { world, found, rows }
}

describe('every row', () => {
  it('has a place: its own, that of its area, or the city', async () => {
    const placeIn = async (id: string) => (await open(id)).found.place(0)
    const city = { area: { level: 'CITY', code: smallCity.areas[0]?.code } }
    for (const { id, places } of dataSets) {
      const { found } = await open(id)
      for (let row = 0; row < found.length; row += 1) {
        expect(Object.keys(found.place(row))).toEqual([places.toLowerCase()])
      }
    }
    expect(await placeIn('estimate-errors')).toEqual(city)
    expect(await placeIn('sources')).toEqual(city)
    const { found, rows } = await open('residents')
    const row = rows.findIndex((one) => one.area_code === '01')
    expect(found.place(row)).toMatchObject({ area: { code: '01' } })
  })
})

describe('the data dictionary', () => {
  it('has words for every data set, every column and every value in every language', () => {
    for (const dictionary of dictionaries) {
      const said = dataSets.flatMap(({ id, columns }) => [
        dictionary.say({ key: 'dataSetName', dataSet: id }),
        dictionary.say({ key: 'dataSetDescription', dataSet: id }),
        ...columns.flatMap((column) => [
          dictionary.say({ key: 'dataColumnName', column: column.id }),
          dictionary.say({ key: 'dataColumnMeaning', column: column.id }),
        ]),
      ])
      expect(said.filter((words) => words.trim() === '')).toEqual([])
      expect(unsaidValues(dictionary)).toEqual([])
    }
  })

  it('says of every column that may be empty what that means, and no cell is empty without', async () => {
    for (const { id, columns } of dataSets) {
      const { rows } = await open(id)
      for (const { id: column, empty } of columns) {
        if (empty !== null) continue
        expect(rows.filter((row) => row[column] === null)).toEqual([])
      }
    }
  })

  it('knows every value that stands in a column of choices', async () => {
    for (const { id, columns } of dataSets) {
      const { rows } = await open(id)
      for (const { id: column, choice } of columns) {
        if (choice === null) continue
        const known: readonly string[] = choices[choice]
        const found = rows.flatMap((row) => String(row[column] ?? '').split(' '))
        expect(found.filter((value) => value !== '' && !known.includes(value))).toEqual([])
      }
    }
  })
})

/** What a dictionary has no word for, it gives back as it is. */
function unsaidValues({ say }: Dictionary): string[] {
  const units = dataSets.flatMap(({ columns }) => columns.flatMap(({ unit }) => unit ?? []))
  const columns = dataSets.flatMap((dataSet) => dataSet.columns)
  const unsaid = columns.flatMap(({ choice }) =>
    choice === null
      ? []
      : choices[choice].filter(
          (value: string) => say({ key: 'dataValue', choice, value }) === value,
        ),
  )
  const unsaidUnits = units.filter((unit) => say({ key: 'dataUnit', unit }) === unit)
  // So it is written in English.
  return [...new Set([...unsaid, ...unsaidUnits])].filter((value) => value !== 'FTE')
}

describe('rows of a data set', () => {
  it('say of a number its day, how sure it is, who states it and under which licence', async () => {
    const { rows } = await open('residents')
    expect(rows[0]).toEqual({
      area_level: 'CITY',
      area_code: 'city',
      area_name: 'area city',
      ages: 'AGE_60_PLUS',
      trait: 'ALL',
      basis: 'REGISTER',
      framework: null,
      residents: 880,
      low: null,
      high: null,
      rounded_to: 1,
      day: '2025-12-31',
      status: 'OBSERVED',
      source_ids: 'register',
      sources: 'the city: register',
      licences: 'dl-de/by-2-0',
    })
  })

  it('tell an estimate as roughly as its error lets it be known, with its range', async () => {
    const estimateErrors = [
      {
        level: 'DISTRICT',
        ageBand: 'AGE_80_PLUS',
        day: '2025-12-31',
        method: 'SOCIAL_SPACES_FROM_PLANNING_AREAS',
        mean: 0.08,
        largest: 0.25,
        sourceId: 'register',
      },
    ] as const
    const { rows } = await open('residents', { ...smallCity, estimateErrors })
    const district = rows.find((row) => row.area_code === '21' && row.ages === 'AGE_80_PLUS')
    expect(district).toMatchObject({
      residents: 100,
      low: 80,
      high: 140,
      rounded_to: 10,
      status: 'ESTIMATED',
    })
  })

  it('have no number where it is withheld, and say so', async () => {
    const { rows, found, world } = await open('residents', smallCity, 35)
    const withheld = rows.filter(({ status }) => status === 'SUPPRESSED')
    expect(withheld.length).toBeGreaterThan(0)
    expect(new Set(withheld.map(({ residents }) => residents))).toEqual(new Set([null]))
    const { statuses, rows: all } = completenessOf(found, world)
    expect(statuses).toContainEqual({ status: 'SUPPRESSED', rows: withheld.length })
    expect(statuses.reduce((sum, { rows: some }) => sum + some, 0)).toBe(all)
  })
})

describe('how complete a data set is', () => {
  it('tells days, areas of each level, and what each source has given', async () => {
    const { found, world } = await open('residents')
    expect(completenessOf(found, world)).toMatchObject({
      rows: found.length,
      days: ['2025-12-31'],
      areas: [
        { level: 'CITY', known: 1, of: 1 },
        { level: 'PLANNING_AREA', known: 2, of: 2 },
        { level: 'SOCIAL_SPACE', known: 2, of: 2 },
        { level: 'DISTRICT', known: 4, of: 5 },
      ],
      fed: [{ sourceId: 'register', rows: found.length, days: ['2025-12-31'], indicators: [] }],
    })
  })

  it('tells of each source which days and areas it knows, and how sure', () => {
    const world = publish(smallCity, { residents: 0, cases: 0 })
    const places = world.areas.shownAt('DISTRICT')
    const [one, other] = places
    const from = (sourceId: string, day: string, status: 'OBSERVED' | 'MISSING', area = one) =>
      ({ ...{ day, status, sourceIds: [sourceId] }, ...(area && { area }) }) as const
    const rows = [
      from('counts', '2024-12-31', 'OBSERVED'),
      from('counts', '2023-12-31', 'OBSERVED'),
      from('counts', '2023-12-31', 'MISSING', other),
      from('reports', '2025', 'OBSERVED', other),
    ]
    const found = {
      ...{ length: rows.length, alike: false, cells: () => [] },
      place: () => ({ point: [13.7, 51] as const }),
      origin: (index: number) => rows[index] ?? from('none', '2025', 'MISSING'),
    }
    expect(completenessOf(found, world).fed).toEqual([
      {
        sourceId: 'counts',
        rows: 3,
        days: ['2023-12-31', '2024-12-31'],
        statuses: [
          { status: 'OBSERVED', rows: 2 },
          { status: 'MISSING', rows: 1 },
        ],
        areas: [{ level: 'DISTRICT', known: 1, of: places.length }],
        indicators: [],
      },
      {
        ...{ sourceId: 'reports', rows: 1, days: ['2025'], indicators: [] },
        statuses: [{ status: 'OBSERVED', rows: 1 }],
        areas: [{ level: 'DISTRICT', known: 1, of: places.length }],
      },
    ])
  })

  it('is told of rows that are alike without looking at each', () => {
    const looked: number[] = []
    const alike = {
      length: 3_000_000,
      alike: true,
      cells: () => [],
      place: () => ({ point: [13.7, 51] as const }),
      origin: (index: number) => {
        looked.push(index)
        return { day: '2025-12-31', status: 'ESTIMATED', sourceIds: ['cells'] } as const
      },
    }
    const world = publish(smallCity, { residents: 0, cases: 0 })
    expect(completenessOf(alike, world)).toEqual({
      rows: 3_000_000,
      days: ['2025-12-31'],
      statuses: [{ status: 'ESTIMATED', rows: 3_000_000 }],
      areas: [],
      fed: [
        {
          sourceId: 'cells',
          rows: 3_000_000,
          days: ['2025-12-31'],
          statuses: [{ status: 'ESTIMATED', rows: 3_000_000 }],
          areas: [],
          indicators: [],
        },
      ],
    })
    expect(looked).toEqual([0])
  })
})

it('refuses a data set that is not there, with those that are', () => {
  expect(() => dataSetById('none')).toThrow(/UNKNOWN_DATA_SET.*residents/)
})
