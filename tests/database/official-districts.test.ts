import { afterAll, beforeAll, expect, it } from 'vitest'

import { loadDataSet } from '../../api/src/database/seed/load-data-set.ts'
import { readDataSet, SeedError } from '../../api/src/database/seed/read-data-set.ts'
import { seedDirectory } from '../../api/src/paths.ts'
import { describeOnBothLoadedDatabases } from '../support/both-loaded-databases.ts'
import { copySeed, type SeedCopy } from '../support/seed-copy.ts'

const statistics = (area: string) =>
  `2025-01-01,2025-01-31,cases,district sex,funded,district,${area},,,,female,,,,,7,counselling`

describeOnBothLoadedDatabases('what a city counts itself', (database) => {
  let copy: SeedCopy

  beforeAll(async () => {
    copy = await copySeed()
    await copy.append('district-residents-by-age.csv', [
      '2025-12-31,01,301,302,register-age',
      '2025-12-31,02,1101,1002,register-age',
    ])
    await copy.append('counselling-statistics.csv', [statistics('01')])
    await loadDataSet(database(), 'dresden', await readDataSet(copy.directory))
  })

  afterAll(async () => {
    await copy.remove()
    await loadDataSet(database(), 'dresden', await readDataSet(seedDirectory))
  })

  it('of districts by age stands in place of the estimate of that day, as a count', async () => {
    const rows = await database().sql`
      select day::text, code, age_band, count, status, residents.source_id as source
        from residents join area on area.id = area_id
       where level = 'DISTRICT' and age_band in ('AGE_60_TO_79', 'AGE_60_PLUS') and trait = 'ALL'
         and (day = '2025-12-31' or code = '01')
       order by day, code, age_band`
    expect(rows.map((row) => Object.values(row).join(' '))).toEqual([
      '2019-12-31 01 AGE_60_PLUS 582 ESTIMATED estimate-district-seniors',
      '2019-12-31 01 AGE_60_TO_79 282 ESTIMATED estimate-district-seniors',
      '2025-12-31 01 AGE_60_PLUS 603 OBSERVED register-age',
      '2025-12-31 01 AGE_60_TO_79 301 OBSERVED register-age',
      '2025-12-31 02 AGE_60_PLUS 2103 OBSERVED register-age',
      '2025-12-31 02 AGE_60_TO_79 1101 OBSERVED register-age',
    ])
  })

  it('of counselling is kept by area, and refused of one that there is not', async () => {
    const rows = await database().sql`
      select code, measure, told_apart_by, provider, sex, count
        from counselling_statistic join area on area.id = area_id`
    expect([...rows]).toEqual([
      {
        ...{ code: '01', measure: 'CASES', told_apart_by: 'district sex' },
        ...{ provider: 'FUNDED', sex: 'FEMALE', count: 7 },
      },
    ])
    await copy.append('counselling-statistics.csv', [statistics('nowhere')])
    const data = await readDataSet(copy.directory)
    await expect(loadDataSet(database(), 'dresden', data)).rejects.toThrow(SeedError)
  })
})
