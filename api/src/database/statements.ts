import { DrizzleQueryError } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { drizzle } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'

/** Over connections of this process, or of the one that a thread belongs to. */
export type Queries = PgDatabase<PgQueryResultHKT>
/** Hears of a statement that is sent, and of its answer. */
export type OnStatement = (statement: string, answered: PromiseLike<unknown>) => void
export type StatementParameters = readonly (string | number | boolean | null)[]

/** Rows of a statement, as lists in the order of its columns. */
export type AskRows = (statement: string, parameters: StatementParameters) => Promise<unknown[][]>

export const asking =
  (sql: postgres.ISql): AskRows =>
  async (statement, parameters) =>
    sql.unsafe(statement, [...parameters]).values()

export const queriesOver = (sql: postgres.Sql, onStatement?: OnStatement): Queries =>
  drizzle(preparing(sql, onStatement))

/** Drizzle sends every statement through `unsafe`, which by default plans it anew each time: 2 to 3 times slower. */
function preparing(sql: postgres.Sql, onStatement?: OnStatement): postgres.Sql {
  return new Proxy(sql, {
    get(target, property, receiver): unknown {
      if (property !== 'unsafe') return Reflect.get(target, property, receiver)
      return (query: string, parameters?: postgres.ParameterOrJSON<never>[]) => {
        const asked = target.unsafe(query, parameters, { prepare: true })
        countUntilAnswered(asked)
        onStatement?.(query, asked)
        return asked
      }
    },
  })
}

/** Statements of this process that were asked for an answer, since it began. */
export const statementCounts = { running: 0, answered: 0, failed: 0 }

function countUntilAnswered(asked: Promise<unknown>): void {
  statementCounts.running += 1
  asked.then(
    () => {
      statementCounts.running -= 1
      statementCounts.answered += 1
    },
    () => {
      statementCounts.running -= 1
      statementCounts.failed += 1
    },
  )
}

/** Of one statement of Drizzle's, with days as it reads them. */
export function rowsOver(
  sql: postgres.Sql,
  statement: string,
  parameters: StatementParameters,
): Promise<unknown[][]> {
  // It sets how days come.
  drizzle(sql)
  const asked = sql.unsafe(statement, [...parameters], { prepare: true }).values()
  countUntilAnswered(asked)
  return asked.catch((error: unknown) => {
    // As Drizzle does: what the driver cannot read is told from what nobody foresaw.
    const cause = error instanceof Error ? error : undefined
    throw new DrizzleQueryError(statement, [...parameters], cause)
  })
}
