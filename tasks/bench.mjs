import { build } from './build.mjs'
import { install } from './pnpm.mjs'
import { runInSight, whenStarted } from './steps.mjs'
import { tool } from './tool.mjs'

await whenStarted(import.meta.url, async () => {
  await install()
  await build()
  const args = process.argv.slice(2)
  process.exitCode = await runInSight(process.execPath, [
    tool('tsx'),
    'tests/bench/bench.ts',
    ...args,
  ])
})
