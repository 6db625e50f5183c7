import { chmodSync, cpSync, existsSync, mkdirSync } from 'node:fs'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { build } from './build.mjs'
import { install, pnpm, rooms } from './pnpm.mjs'
import { step, whenStarted } from './steps.mjs'

/** What runs, and what administrators read of it. */
const parts = [
  ...['api/dist', 'web/build', 'migrations', 'operations'],
  ...['LICENSE', 'package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'],
  ...rooms.map((room) => `${room}/package.json`),
]

/**
 * Builds (with --as-built only the rest), and makes of it a tree that runs anywhere by Node alone: `node api/dist/main.js`. It is all that the image
 * and an installation on Debian consist of, and nothing in it is ever written to.
 *
 * @param {string} directory a new or empty one
 */
async function production(directory) {
  if (existsSync(directory) && readdirSync(directory).length > 0) {
    throw new Error(`${directory} is not empty; name a new directory for what is to run`)
  }
  await step('Putting together what runs', async () => {
    mkdirSync(directory, { recursive: true })
    for (const part of parts) cpSync(part, join(directory, part), { recursive: true })
    // Copies: links would share their files' rights with every other installation on this machine.
    const options = ['--prod', '--frozen-lockfile', '--package-import-method=copy']
    const rooms = ['--filter=@atlas/api', '--filter=@atlas/web']
    await pnpm(['install', ...options, ...rooms, '--prefer-offline'], directory)
    // Named for pnpm alone: what is in them is in the bundles.
    const named = ['geo', 'tests', 'api/node_modules/@atlas', 'web/node_modules/@atlas']
    for (const name of named) rmSync(join(directory, name), { recursive: true, force: true })
    forgetTasks(join(directory, 'package.json'))
    letEverybodyRead(directory)
  })
}

/**
 * They stay where they are built from.
 *
 * @param {string} path
 */
function forgetTasks(path) {
  const { scripts: _scripts, ...rest } = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, `${JSON.stringify(rest, null, 2)}\n`)
}

/**
 * It is run by another than whoever puts it together, whose own files nobody else may be able to read. Nothing in it is
 * secret.
 *
 * @param {string} directory
 */
function letEverybodyRead(directory) {
  chmodSync(directory, 0o755)
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) letEverybodyRead(path)
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}

await whenStarted(import.meta.url, async () => {
  const [asBuilt, named] =
    process.argv[2] === '--as-built' ? [true, process.argv[3]] : [false, process.argv[2]]
  if (!named) throw new Error('Name a directory: npm run production -- /opt/atlas')
  if (!asBuilt) {
    await install()
    await build()
  }
  // npm changes to the project's directory; a path means the one it was called from.
  await production(resolve(process.env.INIT_CWD ?? '.', named))
})
