import { run, step } from './steps.mjs'
import { tool } from './tool.mjs'

/** @type {Promise<void> | undefined} */
let generating

/**
 * Types that SvelteKit and gql.tada make of the web's routes and the schema: read when it is built, checked and linted.
 * Made once by a task that does several of these.
 */
export function generateTypes() {
  generating ??= step('Generating types of the web', async () => {
    await inWeb('@sveltejs/kit', 'sync')
    await inWeb('gql.tada', 'generate-output')
  })
  return generating
}

/**
 * A command of the web's own, in its folder.
 *
 * @param {string} name
 * @param {string[]} args
 */
export function inWeb(name, ...args) {
  return run(process.execPath, [tool(name, 'web'), ...args], { cwd: 'web' })
}
