import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { loadDataSet } from '../../api/src/database/seed/load-data-set.ts'
import { readDataSet, SeedError } from '../../api/src/database/seed/read-data-set.ts'
import { seedDirectory } from '../../api/src/paths.ts'
import { describeOnBothLoadedDatabases } from '../support/both-loaded-databases.ts'
import { copySeed, type SeedCopy } from '../support/seed-copy.ts'
import { stateOf } from '../support/state-of.ts'

/** Without the table that says when it was loaded. */
const figuresIn = (state: Record<string, string>) =>
  Object.entries(state).filter(([table]) => table !== 'data_set')

describeOnBothLoadedDatabases('the data set', (database) => {
  let copy: SeedCopy
  let before: Record<string, string>

  beforeAll(async () => {
    before = await stateOf(database())
  })

  beforeEach(async () => {
    copy = await copySeed()
  })

  afterEach(async () => {
    await copy.remove()
  })

  const load = async (from: string) => loadDataSet(database(), 'dresden', await readDataSet(from))

  it('is loaded once: again, it changes nothing', async () => {
    expect(await load(seedDirectory)).toBe(false)
    expect(await load(copy.directory)).toBe(false)
    expect(await stateOf(database())).toEqual(before)
  })

  it('follows a changed figure, and its return', async () => {
    await copy.change(
      'residents-by-age.csv',
      '2014-12-31,0,01,30423,2617',
      '2014-12-31,0,01,30424,2618',
    )
    expect(await load(copy.directory)).toBe(true)
    const [changed] = await database().sql<{ count: number }[]>`
      select count from residents
       where day = '2014-12-31' and age_band = 'ALL' and trait = 'ALL'
         and area_id = (select id from area where level = 'CITY')`
    expect(changed).toEqual({ count: 541_305 })

    expect(await load(seedDirectory)).toBe(true)
    expect(figuresIn(await stateOf(database()))).toEqual(figuresIn(before))
    before = await stateOf(database())
  })

  describe('is refused, and what was there stays,', () => {
    const refused = async (words: readonly string[]) => {
      const error: unknown = await load(copy.directory).catch((reason: unknown) => reason)
      if (!(error instanceof SeedError)) throw new Error(`Not refused: ${String(error)}`)
      for (const word of words) expect(error.message).toContain(word)
    }
    // Cells are most of what is loaded; none of these but two are about them.
    beforeEach(async () => {
      await copy.shorten('cells.csv', 50)
    })
    // Looked at once: everything in the database is read for it.
    afterAll(async () => {
      expect(await stateOf(database())).toEqual(before)
    })

    it.each<[string, string, string, string, string[]]>([
      [
        'with a polygon that crosses itself',
        'district-outlines.csv',
        '13.742 51.046, 13.747 51.052, 13.747 51.055',
        '13.747 51.055, 13.747 51.052, 13.742 51.046',
        ['district-outlines.csv', 'district 01, part 0', 'Self-intersection'],
      ],
      [
        'with two totals of one kind of sites',
        'site-totals.csv',
        'source\ncounselling,28',
        'source\ncounselling,27,2017,dawo-2018-05\ncounselling,28',
        ['site_total_pkey'],
      ],
      [
        'with an error of an estimate that is larger on average than at most',
        'estimate-errors.csv',
        '8.0,22.2',
        '28.0,22.2',
        ['estimate_error_mean_check'],
      ],
      [
        'with a site that closes before it opens',
        'service-sites.csv',
        '2024-08,,public-web-pages,',
        '2024-08,,public-web-pages,Mo 16:00-09:00',
        ['service_site_opening_hours_check'],
      ],
      [
        'with a site outside the city',
        'service-sites.csv',
        '13.7347,51.0752',
        '51.0752,13.7347',
        ['position_is_in_a_city'],
      ],
      [
        'with a stop outside the city',
        'stops.csv',
        '13.71193,51.09465',
        '51.09465,13.71193',
        ['position_is_in_a_city'],
      ],
      [
        'with more people 80+ than all of that district',
        'district-seniors-estimate.csv',
        '2019-12-31,01,282,300',
        '2019-12-31,01,282,3000',
        ['residents_are_nested'],
      ],
      ['as of no day', 'sources.csv', '2024-03-15', 'lately', ['partial_date_check']],
      [
        'with two planning keys for one kind of service',
        'planning-keys.csv',
        'dresden-2020,counselling',
        'dresden-2020,meeting',
        ['planning_key_pkey'],
      ],
      [
        'with a horizon before the reference day',
        'frameworks.csv',
        '2019-12-31,2025-12-31',
        '2025-12-31,2019-12-31',
        ['framework_check'],
      ],
      [
        'with a change of tenfold and more',
        'expected-changes.csv',
        'dresden-2020,1,24',
        'dresden-2020,1,1000',
        ['expected_change_change_check'],
      ],
      [
        'with counselling that ends before it begins',
        'counselling-cases.csv',
        '2023-01-01,2023-09-30',
        '2023-09-30,2023-01-01',
        ['counselling_cases_check'],
      ],
      [
        'with the same counselling twice',
        'counselling-cases.csv',
        'municipal,2023',
        'funded,2023',
        ['counselling_cases_pkey'],
      ],
    ])('%s', async (_, file, from, to, words) => {
      await copy.change(file, from, to)
      await refused(words)
    })

    it('with two frameworks that are valid from the same day', async () => {
      await copy.append('frameworks.csv', [
        'dresden-2021,Neu,New,2021-05-05,2021-01-01,2019-12-31,2025-12-31,0.5,framework-2020',
      ])
      await refused(['framework_valid_from_key'])
    })
  })
})
