import { describe, expect, it } from 'vitest'

import { withoutPostgres } from '../support/shared.ts'
import { soakEmbedded, soakOnPostgres } from '../support/soak.ts'

/**
 * A short one, asked for without haste: after each trouble so many answers are waited for as ever, fewer are asked for
 * while it lasts, and nothing that takes a thread. An hour of it, as fast as it can, is npm run bench -- soak.
 */
const unhurried = { seed: 1, seconds: 25, rest: 150, quick: true }
/** On a processor that many share, too. */
const timeout = 600_000

describe('answers are right or refused, never wrong and never left hanging', { timeout }, () => {
  it.skipIf(withoutPostgres)(
    'on PostgreSQL, while tables are locked, connections and the database lost and processes killed',
    async () => {
      const { wrong, right } = await soakOnPostgres({ ...unhurried, troubles: 5 })
      expect(wrong).toEqual([])
      expect(right).toBeGreaterThan(0)
    },
  )

  it('on the embedded database, while its pages are overwritten and its process is killed', async () => {
    const { wrong, right } = await soakEmbedded({ ...unhurried, troubles: 3 })
    expect(wrong).toEqual([])
    expect(right).toBeGreaterThan(0)
  })
})
