import { build } from './build.mjs'
import { install } from './pnpm.mjs'
import { runInSight, whenStarted } from './steps.mjs'

/** Migrates and loads the configured database, by the role that may; nothing is served. */
await whenStarted(import.meta.url, async () => {
  await install()
  await build()
  process.exitCode = await runInSight(process.execPath, [
    '--enable-source-maps',
    'api/dist/migrate.js',
  ])
})
