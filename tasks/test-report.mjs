/**
 * @typedef {object} Report what is read of Vitest's JSON report
 * @property {TestFile[]} testResults
 *
 * @typedef {object} TestFile
 * @property {string} name its path
 * @property {string} status
 * @property {number} startTime in milliseconds, as endTime
 * @property {number} endTime
 * @property {{ status: string }[]} assertionResults
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

/**
 * The files that took longest, with their seconds.
 *
 * @param {Report | null} report
 * @param {number} count
 */
export function slowestFiles(report, count) {
  return (report?.testResults ?? [])
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, count)
}
