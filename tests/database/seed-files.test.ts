import { appendFile, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { readDataSet, SeedError } from '../../api/src/database/seed/read-data-set.ts'
import { copySeed, type SeedCopy } from '../support/seed-copy.ts'

describe('the files of a data set', () => {
  let copy: SeedCopy

  beforeEach(async () => {
    copy = await copySeed()
  })

  afterEach(async () => {
    await copy.remove()
  })

  describe('are refused, with file, line and column in words,', () => {
    const refused = async (words: readonly string[]) => {
      const error: unknown = await readDataSet(copy.directory).catch((reason: unknown) => reason)
      if (!(error instanceof SeedError)) throw new Error(`Not refused: ${String(error)}`)
      for (const word of words) expect(error.message).toContain(word)
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
        '01,,22,22,63,135',
        '01,,22,22,-63,135',
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
        'with a stop of an unknown mode',
        'stops.csv',
        'tram bus,',
        'tram zeppelin,',
        [
          'stops.csv line 5, modes: must be one or more of tram, bus, ferry, separated by spaces, or empty',
          '"tram zeppelin"',
        ],
      ],
      [
        'with a ferry along a street',
        'transit-streets.csv',
        'tram,',
        'ferry,',
        ['transit-streets.csv line 2, mode: must be one of tram, bus', '"ferry"'],
      ],
      [
        'with a clock that no place has',
        'local-calendar.csv',
        'Europe/Berlin',
        'Europe/Dresden',
        ['local-calendar.csv line 2, time_zone: must be a time zone, as Europe/Berlin'],
      ],
      [
        'with opening hours in words',
        'service-sites.csv',
        '2024-08,,public-web-pages,',
        '2024-08,,public-web-pages,täglich',
        ['service-sites.csv line 4, opening_hours: must be weekly hours, as Mo-Th', '"täglich"'],
      ],
      [
        'with a telephone number without its country',
        'service-sites.csv',
        '2024-08,,public-web-pages,,,,',
        '2024-08,,public-web-pages,,,,0351 1234567',
        ['service-sites.csv line 4, telephone: must be a telephone number, as +49 351 1234567'],
      ],
      [
        'with a website that is none',
        'service-sites.csv',
        '2024-08,,public-web-pages,,,,,,,,',
        '2024-08,,public-web-pages,,,,,,,,luise.example',
        ['service-sites.csv line 4, website: must be an address that begins with https://'],
      ],
      [
        'with an unknown access',
        'service-sites.csv',
        '2024-08,,public-web-pages,,,,,',
        '2024-08,,public-web-pages,,,,,maybe',
        ['service-sites.csv line 4, wheelchair: must be one of yes, limited, no, or empty'],
      ],
      [
        'with a planning key of zero',
        'planning-keys.csv',
        'meeting,6500',
        'meeting,0',
        [
          'planning-keys.csv line 2, residents_60_plus_per_fte: must be a number above 0 (it is "0")',
        ],
      ],
      [
        'with a negative planning key',
        'planning-keys.csv',
        'counselling,5900',
        'counselling,-5900',
        [
          'planning-keys.csv line 3, residents_60_plus_per_fte: must be a number above 0',
          '"-5900"',
        ],
      ],
      [
        'with a flag threshold of zero',
        'frameworks.csv',
        ',0.5,',
        ',0,',
        ['frameworks.csv line 2, flag_threshold_fte: must be a number above 0'],
      ],
      [
        'with a planning key for a service nobody offers',
        'planning-keys.csv',
        'dresden-2020,meeting',
        'dresden-2020,dancing',
        ['planning-keys.csv line 2, kind: must be one of meeting, counselling', '"dancing"'],
      ],
      [
        'with more losses than there are people',
        'expected-changes.csv',
        'dresden-2020,0,-3',
        'dresden-2020,0,-101',
        ['expected-changes.csv line 2, change_60_plus_percent: must be a change in percent'],
      ],
      [
        'with half a case of counselling',
        'counselling-cases.csv',
        '2535',
        '2535.5',
        ['counselling-cases.csv line 2, cases: must be a whole number'],
      ],
      [
        'with a share above everything',
        'counselling-fields.csv',
        '29.3',
        '129.3',
        ['counselling-fields.csv line 2, share_percent: must be a share in percent'],
      ],
      [
        'with a framework of no day',
        'frameworks.csv',
        '2020-05-05',
        '2020-05',
        ['frameworks.csv line 2, adopted_on: must be a day'],
      ],
    ])('%s', async (_, file, from, to, words) => {
      await copy.change(file, from, to)
      await refused(words)
    })

    it('without one of its files', async () => {
      await rm(join(copy.directory, 'districts.csv'))
      await refused(['districts.csv: is missing'])
    })

    it('with a file that is no table of a city, such as one that is misspelt', async () => {
      await rename(join(copy.directory, 'cells.csv'), join(copy.directory, 'cell.csv'))
      await refused(['cell.csv: is no table of a city'])
    })

    it('without a level that every city has, and with areas of one it does not have', async () => {
      await copy.change('levels.csv', 'district,Stadtteil', 'part-of-city,Stadtteil')
      await refused([
        'levels.csv: has no row for district, which every city has',
        'levels.csv: names a level twice',
      ])
    })

    it('with areas of a level that the city does not have', async () => {
      const path = join(copy.directory, 'levels.csv')
      const lines = (await readFile(path, 'utf8')).split('\n')
      await writeFile(path, lines.filter((line) => !line.startsWith('planning-area')).join('\n'))
      await refused(['planning-areas.csv: must not be there, as levels.csv does not name that'])
    })

    it('with a file that is empty', async () => {
      await writeFile(join(copy.directory, 'cells.csv'), '')
      await refused(['cells.csv: has no column day, lon, lat, district'])
    })

    it('with problems in several files, all of them told at once', async () => {
      await copy.change('living-alone.csv', '01,,22', '01,,-22')
      await appendFile(join(copy.directory, 'cells.csv'), '2025-12-31,x,y,01,1,1,estimate-cells\n')
      await refused([
        'living-alone.csv line 2, men_60_to_64',
        'cells.csv line 1945, lon',
        'cells.csv line 1945, lat',
      ])
    })

    it('with thousands of problems, of which only some are told', async () => {
      const path = join(copy.directory, 'cells.csv')
      const text = await readFile(path, 'utf8')
      await writeFile(path, text.replaceAll('2025-12-31', 'today'))
      await refused(['cells.csv line 2, day', 'and 1923 more'])
    })
  })
})
