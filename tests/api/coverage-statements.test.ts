import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnEachDatabase } from '../support/both-databases.ts'
import { sharedLog } from '../support/shared.ts'

const answered = z.looseObject({ reqId: z.string(), statements: z.int() })

describeOnEachDatabase('SQL statements about reach', (api, database) => {
  const statementsOf = async (query: string): Promise<number> => {
    const id = randomUUID()
    const body = JSON.stringify({ query: `# ${id}\n${query}` })
    const { status, errors } = await api.post(body, { 'x-request-id': id })
    expect({ status, errors }).toEqual({ status: 200, errors: [] })
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const line = (await sharedLog(database, id))[0]
      if (line !== undefined) return answered.parse(JSON.parse(line)).statements
      await sleep(20)
    }
    throw new Error('The request is not in the log')
  }
  const everywhere = (fields: string) =>
    `{ city { ${fields} } planningAreas { ${fields} } socialSpaces { ${fields} } districts { ${fields} } }`

  beforeAll(async () => {
    // What follows from the state of the data alone: areas, sites, cells, those withheld and the plan.
    await statementsOf(
      '{ city { accessibility(kind: MEETING, withinMetres: 333) { value } } cells(kind: MEETING) { metres } sources { id } }',
    )
  })

  it('are one for a distance, however many areas and ages ask', async () => {
    const fields = `a: coverage(kind: MEETING, withinMetres: 1234) { value source { id } }
      b: coverage(kind: MEETING, withinMetres: 1234, ages: AGE_80_PLUS) { value }`
    expect(await statementsOf(everywhere(fields))).toBe(1)
    expect(await statementsOf(everywhere(fields))).toBe(0)
  })

  it('are none for all that follows from the nearest sites, once they are known', async () => {
    const query = `{ cells(kind: MEETING) { metres } gaps(kind: MEETING, withinMetres: 777) { totalCount }
      city { coverage(kind: MEETING, withinMetres: 7777) { value } }
      districts { accessDistance(kind: MEETING) { mean { value } beyond { residents { value } } } } }`
    expect(await statementsOf(query)).toBe(0)
  })

  it('are at most two for the nearest sites of another choice', async () => {
    const query =
      '{ districts { accessDistance(kind: MEETING, sites: ["luise", "gorbitz", "leubentreff"]) { mean { value } } } }'
    expect(await statementsOf(query)).toBeLessThanOrEqual(2)
  })

  it('are two for the catchments of all sites', async () => {
    const query =
      '{ serviceSites(first: 100) { nodes { catchment(kind: MEETING, withinMetres: 1357) { withoutOther { value } } } } }'
    expect(await statementsOf(query)).toBe(2)
  })
})
