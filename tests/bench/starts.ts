import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startServer } from '../support/server.ts'
import { summary } from './summary.ts'

const rounds = 3

/** Milliseconds from spawning the process until /health/ready says yes: on an empty data directory, then on a full one. */
export async function measureStarts() {
  const first: number[] = []
  const later: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'atlas-bench-'))
    first.push(await timeStart(dataDirectory))
    later.push(await timeStart(dataDirectory))
    await rm(dataDirectory, { recursive: true, force: true })
  }
  return { firstMilliseconds: summary(first), laterMilliseconds: summary(later) }
}

async function timeStart(dataDirectory: string): Promise<number> {
  const begun = performance.now()
  const server = await startServer({ dataDirectory, environment: { LOG_LEVEL: 'warn' } })
  const milliseconds = performance.now() - begun
  await server.stop()
  return milliseconds
}
