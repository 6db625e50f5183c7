import { postgresMissing } from '../support/postgres-cluster.ts'
import { soakEmbedded, soakOnPostgres } from '../support/soak.ts'

/** Longer than any soak can take. */
const mostTroubles = 100_000

/**
 * Troubles in random order for an hour, half of it on each database: SOAK_SECONDS for another time, SOAK_SEED for
 * another order. It ends at the first answer that is wrong.
 */
export async function measureSoak() {
  const seed = Number(process.env.SOAK_SEED ?? 1)
  const seconds = Number(process.env.SOAK_SECONDS ?? 3600) / 2
  const options = { seed, seconds, troubles: mostTroubles }
  return {
    seed,
    postgresql: (await postgresMissing()) ?? (await soakOnPostgres(options)),
    embedded: await soakEmbedded(options),
  }
}
