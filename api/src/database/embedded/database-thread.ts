import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { embeddedWorker } from '../../paths.ts'
import type { EmbeddedServerOptions } from './embedded-server.ts'
import { failureOfThread } from './thread-failure.ts'

/** Where what is prepared for a database lies, and who is told of it. */
interface ThreadOptions {
  /** Where a prepared database may lie; asked only when there is none yet. */
  archive: () => Promise<string>
  /** Where PostGIS may lie, packed for a database that has it already. */
  extension: string
  socketPath: string
  say: (message: string) => void
  /** It ended although nobody ended it. */
  onLost: (reason: Error) => void
}

/** Fills an empty directory with what is prepared, or with a database without anything in it. */
export async function buildDatabase(
  cluster: string,
  options: ThreadOptions,
): Promise<RunningWorker> {
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

/** The thread of a database that is there. */
export const openDatabaseThread = (
  directory: string,
  options: ThreadOptions,
): Promise<RunningWorker> =>
  runWorker(
    { directory, socketPath: options.socketPath, ...packedExtension(options) },
    options.onLost,
  )

const packedExtension = ({ extension }: ThreadOptions) =>
  existsSync(extension) ? { extension } : {}

export interface RunningWorker {
  stop: () => Promise<void>
  /** Ends it without a word to the database. */
  kill: () => Promise<unknown>
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
        kill: () => {
          phase = 'stopping'
          return worker.terminate()
        },
        stop: async () => {
          if (phase !== 'running') return
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
      phase = 'stopping'
    })
  })
}
