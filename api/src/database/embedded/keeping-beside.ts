import type { Prepared } from '../write-whole.ts'

interface Beside<Transaction> {
  readonly prepare: (transaction: Transaction) => Promise<Prepared>
  /** Nobody knows what a database has done that failed to commit; what lies beside it is what there was before. */
  readonly onFailedCommit: (error: unknown) => Promise<void>
  /** It is committed, and does not lie beside the database yet. */
  readonly onNotKept: (error: unknown) => void
}

/**
 * What has to be found again is on the disk before it is committed and counts right after, for which there need be no
 * room: whatever becomes of the database then, what was told to be done is done.
 */
export async function keepingBeside<Transaction, Value>(
  act: (beforeCommit: (transaction: Transaction) => Promise<void>) => Promise<Value>,
  { prepare, onFailedCommit, onNotKept }: Beside<Transaction>,
): Promise<Value> {
  const prepared: Prepared[] = []
  const value = await act(async (transaction) => {
    prepared.push(await prepare(transaction))
  }).catch(async (error: unknown) => {
    for (const { drop } of prepared) await drop()
    if (prepared.length > 0 && !isRefusal(error)) await onFailedCommit(error)
    throw error
  })
  for (const { keep } of prepared) await keep().catch(onNotKept)
  return value
}

/** What constraints refuse, at the end of a transaction, too, is not done: classes 22 and 23, 40 where others were first. */
const isRefusal = (error: unknown) =>
  error instanceof Error && 'code' in error && /^(2[23]|40)...$/.test(String(error.code))
