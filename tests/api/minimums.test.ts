import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { Api } from '../support/api.ts'
import { describeOnBothDatabases } from '../support/both-databases.ts'
import { readItems } from '../support/ogc.ts'
import { startServer, type RunningServer } from '../support/server.ts'
import { sharedServer } from '../support/shared.ts'

const smallNumbers = z.strictObject({
  smallNumbers: z.strictObject({ minimumResidents: z.int(), minimumCases: z.int() }),
})
const query = '{ smallNumbers { minimumResidents minimumCases } }'
const foreign = z.strictObject({
  indicatorValues: z.array(
    z.strictObject({
      figure: z.strictObject({ value: z.number().nullable(), status: z.string() }),
    }),
  ),
})
const shares =
  '{ indicatorValues(indicator: "share-foreign", level: DISTRICT) { figure { value status } } }'

describeOnBothDatabases('unless told otherwise', (api) => {
  it('fewer than 3 residents and fewer than 10 cases are suppressed', async () => {
    expect(await api.ask(smallNumbers, query)).toEqual({
      smallNumbers: { minimumResidents: 3, minimumCases: 10 },
    })
  })
})

describe('a server with other minimums', () => {
  const api = new Api()
  let server: RunningServer

  beforeAll(async () => {
    const environment = { MINIMUM_RESIDENTS: '60', MINIMUM_CASES: '0', LOG_LEVEL: 'warn' }
    server = await startServer({ environment })
    api.use(server.url)
  })

  afterAll(async () => {
    await server.stop()
  })

  it('says so', async () => {
    expect(await api.ask(smallNumbers, query)).toEqual({
      smallNumbers: { minimumResidents: 60, minimumCases: 0 },
    })
  })

  it('suppresses what is smaller, together with others', async () => {
    // 32 and 54 foreign residents on 31.12.2025, in districts 47 and 99
    const { indicatorValues } = await api.ask(foreign, shares)
    const suppressed = indicatorValues.filter(({ figure }) => figure.status === 'SUPPRESSED')
    expect(suppressed.length).toBeGreaterThan(2)
    for (const { figure } of suppressed) expect(figure.value).toBeNull()
  })

  it('suppresses the same in the data for other programs', async () => {
    const { indicatorValues } = await api.ask(foreign, shares)
    const { features } = await readItems(api, 'districts/items')
    expect(
      features.map(({ properties: of }) => ({
        status: of.share_foreign_status,
        isTold: of.share_foreign !== null,
      })),
    ).toEqual(
      indicatorValues.map(({ figure: { status, value } }) => ({ status, isTold: value !== null })),
    )
  })

  it('answers under another version of the data, so that no cache mixes them', async () => {
    const usual = new Api(await sharedServer('embedded'))
    const versions = await Promise.all(
      [api, usual].map((one) => one.answer({ query: '{ dataVersion }' })),
    )
    expect(versions[0]?.data).not.toEqual(versions[1]?.data)
  })
})
