import { install } from './pnpm.mjs'
import { run, step, whenStarted } from './steps.mjs'
import { tool } from './tool.mjs'

/** @typedef {[title: string, command: () => Promise<unknown>]} Check */

/** @type {Check[]} the slowest first */
const checks = [
  ['Linting', node('eslint', ['.', '--max-warnings', '0'])],
  [
    'Types and accessibility of the web',
    () => run('npm', ['run', '--silent', 'check'], { cwd: 'web' }),
  ],
  ['Types of api', node('typescript', ['-p', 'api'])],
  ['Types of tests', node('typescript', ['-p', 'tests'])],
  ['Types of geo', node('typescript', ['-p', 'geo'])],
  ['Types of tasks', node('typescript', ['-p', 'tasks'])],
  ['Formatting', node('prettier', ['--check', '--log-level', 'warn', '.'])],
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

  await tryOut(['Generating types of the web', generate])
  const waiting = [...checks]
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await tryOut(next)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  if (failures.length > 0) throw new AggregateError(failures)
}

/** ESLint and the dependency rules read types that SvelteKit and gql.tada generate. */
async function generate() {
  await run(process.execPath, [tool('@sveltejs/kit', 'web'), 'sync'], { cwd: 'web' })
  await run('npm', ['run', '--silent', 'generate'], { cwd: 'web' })
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
