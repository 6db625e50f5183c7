import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

import { contentHash } from './content-hash.mjs'
import { generateTypes, inWeb } from './generate.mjs'
import { writeLicences } from './licences.mjs'
import { install } from './pnpm.mjs'
import { run, step, whenStarted } from './steps.mjs'

const stamps = '.atlas/build'

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} title
 * @property {string[]} inputs what it is made of
 * @property {string[]} outputs files that are there once it is built
 * @property {() => Promise<unknown>} make
 */

const shared = ['geo', 'pnpm-lock.yaml', 'tsconfig.json', 'package.json']

const errorPage = 'web/build/error.html'

/** @type {Part[]} */
const parts = [
  {
    name: 'api',
    title: 'Building the server and its database',
    inputs: ['api', 'migrations', ...shared],
    outputs: ['api/dist/main.js'],
    make: () => run(process.execPath, ['api/build.mjs']),
  },
  {
    name: 'web',
    title: 'Building the web',
    inputs: ['web', 'api/schema.graphql', ...shared],
    outputs: ['web/build/handler.js', errorPage, 'web/.svelte-kit/tsconfig.json'],
    make: async () => {
      await generateTypes()
      await inWeb('vite', 'build')
      // The server fills it in, too, while it is busy.
      copyFileSync('web/src/error.html', errorPage)
    },
  },
]

/** @type {Part} */
const licences = {
  name: 'licences',
  title: 'Listing what is passed on',
  inputs: ['api', 'web', 'tasks/licences.mjs', 'tasks/bill-of-materials.mjs', ...shared],
  outputs: ['web/build/client/lizenzen.txt', 'web/build/client/sbom.cdx.json'],
  make: writeLicences,
}

/** Builds, side by side, every part whose inputs have changed since it was built. */
export async function build() {
  mkdirSync(stamps, { recursive: true })
  const outcomes = await Promise.allSettled(parts.map((part) => step(part.title, () => make(part))))
  const failures = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason] : [],
  )
  if (failures.length > 0) throw new AggregateError(failures)
  // Of both: what was put together says what of.
  await step(licences.title, () => make(licences))
}

/**
 * @param {Part} part
 * @returns {Promise<string | void>}
 */
async function make({ name, inputs, outputs, make }) {
  const stamp = `${stamps}/${name}`
  const wanted = contentHash(inputs, process.versions.node)
  const made = [stamp, ...outputs].every((path) => existsSync(path))
  if (made && readFileSync(stamp, 'utf8') === wanted) return 'up to date'
  rmSync(stamp, { force: true })
  await make()
  writeFileSync(stamp, wanted)
}

await whenStarted(import.meta.url, async () => {
  await install()
  await build()
})
