import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

const dist = fileURLToPath(new URL('../../api/dist/', import.meta.url))

export interface EmbeddedDatabase {
  /** Speaks PostgreSQL's protocol to one connection at a time. */
  socketPath: string
  stop: () => Promise<void>
}

/**
 * The built embedded database, filled from the prepared archive, without a server before it. In memory: what a data set
 * does to files is seen where a server has a data directory.
 */
export async function startEmbeddedDatabase(): Promise<EmbeddedDatabase> {
  const prepared = join(dist, 'prepared')
  const files = await readdir(prepared)
  const archive = files.find((file) => file.endsWith('.tar.gz'))
  const extension = files.find((file) => file.endsWith('.tgz'))
  if (archive === undefined || extension === undefined)
    throw new Error('api is not built: node api/build.mjs')
  const directory = await mkdtemp(join(tmpdir(), 'atlas-embedded-'))
  const socketPath = join(directory, '.s.PGSQL.5432')
  const worker = new Worker(join(dist, 'embedded-worker.js'), {
    workerData: {
      socketPath,
      archive: join(prepared, archive),
      extension: join(prepared, extension),
    },
  })
  await new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  return {
    socketPath,
    stop: async () => {
      const ended = new Promise((resolve) => worker.once('exit', resolve))
      worker.postMessage('close')
      await ended
      await rm(directory, { recursive: true, force: true })
    },
  }
}
