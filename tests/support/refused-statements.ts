import postgres from 'postgres'
import { beforeAll, describe, expect, it } from 'vitest'

import { describeOnBothLoadedDatabases } from './both-loaded-databases.ts'
import { stateOf } from './state-of.ts'

/** What is wrong, a statement that does it, and the constraint or SQLSTATE that refuses it. */
export type Refusal = [name: string, statement: string, refusedBy: string]

/** Each statement is refused by what is named, and all of them together leave no trace. */
export function describeRefusedStatements(what: string, refusals: Record<string, Refusal[]>): void {
  describeOnBothLoadedDatabases(`the database refuses ${what}`, (database) => {
    let before: Record<string, string>

    beforeAll(async () => {
      before = await stateOf(database())
    })

    describe.each(Object.entries(refusals))('%s', (_, rows) => {
      it.each(rows)('%s', async (_name, statement, refusedBy) => {
        const error: unknown = await database()
          .sql.begin((transaction) => transaction.unsafe(statement))
          .catch((reason: unknown) => reason)
        if (!(error instanceof postgres.PostgresError)) throw new Error(`Accepted: ${statement}`)
        expect([error.code, error.constraint_name]).toContain(refusedBy)
      })
    })

    it('all of that without a trace', async () => {
      expect(await stateOf(database())).toEqual(before)
    })
  })
}
