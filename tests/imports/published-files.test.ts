import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

import type { ImportFile, ImportKindId } from '../../geo/src/imports/import-kind.ts'
import { importKinds } from '../../geo/src/imports/kinds.ts'
import { serviceSites } from '../../geo/src/imports/sites/service-sites.ts'
import { Problems } from '../../geo/src/imports/problem.ts'
import { german } from '../../geo/src/imports/words/de.ts'
import { sayProblem } from '../../geo/src/imports/words/say-problem.ts'
import {
  type LayerRow,
  layerTables,
  type LayerTableName,
} from '../../geo/src/layers/layer-tables.ts'
import { beforeAll, describe, expect, it } from 'vitest'

import { readDataSet, type Row } from '../../api/src/database/seed/read-data-set.ts'
import { seedDirectory } from '../../api/src/paths.ts'
import { sharedMissing, sharedPath } from '../support/shared-files.ts'
import { contextOf } from '../support/import-context.ts'

const withoutFiles = sharedMissing('data/dresden/published')

const sharedFile = (path: string): ImportFile => ({
  name: basename(path),
  bytes: () => createReadStream(sharedPath(path)),
})

const ages = (year: number) =>
  `data/dresden/published/einwohner_md31e_${year}-12-31_stadtraum_alter.csv`

describe('the built-in sites', () => {
  it('are no list of people, with the telephones, addresses and names they have', async () => {
    const { tables } = await readDataSet(seedDirectory)
    const problems = new Problems()
    const path = join(seedDirectory, 'service-sites.csv')
    const file: ImportFile = { name: 'service-sites.csv', bytes: () => createReadStream(path) }
    const declared = { day: null, source: 'city', crs: null, level: null }
    let rows = 0
    for await (const row of serviceSites.read(
      [file],
      declared,
      contextOf(tables),
      problems.report,
    )) {
      rows += row.table === 'service-sites' ? 1 : 0
    }
    expect(problems.kept).toEqual([])
    expect(rows).toBe(tables.find(({ name }) => name === 'service-sites')?.rows.length)
  })
})

describe.skipIf(withoutFiles !== null)('files as the city publishes them', () => {
  let tables: Awaited<ReturnType<typeof readDataSet>>['tables']

  beforeAll(async () => {
    ;({ tables } = await readDataSet(seedDirectory))
  })

  /** What becomes of them, but for where it comes from; or else what is wrong. */
  async function read(kind: ImportKindId, files: readonly ImportFile[], day: string | null) {
    const problems = new Problems()
    const rows: LayerRow[] = []
    const declared = { day, source: 'published', crs: null, level: null }
    const reading = importKinds
      .find(({ id }) => id === kind)
      ?.read(files, declared, contextOf(tables), problems.report)
    for await (const row of reading ?? []) rows.push(row)
    const said = problems.kept.map((problem) => sayProblem(problem, german))
    const become = rows.map(({ table, cells }) => [table, ...cells.slice(0, -1)].join(' | '))
    return said.length > 0 ? said : become.sort()
  }

  const known = (names: readonly LayerTableName[], isAsked: (row: Row) => boolean) =>
    tables
      .filter(({ name }) => names.includes(name))
      .flatMap(({ name, rows }) =>
        rows.filter(isAsked).map((row) => {
          const cells = Object.keys(layerTables[name].columns).map((column) => row[column] ?? null)
          return [name, ...cells.slice(0, -1)].join(' | ')
        }),
      )
      .sort()

  it('become the residents by age there are, the estimate of districts and its errors', async () => {
    const rows = await read(
      'residents-by-age',
      [2019, 2025].map((year) => sharedFile(ages(year))),
      null,
    )
    const tablesOfAges = [
      'residents-by-age',
      'district-seniors-estimate',
      'estimate-errors',
    ] as const
    expect(rows).toEqual(
      known(tablesOfAges, ({ day }) => day === '2019-12-31' || day === '2025-12-31'),
    )
  })

  it('become the residents of districts there are', async () => {
    const path = 'data/dresden/stadtteile_einwohner_stadtraum_2014_2019_2025.csv'
    expect(await read('residents-by-district', [sharedFile(path)], null)).toEqual(
      known(['district-residents'], () => true),
    )
  })

  it('become the one-person households there are', async () => {
    const path = 'data/dresden/stadtteile_einwohner_alleinlebende_2024.csv'
    expect(await read('one-person-households', [sharedFile(path)], '2024-12-31')).toEqual(
      known(['living-alone'], ({ day }) => day === '2024-12-31'),
    )
  })

  it('become the forecasts there are, of both kinds', async () => {
    const files = ['prognose_alter_60plus_stadt', 'prognose_einwohner_planungsbereiche'].map(
      (name) => sharedFile(`data/dresden/${name}_2025_2040.csv`),
    )
    expect(await read('forecast', files, null)).toEqual(
      known(['forecast-city', 'forecast-planning-areas'], () => true),
    )
  })

  it.each([
    ['service-sites', 'einrichtungen.csv'],
    ['service-sites', 'haltestellen.geojson'],
    ['boundaries', 'kontext.geojson'],
    ['census-grid', 'zensus_100m.csv'],
    ['census-grid', 'zensus_1km.csv'],
  ] as const)('tell of nobody: %s %s', async (kind, file) => {
    const told = await read(kind, [sharedFile(`data/dresden/${file}`)], null)
    expect(told.filter((line) => line.includes('einzelne Menschen'))).toEqual([])
  })

  it('cut in half are refused', async () => {
    const bytes = await readFile(sharedPath(ages(2025)))
    const half: ImportFile = {
      name: 'half.csv',
      async *bytes() {
        yield await Promise.resolve(bytes.subarray(0, bytes.length / 2))
      },
    }
    expect(await read('residents-by-age', [half], null)).toEqual([
      'Am 31. Dezember 2025 fehlen, je mit Planungsbereich und Stadtraum: 6/10, 7/11, 7/12, 8/13, 8/14, 9/17, 9/15 und 9/16. Erwartet werden alle.',
      '5/09, 2025-12-31: Es fehlen Menschen im Alter von 24 und älter. Erwartet wird jedes Alter; wo es niemanden gibt, eine 0.',
      'Die Zeile hat 2 Zellen. Erwartet werden 5, wie in der Kopfzeile.',
    ])
  })
})
