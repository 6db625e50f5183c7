import { describe, expect, it } from 'vitest'

import { withoutPostgres } from '../support/shared.ts'
import { soakEmbedded, soakOnPostgres } from '../support/soak.ts'

/** A short one; an hour of it is npm run bench -- soak. */
const seed = 1

describe('answers are right or refused, never wrong and never left hanging', () => {
  it.skipIf(withoutPostgres)(
    'on PostgreSQL, while tables are locked, connections and the database lost and processes killed',
    async () => {
      const { wrong, right } = await soakOnPostgres({ seed, troubles: 5, seconds: 25 })
      expect(wrong).toEqual([])
      expect(right).toBeGreaterThan(0)
    },
  )

  it('on the embedded database, while its pages are overwritten and its process is killed', async () => {
    const { wrong, right } = await soakEmbedded({ seed, troubles: 3, seconds: 25 })
    expect(wrong).toEqual([])
    expect(right).toBeGreaterThan(0)
  })
})
