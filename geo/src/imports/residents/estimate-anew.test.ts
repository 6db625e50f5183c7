import { describe, expect, it } from 'vitest'
import { type LayerRecords, type LayerTableName, rowsOf } from '../../layers/layer-tables.ts'
import { cleanFiles } from '../testing/clean-files.ts'
import { fileOf, inventedContext, inventedRecords, readFiles } from '../testing/invented-city.ts'

const day = '2024-12-31'
const source = 'model'

/** Of 250 people 60 to 84 and ten older ones in each space; district 14 lies in the first two. */
const register = ['01', '02', '03'].map((social_space) => ({
  ...{ day, planning_area: social_space === '03' ? '2' : '1', social_space, source },
  ...{ all: 860, age_0_to_17: 180, age_18_to_59: 420, age_60_to_64: 50, age_65_to_69: 50 },
  ...{ age_70_to_74: 50, age_75_to_79: 50, age_80_to_84: 50, age_85_plus: 10 },
}))
const districts = (source_: string, numbers: Readonly<Record<string, readonly [number, number]>>) =>
  Object.entries(numbers).map(([district, [age_60_to_79, age_80_plus]]) => ({
    ...{ day, district, age_60_to_79, age_80_plus },
    source: source_,
  }))
const estimate = districts('model', {
  ...{ 11: [80, 30], 12: [60, 10], 13: [120, 30], 14: [140, 50], 21: [200, 60] },
})
const counts = districts('office', {
  ...{ 11: [100, 30], 12: [40, 10], 13: [120, 30], 14: [140, 50], 21: [200, 60] },
})
const ages = ['age_60_to_79', 'age_80_plus', 'age_60_plus']
const errorsOf = (level: string, mean_percent: number, largest_percent: number) =>
  ages.map((one) => ({
    ...{ level, ages: one, day, method: 'social-spaces-from-planning-areas', source },
    ...{ mean_percent, largest_percent },
  }))
const errors = [...errorsOf('district', 6.5, 14.2), ...errorsOf('cell', 5, 12.5)]

/** Twice as many people as a year before, in the last space alone as many. */
const later = (cleanFiles[0]?.text ?? '')
  .replaceAll('2024;', '2025;')
  .replaceAll(/(StB 1.*);10$/gm, '$1;20')

async function newRows(name: LayerTableName, records: LayerRecords): Promise<string[]> {
  const context = { ...inventedContext, before: rowsOf({ ...inventedRecords, ...records }) }
  const { rows, problems } = await readFiles(
    'residents-by-age',
    [fileOf('alter.csv', later)],
    {},
    context,
  )
  expect(problems.total).toBe(0)
  return rows.filter((row) => row.table === name).map(({ cells }) => cells.join(' '))
}

describe('new counts by age', () => {
  const estimated = {
    'residents-by-age': register,
    'district-seniors-estimate': estimate,
    'estimate-errors': errors,
  }

  it('are divided among districts like the estimate before, district by district', async () => {
    expect(await newRows('district-seniors-estimate', estimated)).toEqual([
      '2025-12-31 11 160 60 model',
      '2025-12-31 12 120 20 model',
      '2025-12-31 14 280 100 model',
      '2025-12-31 13 240 60 model',
      '2025-12-31 21 200 60 model',
    ])
  })

  it('miss by as much as then, where the shares have not changed', async () => {
    const missed = (level: string, percent: string) =>
      ages.map(
        (one) => `${level} ${one} 2025-12-31 social-spaces-from-planning-areas ${percent} model`,
      )
    expect(await newRows('estimate-errors', estimated)).toEqual([
      ...missed('district', '6.5 14.2'),
      ...missed('cell', '5 12.5'),
    ])
  })

  it('are divided like what an office counted, where it did, which missed nothing', async () => {
    const official = { ...estimated, 'district-residents-by-age': counts }
    expect((await newRows('district-seniors-estimate', official)).slice(0, 2)).toEqual([
      '2025-12-31 11 200 60 model',
      '2025-12-31 12 80 20 model',
    ])
    expect((await newRows('estimate-errors', official))[0]).toBe(
      'district age_60_to_79 2025-12-31 social-spaces-from-planning-areas 0 0 model',
    )
  })

  it('stay undivided in a city that estimates nothing', async () => {
    expect(await newRows('district-seniors-estimate', {})).toEqual([])
  })

  it('say of cells by how much they miss, also in a city that counts its districts', async () => {
    const levels = ['city', 'planning-area', 'district'].map((level) => ({
      ...{ level, name_de: level, plural_de: level, gender_de: 'm', genitive_de: level },
      ...{ dative_plural_de: level, name_en: level, plural_en: level },
    }))
    const own: LayerRecords = {
      levels,
      districts: (inventedRecords['social-spaces'] ?? []).map(({ code, name }) => ({
        ...{ code, name, planning_area: code === '03' ? '2' : '1', social_space: code },
        ...{ area_km2: 1, reported_with: null, centre_lon: 13.7, centre_lat: 51, source },
      })),
      ...{ 'district-residents': [], 'residents-by-age': register },
      'estimate-errors': errorsOf('cell', 5, 12.5).map((row) => ({ ...row, source: 'grid' })),
    }
    const context = { ...inventedContext, before: rowsOf({ ...inventedRecords, ...own }) }
    const file = fileOf('alter.csv', later.replace('Stadtraum', 'Stadtteil'))
    const { rows, problems } = await readFiles('residents-by-age', [file], {}, context)
    expect(problems.kept).toEqual([])
    expect(
      rows.filter(({ table }) => table !== 'residents-by-age').map(({ cells }) => cells.join(' ')),
    ).toEqual(
      ages.map((one) => `cell ${one} 2025-12-31 social-spaces-from-planning-areas 5 12.5 grid`),
    )
  })
})

describe('what an office counts in districts', () => {
  it('says of cells, which are fitted to it, how far they miss since', async () => {
    const known = {
      'residents-by-age': register,
      'district-seniors-estimate': estimate,
      'estimate-errors': errors,
    }
    const context = { ...inventedContext, before: rowsOf({ ...inventedRecords, ...known }) }
    const [, ...lines] = estimate.map(({ district, age_60_to_79, age_80_plus }) =>
      [2025, district, age_60_to_79, age_80_plus].join(';'),
    )
    // As many people as before, but twice as many in the first district of the first space.
    const text = ['Jahr;Stadtteil;60-79;80+', '2025;11;160;60', ...lines].join('\n')
    const { rows, problems } = await readFiles(
      'district-residents-by-age',
      [fileOf('stadtteile.csv', text)],
      {},
      context,
    )
    expect(problems.kept).toEqual([])
    const told = rows.filter(({ table }) => table === 'estimate-errors')
    // Half of 480 from 60 to 79 in each space, of whom 266.7 and 213.3 are: a tenth too few, an eighth too many.
    expect(told.map(({ cells }) => cells.join(' '))).toEqual([
      'cell age_60_to_79 2025-12-31 social-spaces-from-planning-areas 16.8 26.6 model',
      'cell age_80_plus 2025-12-31 social-spaces-from-planning-areas 21.7 33.2 model',
      'cell age_60_plus 2025-12-31 social-spaces-from-planning-areas 18 28.1 model',
    ])
  })
})
