import postgres from 'postgres'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'

import { sharedSocket } from '../support/shared.ts'

describe('the embedded database', () => {
  let path: string
  const opened: postgres.Sql[] = []
  const open = () => {
    const sql = postgres({ path, user: 'postgres', database: 'postgres', max: 1 })
    opened.push(sql)
    return sql
  }
  beforeAll(async () => {
    path = await sharedSocket()
  })
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((sql) => sql.end({ timeout: 0 })))
  })

  it('answers a connection that comes before the end of the last one was seen', async () => {
    const last = open()
    await last`select 1`
    expect(await open()`select 2 as two`).toEqual([{ two: 2 }])
  })

  it('undoes what a connection that went had begun, and answers the next one', async () => {
    const last = open()
    const begun = await last.reserve()
    await begun`begin`
    await begun`create table begun (id integer)`
    const next = open()`select to_regclass('begun') as begun`
    await last.end({ timeout: 0 })
    expect(await next).toEqual([{ begun: null }])
  })
})
