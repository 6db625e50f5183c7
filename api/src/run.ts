import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { contentHash } from './database/content-hash.ts'
import { openDatabase } from './database/open-database.ts'
import { readEnvironment } from './environment.ts'
import { followDataVersion } from './http/data-version.ts'
import { requireFreePort } from './http/require-free-port.ts'
import { warmUp } from './http/warm-up.ts'
import { measureWays } from './measure-ways.ts'
import { explainFailure } from './startup-failure.ts'

const say = (message: string) => {
  console.log(`▸ ${message}`)
}

try {
  const environment = readEnvironment()
  await requireFreePort(environment)
  const opening = openDatabase(environment, {
    say,
    onLost: (reason) => {
      console.error(`The embedded database stopped: ${reason.message}`)
      process.exit(1)
    },
  })
  // The server's libraries are read while the database opens in its thread.
  const [connection, { createServer }, walking] = await Promise.all([
    opening,
    import('./http/server.ts'),
    measureWays(environment, async () => (await opening).queries(), say),
  ])
  // What is withheld and how ways are measured change answers like another program would.
  const release = contentHash([
    await readFile(fileURLToPath(import.meta.url), 'utf8'),
    JSON.stringify(environment.minimums),
    walking.WALKING.version,
    walking.WHEELCHAIR?.version ?? '',
  ])
  const dataVersion = await followDataVersion(connection, release)
  const app = await createServer({ ...environment, connection, dataVersion, walking })

  const stopping = new AbortController()
  let warmingUp = Promise.resolve()
  const stop = async () => {
    if (stopping.signal.aborted) process.exit(1)
    stopping.abort()
    say('Stopping')
    dataVersion.stop()
    await warmingUp
    await app.close()
    await connection.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
  const address = await app.listen({ port: environment.port, host: environment.host })
  const { port } = new URL(address)
  say(`Atlas 60+ is at http://${environment.host}:${port}`)
  if (environment.developerTools)
    say(`GraphiQL, to try queries: http://${environment.host}:${port}/graphiql`)
  // A visitor who comes earlier is answered all the same.
  warmingUp = warmUp(app, stopping.signal).catch((error: unknown) => {
    app.log.warn({ err: error }, 'pages not opened beforehand')
  })
} catch (error) {
  console.error(explainFailure(error))
  process.exit(1)
}
