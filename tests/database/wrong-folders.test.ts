import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { FolderError, readDataSet } from '../../api/src/database/seed/read-data-set.ts'
import { failureOf } from '../../api/src/imports/failure-of.ts'
import { explainFailure } from '../../api/src/startup-failure.ts'
import { german } from '../../geo/src/imports/words/de.ts'
import { sayActing } from '../../geo/src/imports/words/say-problem.ts'
import { inventCity, type InventedCity } from '../support/invented-city.ts'

type Spoil = (path: (name: string) => string) => Promise<unknown>

const replacing =
  (name: string, from: string, to: string): Spoil =>
  async (path) => {
    const text = await readFile(path(name), 'utf8')
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`)
    await writeFile(path(name), text.replace(from, to))
  }
const adding =
  (name: string, line: string): Spoil =>
  (path) =>
    appendFile(path(name), `${line}\n`)
const without =
  (name: string): Spoil =>
  (path) =>
    rm(path(name))
const texts =
  (line: string): Spoil =>
  (path) =>
    writeFile(path('city-texts'), `key,text_de,text_en,text_de_simple\n${line}\n`)

describe('the folder of an invented city is refused', () => {
  let city: InventedCity

  beforeEach(async () => {
    city = await inventCity({ cells: true, plan: true })
  })
  afterEach(() => city.remove())

  const path = (name: string) => join(city.directory, `${name}.csv`)
  const refused = async (): Promise<FolderError> => {
    const error: unknown = await readDataSet(city.directory).catch((reason: unknown) => reason)
    if (!(error instanceof FolderError)) throw new Error(`Not refused: ${String(error)}`)
    return error
  }
  const refusal = async (): Promise<string[]> =>
    (await refused()).message
      .split('\n')
      .slice(1)
      .map((line) => line.trim())

  it.each<[string, Spoil, string]>([
    ['without its sources', without('sources'), 'sources.csv: is missing'],
    ['without its name', without('city'), 'city.csv: is missing'],
    ['without outlines', without('district-outlines'), 'district-outlines.csv: is missing'],
    ['of two cities', adding('city', 'zweite,Zweite'), 'city.csv: must have one row'],
    [
      'of an unknown level',
      replacing('levels', 'district,', 'block,'),
      'levels.csv line 3, level: must be one of',
    ],
    [
      'that has no districts',
      replacing('levels', 'district,Viertel,Viertel,n,Viertels,Vierteln,quarter,quarters\n', ''),
      'levels.csv: has no row for district, which every city has',
    ],
    [
      'that names a level twice',
      adding('levels', 'city,Stadt,Städte,f,Stadt,Städten,city,cities'),
      'levels.csv: names a level twice',
    ],
    [
      'with areas of a level it lacks',
      (at) => writeFile(at('planning-areas'), 'code,name,area_km2,source\nwest,West,3,invented\n'),
      'planning-areas.csv: must not be there, as levels.csv does not name that level',
    ],
    [
      'with a table nobody reads',
      (at) => writeFile(at('staffs'), 'day\n'),
      'staffs.csv: is no table of a city',
    ],
    [
      'with a code in capitals',
      replacing('districts', '01,Anger', 'A1,Anger'),
      'districts.csv line 2, code: must be a code of small letters and digits (it is "A1")',
    ],
    [
      'with a district twice',
      replacing('districts', '02,Brühl', '01,Brühl'),
      'districts.csv line 3, code: "01" stands there twice',
    ],
    [
      'with a district without an outline',
      replacing('district-outlines', '06,0', '05,1'),
      'districts.csv line 7: "06" has no outline in district-outlines.csv',
    ],
    [
      'with an outline of nowhere',
      adding('district-outlines', '99,0,"9 50, 9.1 50, 9.1 50.1, 9 50"'),
      'district-outlines.csv line 8, district: "99" is not in districts.csv',
    ],
    [
      'with people of nowhere',
      replacing('cells', ',01,150', ',99,150'),
      'cells.csv line 2, district: "99" is not in districts.csv',
    ],
    [
      'with a place of nowhere',
      replacing('service-sites', ',02,meeting', ',77,meeting'),
      'service-sites.csv line 3, district: "77" is not in districts.csv',
    ],
    [
      'with a place twice',
      replacing('service-sites', 'treff-1,', 'treff-0,'),
      'service-sites.csv line 3, slug: "treff-0" stands there twice',
    ],
    [
      'with a source that nobody names',
      replacing('staff', ',invented', ',hearsay'),
      'staff.csv line 2, source: "hearsay" is not in sources.csv',
    ],
    [
      'with a key of no framework',
      replacing('planning-keys', 'plan-2021,meeting', 'plan-2031,meeting'),
      'planning-keys.csv line 2, framework: "plan-2031" is not in frameworks.csv',
    ],
    [
      'with a place that is responsible for no planning area',
      replacing('service-sites', ',2025,,invented', ',2025,west,invented'),
      'service-sites.csv line 2, responsible_for: "west" is not in city.csv',
    ],
    [
      'with an old address of no place',
      (at) => writeFile(at('former-slugs'), 'slug,site\nalt,treff-9\n'),
      'former-slugs.csv line 2, site: "treff-9" is not in service-sites.csv',
    ],
    [
      'with a text of no place',
      texts('motto,Hallo,Hello,'),
      'city-texts.csv line 2, key: must be one of',
    ],
    [
      'with an accuracy of outlines that it does not say the source of',
      texts('outlines-accuracy,Genau.,Accurate.,'),
      'city-texts.csv, outlines-accuracy: is of a source that outlines-source has to name',
    ],
    [
      'with a grid that it does not say the source of',
      texts('grid-attribution,Raster.,Grid.,'),
      'city-texts.csv, grid-attribution: is of a source that grid-source has to name',
    ],
    [
      'with outlines of no source',
      texts('outlines-source,hearsay,hearsay,'),
      'city-texts.csv, outlines-source: "hearsay" is not in sources.csv',
    ],
    [
      'with tags in a text',
      texts('office,<b>Amt</b>,Office,'),
      'city-texts.csv line 2, text_de: must be text without tags (it is "<b>Amt</b>")',
    ],
    [
      'with a broken ring',
      replacing('district-outlines', '9.47 50.485, ', '9.47 fifty, '),
      'district-outlines.csv line 2, ring: must be',
    ],
  ])('%s', async (_, spoil, expected) => {
    await spoil(path)
    const told = await refusal()
    expect(told.map((line) => line.slice(0, expected.length))).toContain(expected)
  })

  it('with all that is wrong with it at once', async () => {
    await replacing('districts', '02,Brühl', '01,Brühl')(path)
    await replacing('staff', ',invented', ',hearsay')(path)
    await texts('office,<b>Amt</b>,Office,')(path)
    expect(await refusal()).toEqual([
      'districts.csv line 3, code: "01" stands there twice',
      'district-outlines.csv line 3, district: "02" is not in districts.csv',
      'residents-by-age.csv line 3, district: "02" is not in districts.csv',
      'residents-by-age.csv line 9, district: "02" is not in districts.csv',
      'staff.csv line 2, source: "hearsay" is not in sources.csv',
      'service-sites.csv line 3, district: "02" is not in districts.csv',
      'cells.csv line 3, district: "02" is not in districts.csv',
      'city-texts.csv line 2, text_de: must be text without tags (it is "<b>Amt</b>")',
    ])
  })

  it('in German, too, where the terminal or whoever imports speaks it', async () => {
    await replacing('districts', '02,Brühl', '01,Brühl')(path)
    await texts('office,<b>Amt</b>,Office,')(path)
    const error = await refused()
    const lines = [
      'Die Daten der Stadt können nicht geladen werden:',
      '  districts.csv Zeile 3, code: „01“ steht dort zweimal',
      '  district-outlines.csv Zeile 3, district: „02“ steht nicht in districts.csv',
    ]
    expect(explainFailure(error, 'de_DE.UTF-8').split('\n').slice(0, 3)).toEqual(lines)
    expect(explainFailure(error, 'en_GB.UTF-8')).toBe(error.message)
    const told = sayActing(failureOf(error, 1), german).split('\n')
    expect([told.slice(0, 3), told.at(-1)]).toEqual([lines, 'Geändert wurde nichts.'])
  })
})
