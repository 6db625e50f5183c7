import { expect, it } from 'vitest'

import { describeOnBothLoadedDatabases } from '../support/both-loaded-databases.ts'
import { stateOf } from '../support/state-of.ts'
import {
  insertArea,
  insertCell,
  insertResidents,
  insertSite,
  insertSource,
  planningArea,
  socialSpace,
} from '../support/statements.ts'

describeOnBothLoadedDatabases('the database', (database) => {
  it('accepts what is right: the rows that the tests of its constraints only break in one place', async () => {
    const before = await stateOf(database())
    const right = [
      insertArea({}),
      insertArea({
        code: "'x2'",
        level: "'DISTRICT'",
        planning_area_id: planningArea,
        social_space_id: socialSpace,
      }),
      insertResidents({}),
      insertResidents({ age_band: "'AGE_80_PLUS'", count: '10.01' }),
      insertSite({}),
      insertCell({}),
      insertSource({ method_de: "'Gezählt.'", method_en: "'Counted.'" }),
    ]
    const undone = new Error('undone')
    await expect(
      database().sql.begin(async (transaction) => {
        for (const statement of right) await transaction.unsafe(statement)
        throw undone
      }),
    ).rejects.toBe(undone)
    expect(await stateOf(database())).toEqual(before)
  })
})
