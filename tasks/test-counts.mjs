/**
 * @typedef {object} Report what is read of Vitest's JSON report
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 */

/**
 * How many tests passed, failed and were skipped. A file that failed before its
 * tests could run counts as one failure.
 *
 * @param {Report | null} report null when the run left none
 */
export function countTests(report) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const file of report?.testResults ?? []) {
    const statuses = file.assertionResults.map(({ status }) => status)
    if (file.status === 'failed' && !statuses.includes('failed')) counts.failed += 1
    for (const status of statuses) {
      if (status === 'passed' || status === 'failed') counts[status] += 1
      else counts.skipped += 1
    }
  }
  return counts
}
