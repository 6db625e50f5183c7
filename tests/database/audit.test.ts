import type postgres from 'postgres'
import { expect, it } from 'vitest'

import { readAudit, recordIn } from '../../api/src/audit/audit.ts'
import { queriesOver } from '../../api/src/database/statements.ts'
import { describeOnBothLoadedDatabases } from '../support/both-loaded-databases.ts'

class RolledBack extends Error {}

describeOnBothLoadedDatabases('the audit', (database) => {
  /** With an entry of long ago and one of today; nothing of it stays. */
  const inTransaction = async (act: (transaction: postgres.TransactionSql) => Promise<void>) => {
    const trying = database().sql.begin(async (transaction) => {
      await transaction`
        insert into people.audit (at, who, what, about, after) values
          (now() - interval '40 days', 'chefin', 'ROLES_CHANGED', 'planer', '{"sites": ["treff"]}'),
          (now(), 'chefin', 'ROLES_CHANGED', 'planer', '{"sites": ["laden"]}')`
      await act(transaction)
      throw new RolledBack()
    })
    await expect(trying).rejects.toThrow(RolledBack)
  }
  const refusalOf = (transaction: postgres.TransactionSql, statement: string) =>
    transaction
      .savepoint((point) => point.unsafe(statement))
      .then(
        () => 'accepted',
        (error: unknown) => String(error),
      )
  /** But for what other files imported into the database they share. */
  const entries = (transaction: postgres.TransactionSql) =>
    transaction`select who, what, after from people.audit where who <> 'test' order by id`

  it('says what was before and after, whatever else was asked over the same connection', async () => {
    queriesOver(database().sql)
    await inTransaction(async (transaction) => {
      const told = { before: { sites: ['treff'] }, after: { sites: [] } }
      await recordIn(transaction, 'chefin', { what: 'ROLES_CHANGED', about: 'neue', ...told })
      const [entry] = await readAudit(transaction, { what: 'ROLES_CHANGED' }, 1)
      expect([JSON.parse(entry?.before ?? ''), JSON.parse(entry?.after ?? '')]).toEqual([
        told.before,
        told.after,
      ])
    })
  })

  it('is only added to: nobody changes, deletes or empties it', async () => {
    await inTransaction(async (transaction) => {
      const before = await entries(transaction)
      for (const statement of [
        'delete from people.audit',
        "update people.audit set who = 'niemand'",
        'truncate people.audit',
      ]) {
        expect(await refusalOf(transaction, statement)).toContain('the audit is only added to')
      }
      expect(await entries(transaction)).toEqual(before)
    })
  })

  it('forgets what is older than it is to be kept, says so, and keeps what is younger', async () => {
    await inTransaction(async (transaction) => {
      expect(await refusalOf(transaction, 'select people.forget_audit(29)')).toContain('30 days')
      await transaction`select people.forget_audit(30)`
      expect(await entries(transaction)).toMatchObject([
        { who: 'chefin', what: 'ROLES_CHANGED', after: { sites: ['laden'] } },
        { who: 'retention', what: 'AUDIT_FORGOTTEN', after: { entries: 1 } },
      ])
      expect(await refusalOf(transaction, 'delete from people.audit')).toContain('only added to')
    })
  })
})
