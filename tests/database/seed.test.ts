import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { loadDataSet } from '../../api/src/database/seed/load-data-set.ts'
import { readDataSet, SeedError } from '../../api/src/database/seed/read-data-set.ts'
import { seedDirectory } from '../../api/src/paths.ts'
import { describeOnBothLoadedDatabases } from '../support/both-loaded-databases.ts'
import { stateOf } from '../support/state-of.ts'

/** Without the table that says when it was loaded. */
const figuresIn = (state: Record<string, string>) =>
  Object.entries(state).filter(([table]) => table !== 'data_set')

describeOnBothLoadedDatabases('the data set', (database) => {
  let directory: string

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'atlas-seed-'))
    await cp(seedDirectory, directory, { recursive: true })
  })

  afterEach(async () => {
    await rm(directory, { recursive: true })
  })

  const load = async (from: string) =>
    loadDataSet(database().sql, 'dresden', await readDataSet(from))

  const change = async (file: string, from: string, to: string) => {
    const path = join(directory, file)
    const text = await readFile(path, 'utf8')
    if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`)
    await writeFile(path, text.replace(from, to))
  }

  it('is loaded once: again, it changes nothing', async () => {
    const before = await stateOf(database())
    expect(await load(seedDirectory)).toBe(false)
    expect(await load(directory)).toBe(false)
    expect(await stateOf(database())).toEqual(before)
  })

  it('follows a changed figure, and its return', async () => {
    const before = figuresIn(await stateOf(database()))
    await change('residents-by-age.csv', '2014-12-31,0,01,30423,2617', '2014-12-31,0,01,30424,2618')
    expect(await load(directory)).toBe(true)
    const [changed] = await database().sql<{ count: number }[]>`
      select count from residents
       where day = '2014-12-31' and age_band = 'ALL' and trait = 'ALL'
         and area_id = (select id from area where level = 'CITY')`
    expect(changed).toEqual({ count: 541_305 })

    expect(await load(seedDirectory)).toBe(true)
    expect(figuresIn(await stateOf(database()))).toEqual(before)
  })

  describe('is refused, and what was there stays,', () => {
    const refused = async (words: readonly string[]) => {
      const before = await stateOf(database())
      const error: unknown = await load(directory).catch((reason: unknown) => reason)
      if (!(error instanceof SeedError)) throw new Error(`Not refused: ${String(error)}`)
      for (const word of words) expect(error.message).toContain(word)
      expect(await stateOf(database())).toEqual(before)
    }

    it.each<[string, string, string, string, string[]]>([
      [
        'with a missing column',
        'districts.csv',
        'planning_area,social_space',
        'social_space',
        ['districts.csv: has no column planning_area'],
      ],
      [
        'with an unknown column',
        'cells.csv',
        'day,lon',
        'day,mood,lon',
        ['cells.csv: has an unknown column mood'],
      ],
      [
        'with a negative count',
        'living-alone.csv',
        '01,22,22,63,135',
        '01,22,22,-63,135',
        ['living-alone.csv line 2, men_65_plus: must be a count', '"-63"'],
      ],
      [
        'with a count in words',
        'cells.csv',
        '46.0,40.2',
        'many,40.2',
        ['cells.csv line 2, age_60_to_79', '"many"'],
      ],
      [
        'with a decimal comma',
        'districts.csv',
        '0.832',
        '"0,832"',
        ['districts.csv line 2, area_km2', '"0,832"'],
      ],
      [
        'with a row that lacks a cell',
        'planning-areas.csv',
        '0,Altstadt,16.97,areas',
        '0,Altstadt,areas',
        ['planning-areas.csv line 2: has 3 cells where the header has 4'],
      ],
      [
        'with a quote that does not end',
        'sources.csv',
        '"Stadtteile, Stadträume',
        '"Stadtteile", Stadträume',
        ['sources.csv'],
      ],
      [
        'with a day that no calendar has',
        'residents-by-age.csv',
        '2014-12-31',
        '2014-12-32',
        ['residents-by-age.csv line 2, day: must be a day', '"2014-12-32"'],
      ],
      [
        'with a polygon that crosses itself',
        'district-outlines.csv',
        '13.742 51.046, 13.747 51.052, 13.747 51.055',
        '13.747 51.055, 13.747 51.052, 13.742 51.046',
        ['district-outlines.csv', 'district 01, part 0', 'Self-intersection'],
      ],
      [
        'with a ring that is not closed',
        'district-outlines.csv',
        '13.731 51.054, 13.733 51.046"',
        '13.731 51.054"',
        ['district-outlines.csv line 2, ring: must be a closed ring'],
      ],
      [
        'with a position that is none',
        'waterways.csv',
        '13.598 51.098',
        '13.598;51.098',
        ['waterways.csv line 2, course'],
      ],
      [
        'with an unknown word',
        'service-sites.csv',
        'meeting counselling',
        'meeting dancing',
        [
          'service-sites.csv line 2, kinds: must be one or more of meeting, counselling',
          '"meeting dancing"',
        ],
      ],
      [
        'with a site in an unknown district',
        'service-sites.csv',
        'Straße 6,25,',
        'Straße 6,zz,',
        ['service_site', 'district_id'],
      ],
      [
        'with a cell in an unknown district',
        'cells.csv',
        '51.0488,01',
        '51.0488,zz',
        ['cell', 'district_id'],
      ],
      [
        'with a site outside the city',
        'service-sites.csv',
        '13.7347,51.0752',
        '51.0752,13.7347',
        ['position_is_in_a_city'],
      ],
      [
        'with the same district twice',
        'districts.csv',
        '02,Pirnaische',
        '01,Pirnaische',
        ['area_level_code_key'],
      ],
      [
        'with more people 80+ than all of that district',
        'district-seniors-estimate.csv',
        '2019-12-31,01,282,300',
        '2019-12-31,01,282,3000',
        ['residents_are_nested'],
      ],
      ['with an unknown source', 'cells.csv', 'estimate-cells', 'hearsay', ['cell_source_id_fkey']],
      ['as of no day', 'sources.csv', '2024-03-15', 'lately', ['partial_date_check']],
    ])('%s', async (_, file, from, to, words) => {
      await change(file, from, to)
      await refused(words)
    })

    it('without one of its files', async () => {
      await rm(join(directory, 'cells.csv'))
      await refused(['cells.csv: is missing'])
    })

    it('with a file that is empty', async () => {
      await writeFile(join(directory, 'cells.csv'), '')
      await refused(['cells.csv: has no column day, lon, lat, district'])
    })

    it('with problems in several files, all of them told at once', async () => {
      await change('living-alone.csv', '01,22', '01,-22')
      await appendFile(join(directory, 'cells.csv'), '2025-12-31,x,y,01,1,1,estimate-cells\n')
      await refused([
        'living-alone.csv line 2, men_60_to_64',
        'cells.csv line 1945, lon',
        'cells.csv line 1945, lat',
      ])
    })

    it('with thousands of problems, of which only some are told', async () => {
      const path = join(directory, 'cells.csv')
      const text = await readFile(path, 'utf8')
      await writeFile(path, text.replaceAll('2025-12-31', 'today'))
      await refused(['cells.csv line 2, day', 'and 1923 more'])
    })
  })
})
