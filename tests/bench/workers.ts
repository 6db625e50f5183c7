import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'

import postgres from 'postgres'

import { startServer } from '../support/server.ts'
import { versionsAnswered } from '../support/versions.ts'
import { operations } from './operations.ts'
import { uncached } from './requests.ts'
import { inRounds } from './rounds.ts'
import { summary } from './summary.ts'

const changes = 5

/** One process beside one for each core, and how long after other data is loaded all of them answer from it. */
export async function measureWorkers(databaseUrl: string) {
  const workers = availableParallelism()
  const environment = { LOG_LEVEL: 'warn' }
  const alone = await startServer({ databaseUrl, environment })
  const several = await startServer({
    databaseUrl,
    environment: { ...environment, WORKERS: String(workers) },
  })
  await sleep(5000)
  const measured = await inRounds({
    alone: uncached(alone.url, operations.map),
    several: uncached(several.url, operations.map),
  })
  await alone.stop()
  const sql = postgres(databaseUrl, { max: 1 })
  const milliseconds: number[] = []
  for (let change = 0; change < changes; change += 1) {
    const [before] = await versionsAnswered(several.port)
    await sql`update data_set set content_hash = ${`bench-${change}`}`
    const changed = performance.now()
    while ((await versionsAnswered(several.port)).has(before ?? '')) await sleep(20)
    milliseconds.push(performance.now() - changed)
  }
  await sql.end()
  await several.stop()
  return {
    workers,
    severalToAlone: measured.ratio('several', 'alone'),
    otherDataMilliseconds: summary(milliseconds),
    ...measured.describe(),
  }
}
