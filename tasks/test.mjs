import { existsSync, readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'

import { build } from './build.mjs'
import { check } from './check.mjs'
import { installDebianPackages } from './debian-packages.mjs'
import { install } from './pnpm.mjs'
import { holdBack, root, runInSight, sayHeldBack, tell, whenStarted } from './steps.mjs'
import { countTests, slowestFiles } from './test-report.mjs'
import { tool } from './tool.mjs'

const reportPath = '.atlas/tests.json'

/** Everything that must hold; with arguments only the tests whose file names contain one. */
async function test() {
  const subset = process.argv.slice(2)
  // Debian's packages come over the network while this machine builds. The checks need neither and fill the gaps, then
  // those that tests leave while they wait.
  /** @type {Promise<number> | undefined} */
  let checking
  const installAndBuild = async () => {
    await install()
    if (subset.length === 0) checking = countFailedChecks()
    await build()
  }
  await Promise.all([installDebianPackages(), installAndBuild()])

  // What the checks say from now on comes after the tests.
  holdBack()
  const [exitCode, failedChecks = 0] = await Promise.all([runTests(subset), checking])
  sayHeldBack()

  const report = existsSync(reportPath) ? JSON.parse(readFileSync(reportPath, 'utf8')) : null
  process.stdout.write('\nSlowest files:\n')
  for (const { name, seconds } of slowestFiles(report, 10)) {
    process.stdout.write(`${seconds.toFixed(1).padStart(6)} s  ${relative(root, name)}\n`)
  }
  const counts = countTests(report)
  // A run may fail without a failed test: nothing found, an error outside of any test.
  const failed = Math.max(counts.failed, exitCode === 0 ? 0 : 1) + failedChecks
  if (failedChecks > 0) process.stdout.write(`\n${failedChecks} of the checks failed, see above\n`)
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
  process.stdout.write(`\n${counts.passed} passed, ${failed} failed${skipped}\n`)
  process.exitCode = failed === 0 ? 0 : 1
}

/**
 * @param {string[]} subset
 * @returns {Promise<number>} its exit code
 */
function runTests(subset) {
  rmSync(reportPath, { force: true })
  return runInSight(process.execPath, [
    tool('vitest'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportPath}`,
    ...subset,
  ])
}

async function countFailedChecks() {
  try {
    await check({ atOnce: 1 })
    return 0
  } catch (error) {
    tell(error)
    return error instanceof AggregateError ? error.errors.length : 1
  }
}

await whenStarted(import.meta.url, test)
