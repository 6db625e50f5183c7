import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { startEmbeddedServer } from './embedded-server.ts'

/** Runs the embedded database in a thread of its own, so that a long query never holds up a request. */
if (!parentPort) throw new Error('worker.ts runs only as a worker thread')
const port = parentPort
const options = z.object({
  directory: z.string().exactOptional(),
  socketPath: z.string(),
  archive: z.string().exactOptional(),
  extension: z.string().exactOptional(),
})
const server = await startEmbeddedServer(options.parse(workerData))
port.once('message', () => {
  void server.close().then(() => {
    port.close()
  })
})
port.postMessage('ready')
