import { existsSync, readFileSync, writeFileSync } from 'node:fs'

import { contentHash } from './content-hash.mjs'
import { run, step, whenStarted } from './steps.mjs'

export const rooms = ['api', 'geo', 'web', 'tests']
const manifests = ['package.json', ...rooms.map((room) => `${room}/package.json`)]
const stamp = 'node_modules/.installed'

/** Installs what pnpm-lock.yaml names, unless that is what node_modules already holds. */
export async function install() {
  requireNode()
  await step('Installing packages', installUnlessPresent)
}

/** @returns {Promise<string | void>} */
async function installUnlessPresent() {
  const wanted = contentHash(
    ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests],
    `${process.platform} ${process.arch}`,
  )
  const present =
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted &&
    rooms.every((room) => existsSync(`${room}/node_modules`))
  if (present) return 'up to date'
  await pnpm(['install', '--frozen-lockfile'])
  writeFileSync(stamp, wanted)
}

/**
 * Runs the pnpm that package.json names; it need not be installed.
 *
 * @param {string[]} args
 * @param {string} [cwd] where; the project when left out
 */
export function pnpm(args, cwd) {
  const { packageManager } = JSON.parse(readFileSync('package.json', 'utf8'))
  // CI=true keeps pnpm from asking questions nobody can answer here.
  return run('npx', ['--yes', packageManager, ...args], {
    ...(cwd && { cwd }),
    env: { CI: 'true' },
  })
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Error(
    `Atlas 60+ needs Node 20.19 or newer; this is Node ${process.versions.node} (${process.execPath}).`,
  )
}

await whenStarted(import.meta.url, install)
