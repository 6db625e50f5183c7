import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { expect, it } from 'vitest'
import { queriesOver, rowsOver, statementCounts } from './statements.ts'

it('counts what threads ask like what their process asks itself', async () => {
  // Nobody listens there.
  const connection = postgres('postgres://nobody@127.0.0.1:1/none', { max: 1, connect_timeout: 1 })
  const { running, failed } = statementCounts
  const asked = [
    queriesOver(connection).execute(sql`select 1`),
    rowsOver(connection, 'select $1', [1]),
  ]
  const settled = await Promise.allSettled(asked)
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(statementCounts).toMatchObject({ running, failed: failed + 2 })
  await connection.end({ timeout: 0 })
})
