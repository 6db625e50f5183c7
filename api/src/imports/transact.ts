import type postgres from 'postgres'
import { setTimeout as sleep } from 'node:timers/promises'
import { allowMinutes, type Connection, type Writing } from '../database/connection.ts'
import { lock } from '../database/migrate.ts'
import { isDatabaseUnavailable } from '../database/unavailable.ts'

/** A database that is written to. */
export interface WriteTarget {
  readonly connection: Pick<Connection, 'sql' | 'isEmbedded'>
  /** Whatever is done to it in a turn of its own. */
  readonly write: <Value>(act: Writing<Value>) => Promise<Value>
}

/** It was broken off as it was committed, and whether it is done cannot be found out. */
export class OutcomeUnknown extends Error {
  override name = 'OutcomeUnknown'
}

/** Milliseconds that a database is waited for which went away as it was to commit. */
const patience = { most: 20_000, step: 500 }

/**
 * One transaction, under the lock that migrations take: all of it or nothing, and what is told of it is so, though the
 * connection breaks at its end.
 * @param find finds what it has written, once it is committed
 * @throws what it failed for, where nothing was done; else OutcomeUnknown
 */
export function transact<Value>(
  { connection: { sql, isEmbedded }, write }: WriteTarget,
  act: (transaction: postgres.TransactionSql) => Promise<Value>,
  find: (transaction: postgres.TransactionSql, value: Value) => PromiseLike<readonly unknown[]>,
): Promise<Value> {
  return write(async (beforeCommit) => {
    let reached: { value: Value } | undefined
    try {
      const done = await sql.begin(async (transaction) => {
        await allowMinutes(transaction)
        await lock(transaction)
        const value = await act(transaction)
        await beforeCommit(transaction)
        reached = { value }
        return reached
      })
      return done.value
    } catch (error) {
      // The embedded database is built anew of what lies beside it, where nothing is of what was not told to be committed.
      if (reached === undefined || isEmbedded) throw error
      const { value } = reached
      if (await isFound(sql, (transaction) => find(transaction, value), error)) return value
      throw error
    }
  })
}

/** Whoever commits holds the lock until that is done or undone. */
async function isFound(
  sql: postgres.Sql,
  find: (transaction: postgres.TransactionSql) => PromiseLike<readonly unknown[]>,
  cause: unknown,
): Promise<boolean> {
  const begun = performance.now()
  for (;;) {
    try {
      const found = await sql.begin(async (transaction) => {
        await transaction`select set_config('lock_timeout', ${String(patience.most)}, true)`
        await lock(transaction)
        return (await find(transaction)).length
      })
      return found > 0
    } catch (error) {
      if (!isDatabaseUnavailable(error) || performance.now() - begun > patience.most) {
        throw new OutcomeUnknown('whether an import is done is not known', {
          cause: new AggregateError([cause, error]),
        })
      }
      await sleep(patience.step)
    }
  }
}
