import { resolve } from 'node:path'

import { build } from './build.mjs'
import { install } from './pnpm.mjs'
import { runInSight, whenStarted } from './steps.mjs'

/** Backs the configured database up into a new directory, or brings it back from one. */
await whenStarted(import.meta.url, async () => {
  await install()
  await build()
  const [what = '', ...named] = process.argv.slice(2)
  // npm changes to the project's directory; a path means the one it was called from.
  const directories = named.map((path) => resolve(process.env.INIT_CWD ?? '.', path))
  const program = ['--enable-source-maps', 'api/dist/backup.js', what, ...directories]
  process.exitCode = await runInSight(process.execPath, program)
})
