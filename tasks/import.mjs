import { resolve } from 'node:path'

import { build } from './build.mjs'
import { install } from './pnpm.mjs'
import { runInSight, whenStarted } from './steps.mjs'

/** Puts a city's own files into the configured database, or undoes that. */
await whenStarted(import.meta.url, async () => {
  await install()
  await build()
  process.exitCode = await runInSight(process.execPath, [
    '--enable-source-maps',
    'api/dist/import.js',
    ...process.argv.slice(2).map(fromWhereItWasCalled),
  ])
})

/**
 * npm changes to the project's directory; a path means the one it was called from: what comes after the kind, and the
 * file of a report.
 *
 * @param {string} argument
 * @param {number} index
 * @param {string[]} all
 */
function fromWhereItWasCalled(argument, index, all) {
  const before = all[index - 1] ?? '-'
  const isFile = !argument.startsWith('-') && index > 0 && !before.startsWith('-')
  const isPath = (isFile || before === '--report') && !/^https?:/.test(argument)
  return isPath ? resolve(process.env.INIT_CWD ?? '.', argument) : argument
}
