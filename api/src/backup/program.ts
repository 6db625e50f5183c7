import { readEnvironment } from '../environment.ts'
import { explainFailure } from '../startup-failure.ts'
import { backUp } from './back-up.ts'
import { BackupError } from './contents.ts'
import { restore } from './restore.ts'

/** `npm run backup -- <new directory>` and `npm run restore -- <directory of a backup>`. */
const [what, directory] = process.argv.slice(2)
try {
  if (directory === undefined) {
    throw new BackupError(
      'Name a directory: npm run backup -- /var/backups/atlas/2026-11-27, npm run restore -- …',
    )
  }
  if (what === 'restore') {
    const made = await restore(readEnvironment(), directory)
    console.log(`▸ The database is what it was at ${made}`)
  } else {
    await backUp(readEnvironment(), directory)
    console.log(`▸ Backed up in ${directory}`)
  }
} catch (error) {
  console.error(error instanceof BackupError ? error.message : explainFailure(error))
  process.exitCode = 1
}
