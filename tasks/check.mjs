import { generateTypes, inWeb } from './generate.mjs'
import { install } from './pnpm.mjs'
import { run, step, whenStarted } from './steps.mjs'
import { tool } from './tool.mjs'

/** @typedef {[title: string, command: () => Promise<unknown>]} Check */

/** @type {Check[]} the slowest first */
const checks = [
  ['Types and accessibility of the web', svelteCheck],
  ['Linting of components', node('eslint', ['web/src', '--max-warnings', '0'])],
  ['Linting', node('oxlint', ['--type-aware', '--deny-warnings'])],
  ['Types of api', types('api')],
  ['Types of tests', types('tests')],
  ['Types of geo', types('geo')],
  ['Types of tasks', types('tasks')],
  ['Formatting', node('oxfmt', ['--check'])],
  ['Import rules', node('dependency-cruiser', ['geo', 'api', 'web', 'tests', 'tasks'])],
  ['Unused code', node('knip', [])],
  ['Printed schema', node('tsx', ['api/src/print-schema.ts', '--check'])],
]

/**
 * Runs every check, some at once.
 *
 * @param {{ atOnce: number }} [options]
 * @throws {AggregateError} with each that failed
 */
export async function check({ atOnce } = { atOnce: 2 }) {
  /** @type {unknown[]} */
  const failures = []
  /** @param {Check} check */
  const tryOut = ([title, command]) =>
    step(title, async () => void (await command())).catch((error) => failures.push(error))

  // Linting and the dependency rules read them.
  await generateTypes().catch((error) => failures.push(error))
  const waiting = [...checks]
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await tryOut(next)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  if (failures.length > 0) throw new AggregateError(failures)
}

/** What the web's own `check` does, but for generating types, which is done. */
function svelteCheck() {
  return inWeb('svelte-check', '--tsgo', '--fail-on-warnings')
}

/**
 * By the native compiler, in a fraction of the time; svelte-check calls it, too (--tsgo).
 *
 * @param {string} room
 */
function types(room) {
  return node('typescript-native', ['-p', room, '--singleThreaded'])
}

/**
 * @param {string} name
 * @param {string[]} args
 */
function node(name, args) {
  return () => run(process.execPath, [tool(name), ...args])
}

await whenStarted(import.meta.url, async () => {
  await install()
  await check()
})
