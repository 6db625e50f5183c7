import { build } from './build.mjs'
import { install } from './pnpm.mjs'
import { whenStarted } from './steps.mjs'

await whenStarted(import.meta.url, async () => {
  await install()
  await build()
  process.setSourceMapsEnabled(true)
  // In this process rather than a child: signals and the exit code are then the server's own.
  await import(new URL('../api/dist/main.js', import.meta.url).href)
})
