import { openDatabase } from './database/open-database.ts'
import { readEnvironment, terminalLanguage } from './environment.ts'
import { explainFailure } from './startup-failure.ts'

/** `npm run migrate`: migrates and loads, by the role that may, and looks that the one that reads can; serves nothing. */
try {
  const connection = await openDatabase(readEnvironment(), {
    say: (message) => {
      console.log(`▸ ${message}`)
    },
    onLost: (reason) => {
      console.error(`The embedded database stopped: ${reason.message}`)
      process.exit(1)
    },
    mayLackDistricts: true,
  })
  await connection.close()
  console.log('▸ The database is migrated and loaded')
} catch (error) {
  console.error(explainFailure(error, terminalLanguage()))
  process.exitCode = 1
}
