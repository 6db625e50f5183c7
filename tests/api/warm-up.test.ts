import { expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnEachDatabase } from '../support/both-databases.ts'
import { sharedLog } from '../support/shared.ts'

const answered = z.looseObject({ method: z.string(), path: z.string(), status: z.number() })

describeOnEachDatabase('a server that has started', (_api, database) => {
  /** Everything it asked itself, what its pages ask the API for included. */
  const opened = async () =>
    (await sharedLog(database, '"opened-beforehand"')).map((line) =>
      answered.parse(JSON.parse(line)),
    )

  it('says that it is ready once it can answer what takes long, not as soon as it listens', async () => {
    const statuses = async () => {
      const looks = await sharedLog(database, '"/health/ready"')
      return [...new Set(looks.map((line) => answered.parse(JSON.parse(line)).status))]
    }
    // A line of the log may come after the answer it tells of.
    await expect.poll(statuses).toEqual([503, 200])
  })

  it('opens the pages once itself, before a visitor waits for them', async () => {
    const pages = async () =>
      (await opened())
        .filter(({ path }) => path !== '/graphql' && !path.startsWith('/shapes/'))
        .map(({ path, status }) => `${path} ${status}`)
    await expect
      .poll(pages, { timeout: 50_000 })
      .toEqual(['/ 200', '/standorte 200', '/bedarf 200', '/erreichbarkeit 200', '/planen 200'])
  })

  it('is refused nothing that it asks itself for while opening them', async () => {
    let asked: Awaited<ReturnType<typeof opened>> = []
    // A page is made in a thread, whose own lines may come after the page's.
    await expect
      .poll(async () => (asked = await opened()).map(({ path }) => path), { timeout: 50_000 })
      .toContain('/planen')
    expect(asked[0]).toMatchObject({ method: 'POST', path: '/graphql', status: 200 })
    expect(asked.filter(({ status }) => status >= 400)).toEqual([])
  })
})
