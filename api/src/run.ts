import cluster from 'node:cluster'
import { connectToServe } from './database/connection.ts'
import { removeAbandonedFolders } from './database/embedded/temporary-folder.ts'
import { openDatabase } from './database/open-database.ts'
import { type Environment, readEnvironment, terminalLanguage } from './environment.ts'
import { requireFreePort } from './http/connections/require-free-port.ts'
import { serve } from './serve.ts'
import { explainFailure } from './startup-failure.ts'
import { superviseWorkers } from './workers.ts'

const say = (message: string) => {
  const who = cluster.worker ? `Worker ${cluster.worker.id}: ` : ''
  console.log(`▸ ${who}${message}`)
}

const open = (environment: Environment) =>
  openDatabase(environment, {
    say,
    onLost: (reason) => {
      console.error(`The embedded database stopped: ${reason.message}`)
      process.exit(1)
    },
  })

try {
  const environment = readEnvironment()
  await removeAbandonedFolders()
  const { workers, databaseUrl } = environment
  if (cluster.isWorker && databaseUrl !== undefined) {
    const serving = connectToServe({ url: databaseUrl }, workers)
    await serve(environment, serving, say)
  } else {
    await requireFreePort(environment)
    if (workers === 1) await serve(environment, open(environment), say)
    else {
      // Migrated and loaded once, for all of them.
      await (await open(environment)).close()
      await superviseWorkers(environment, say)
    }
  }
} catch (error) {
  console.error(explainFailure(error, terminalLanguage()))
  process.exit(1)
}
