import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import { expect, it } from 'vitest'
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

  it.each([
    [
      'coverage of every area',
      everywhere(`a: coverage(kind: MEETING, withinMetres: 1234) { value source { id } }
        b: withinReach(reach: { kind: COUNSELLING, withinMinutes: 17, ages: AGE_80_PLUS }) { share { value } covered { value } }`),
    ],
    [
      'how far residents walk',
      everywhere(
        'accessDistance(reach: { kind: MEETING }) { mean { value } beyond { residents { value } } }',
      ),
    ],
    [
      'accessibility',
      everywhere('accessibility(reach: { kind: MEETING, withinMetres: 1357 }) { value }'),
    ],
    [
      'cells, ways and gaps',
      `{ cells { lon lat ways(reach: { kind: COUNSELLING, provider: MUNICIPAL }) { metres } }
         gaps(reach: { kind: MEETING, withinMetres: 777 }) { totalCount nodes { residents { value } districts { code } } } }`,
    ],
  ])('are none for %s', async (_, query) => {
    expect(await statementsOf(query)).toBe(0)
  })

  it('are none for the sites with their catchments', async () => {
    const query =
      '{ serviceSites(first: 100) { nodes { catchment(reach: { kind: MEETING, withinMetres: 1357 }) { withoutOther { value } } } } }'
    expect(await statementsOf(query)).toBe(0)
  })
})
