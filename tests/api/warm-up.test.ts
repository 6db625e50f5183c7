import { expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { sharedLog } from '../support/shared.ts'

const answered = z.looseObject({ method: z.literal('GET'), path: z.string(), status: z.number() })

describeOnBothDatabases('a server that has started', (_api, database) => {
  it('opens the pages once itself, before a visitor waits for them', async () => {
    const opened = async () =>
      (await sharedLog(database))
        .filter((line) => line.includes('"opened-beforehand"'))
        .flatMap((line) => answered.safeParse(JSON.parse(line)).data ?? [])
        .filter(({ path }) => path !== '/graphql' && !path.startsWith('/shapes/'))
        .map(({ path, status }) => `${path} ${status}`)
    await expect
      .poll(opened, { timeout: 50_000 })
      .toEqual(['/ 200', '/standorte 200', '/bedarf 200', '/erreichbarkeit 200'])
  })
})
