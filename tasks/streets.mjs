import { resolve } from 'node:path'

import { install } from './pnpm.mjs'
import { runInSight, whenStarted } from './steps.mjs'
import { tool } from './tool.mjs'

/** Builds streets for ways, the base map and the search from an extract of OpenStreetMap. */
async function streets() {
  await install()
  process.exitCode = await runInSight(process.execPath, [
    tool('tsx'),
    'api/src/streets/program.ts',
    `--directory=${process.env.STREETS_DIR ?? '.atlas/streets'}`,
    ...process.argv.slice(2).map(fromWhereItWasCalled),
  ])
}

/**
 * npm changes to the project's directory; a path means the one it was called from.
 *
 * @param {string} argument
 */
function fromWhereItWasCalled(argument) {
  return argument.startsWith('-') ? argument : resolve(process.env.INIT_CWD ?? '.', argument)
}

await whenStarted(import.meta.url, streets)
