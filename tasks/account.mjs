import { build } from './build.mjs'
import { install } from './pnpm.mjs'
import { runInSight, whenStarted } from './steps.mjs'

/** Makes and changes the accounts of people who sign in. */
await whenStarted(import.meta.url, async () => {
  await install()
  await build()
  process.exitCode = await runInSight(process.execPath, [
    '--enable-source-maps',
    'api/dist/account.js',
    ...process.argv.slice(2),
  ])
})
