import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { embeddedWorker } from '../../paths.ts'
import { connectToServe, type ServingConnection } from '../connection.ts'
import type { EmbeddedServerOptions } from './embedded-server.ts'
import { type DataDirectory, DataDirectoryError, openDataDirectory } from './open-data-directory.ts'
import { makeSocketFolder } from './socket-folder.ts'
import { failureOfThread } from './thread-failure.ts'

export interface EmbeddedDatabase extends ServingConnection {
  /** To be called when the database is migrated and loaded: from then on a later start reuses it. */
  markComplete: () => Promise<void>
}

export interface EmbeddedDatabaseOptions {
  directory: string
  version: string
  /** Where a prepared database may lie; asked only when there is none yet. */
  archive: () => Promise<string>
  /** Where PostGIS may lie, packed for a database that has it already. */
  extension: string
  say: (message: string) => void
  /** The thread ended although nobody closed it: the process has no database any more. */
  onLost: (reason: Error) => void
}

/** Opens the database under a data directory, or builds it there. @throws DataDirectoryError */
export async function openEmbeddedDatabase(
  options: EmbeddedDatabaseOptions,
): Promise<EmbeddedDatabase> {
  const { say } = options
  const directory = await openDataDirectory(options.directory, options.version, say)
  const sockets = await makeSocketFolder()
  const socketPath = join(sockets, '.s.PGSQL.5432')
  const cleanUp = async () => {
    await rm(sockets, { recursive: true, force: true })
    await directory.release()
  }
  try {
    const worker = await startWorker(directory, { ...options, socketPath })
    const connection = await connectToServe({ socketPath })
    return {
      ...connection,
      markComplete: () => directory.markComplete(),
      close: async () => {
        await connection.close()
        await worker.stop()
        await cleanUp()
      },
    }
  } catch (error) {
    await cleanUp()
    throw error
  }
}

type Start = EmbeddedDatabaseOptions & { socketPath: string }

async function startWorker(directory: DataDirectory, options: Start): Promise<RunningWorker> {
  if (directory.isNew) return build(directory.cluster, options)
  options.say('Opening the embedded database')
  try {
    return await runWorker(
      { directory: directory.cluster, socketPath: options.socketPath, ...packedExtension(options) },
      options.onLost,
    )
  } catch (error) {
    // Set aside, it would only take room.
    if (error instanceof DataDirectoryError) throw error
    const aside = await directory.setAside()
    options.say(`The embedded database could not be opened; it is kept at ${aside} and built anew`)
    return build(directory.cluster, options)
  }
}

async function build(cluster: string, options: Start): Promise<RunningWorker> {
  const { socketPath, say, onLost } = options
  const archive = await options.archive()
  const prepared = existsSync(archive)
  say(
    prepared
      ? 'Unpacking the prepared embedded database'
      : 'Building the embedded database (about 15 seconds, only the first time)',
  )
  const packed = prepared ? { archive, ...packedExtension(options) } : {}
  return runWorker({ directory: cluster, socketPath, ...packed }, onLost)
}

const packedExtension = ({ extension }: Start) => (existsSync(extension) ? { extension } : {})

interface RunningWorker {
  stop: () => Promise<void>
}

/** Resolves when the database answers; rejects when the thread ends before. */
function runWorker(
  workerData: EmbeddedServerOptions,
  onLost: (reason: Error) => void,
): Promise<RunningWorker> {
  // Standard error is kept back: PGlite writes a failed start there at length.
  const worker = new Worker(embeddedWorker, { workerData, stderr: true })
  let phase: 'starting' | 'running' | 'stopping' = 'starting'
  let failure: Error | undefined
  return new Promise((resolve, reject) => {
    worker.on('error', (error) => {
      failure = failureOfThread(error, dirname(workerData.directory ?? ''))
    })
    worker.once('message', () => {
      phase = 'running'
      resolve({
        stop: async () => {
          phase = 'stopping'
          const ended = new Promise((done) => worker.once('exit', done))
          worker.postMessage('close')
          await ended
        },
      })
    })
    worker.on('exit', (code) => {
      const reason = failure ?? new Error(`the embedded database's thread ended with code ${code}`)
      if (phase === 'starting') reject(reason)
      else if (phase === 'running') onLost(reason)
    })
  })
}
