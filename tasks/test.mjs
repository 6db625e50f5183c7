import { existsSync, readFileSync, rmSync } from 'node:fs'

import { build } from './build.mjs'
import { check } from './check.mjs'
import { installDebianPackages } from './debian-packages.mjs'
import { install } from './pnpm.mjs'
import { runInSight, tell, whenStarted } from './steps.mjs'
import { countTests } from './test-counts.mjs'
import { tool } from './tool.mjs'

const report = '.atlas/tests.json'

/** Everything that must hold; with arguments only the tests whose file names contain one. */
async function test() {
  const subset = process.argv.slice(2)
  await install()
  await installDebianPackages()
  await build()

  let failedChecks = 0
  if (subset.length === 0) {
    await check().catch((error) => {
      tell(error)
      failedChecks = error instanceof AggregateError ? error.errors.length : 1
    })
  }

  rmSync(report, { force: true })
  const exitCode = await runInSight(process.execPath, [
    tool('vitest'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...subset,
  ])
  const counts = countTests(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null)
  // A run may fail without a failed test: nothing found, an error outside of any test.
  const failed = Math.max(counts.failed, exitCode === 0 ? 0 : 1) + failedChecks
  if (failedChecks > 0) process.stdout.write(`\n${failedChecks} of the checks failed, see above\n`)
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
  process.stdout.write(`\n${counts.passed} passed, ${failed} failed${skipped}\n`)
  process.exitCode = failed === 0 ? 0 : 1
}

await whenStarted(import.meta.url, test)
