// Bundles the server and its database thread, then prepares the embedded database.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

const { dependencies } = JSON.parse(await readFile(here('package.json'), 'utf8'))

// Chunks are named by their content: yesterday's would stay.
const built = await readdir(here('dist')).catch(() => [])
await Promise.all(
  built.filter((name) => name !== 'prepared').map((name) => rm(here(`dist/${name}`))),
)

await build({
  entryPoints: {
    main: here('src/main.ts'),
    migrate: here('src/migrate.ts'),
    'work-thread': here('src/work-thread.ts'),
    'loading-thread': here('src/world/loading-thread.ts'),
    'placement-thread': here('src/placement-thread.ts'),
    'import-thread': here('src/import-thread.ts'),
    backup: here('src/backup/program.ts'),
    import: here('src/imports/program.ts'),
    account: here('src/accounts/program.ts'),
    'embedded-worker': here('src/database/embedded/worker.ts'),
    prepare: here('src/database/embedded/prepare.ts'),
  },
  outdir: here('dist'),
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  // Dependencies stay outside; the workspace's own geo is TypeScript and goes in, with what it depends on.
  external: Object.keys(dependencies).filter((name) => name !== '@atlas/geo'),
  alias: { '@atlas/geo': here('../geo/src') },
  sourcemap: true,
  logLevel: 'warning',
})

const preparing = spawn(process.execPath, ['--enable-source-maps', here('dist/prepare.js')], {
  stdio: 'inherit',
})
const [code] = await once(preparing, 'exit')
process.exitCode = code ?? 1
