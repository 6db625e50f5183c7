import { existsSync } from 'node:fs'

import { install } from './pnpm.mjs'
import { runInSight, whenStarted } from './steps.mjs'
import { tool } from './tool.mjs'

const census = '../shared/data/dresden/zensus_100m.csv'

/** Estimates residents of districts and cells anew and measures the errors; stops where the census's grid is not there. */
async function estimate() {
  const named = process.argv.slice(2)
  if (!named.some((argument) => argument.startsWith('--census=')) && !existsSync(census)) {
    process.stderr.write(
      `✗ The census grid of 2011 is not at ${census}, and without it nothing can be estimated.\n` +
        '  It is no part of the project; -- --census=<file> names another place.\n',
    )
    process.exitCode = 1
    return
  }
  await install()
  process.exitCode = await runInSight(process.execPath, [
    tool('tsx'),
    'api/src/estimate/program.ts',
    `--census=${census}`,
    ...named,
  ])
}

await whenStarted(import.meta.url, estimate)
