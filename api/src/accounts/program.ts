import { userInfo } from 'node:os'
import { openDatabase } from '../database/open-database.ts'
import { type Environment, readEnvironment } from '../environment.ts'
import { findDoor } from '../imports/hand-over.ts'
import { explainFailure } from '../startup-failure.ts'
import { CommandError, runCommand } from './command.ts'
import { askCommand } from './handed-command.ts'
import { People } from './people.ts'
import { openPeople } from './people-database.ts'

const who = `${userInfo().username} (npm run account)`

async function act(environment: Environment, words: readonly string[]): Promise<string[]> {
  const { databaseUrl, dataDirectory, signingIn: settings, publicUrl, host, port } = environment
  // The embedded database answers one process: where a server runs, that one.
  const door = databaseUrl === undefined ? await findDoor(dataDirectory) : null
  if (door) return askCommand(door, words, who)
  const connection = await openDatabase(environment, {
    say: (message) => {
      console.error(`▸ ${message}`)
    },
    onLost: (reason) => {
      console.error(`The embedded database stopped: ${reason.message}`)
      process.exit(1)
    },
  })
  try {
    const database = await openPeople(environment, connection)
    if (!database) {
      throw new CommandError(
        'The roles of the configuration may keep no accounts: set DATABASE_PEOPLE_URL (operations/database-roles.sql makes its role)',
      )
    }
    const people = new People(database, settings)
    try {
      return await runCommand(people, words, who, publicUrl ?? `http://${host}:${port}`)
    } finally {
      await people.close()
    }
  } finally {
    await connection.close()
  }
}

/** `npm run account`: who may sign in, in the configured database or through the server that has it open. */
try {
  for (const line of await act(readEnvironment(), process.argv.slice(2))) console.log(line)
} catch (error) {
  console.error(error instanceof CommandError ? error.message : explainFailure(error))
  process.exitCode = 1
}
