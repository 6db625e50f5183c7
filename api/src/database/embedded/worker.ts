import { parentPort, workerData } from 'node:worker_threads'
import { startEmbeddedServer, type EmbeddedServerOptions } from './embedded-server.ts'

/** Runs the embedded database in a thread of its own, so that a long query never holds up a request. */
if (!parentPort) throw new Error('worker.ts runs only as a worker thread')
const port = parentPort
const server = await startEmbeddedServer(workerData as EmbeddedServerOptions)
port.once('message', () => {
  void server.close().then(() => {
    port.close()
  })
})
port.postMessage('ready')
