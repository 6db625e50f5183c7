import { expect, it } from 'vitest'

import { countTests, slowestFiles } from './test-report.mjs'

/**
 * @param {string} status
 * @param {string[]} statuses
 */
const file = (status, ...statuses) => ({
  name: `${status}.test.ts`,
  status,
  startTime: 1000,
  endTime: 1000 + 500 * statuses.length,
  assertionResults: statuses.map((each) => ({ status: each })),
})

it('counts tests over all files, and a file that could not run as a failure', () => {
  const report = {
    testResults: [
      file('passed', 'passed', 'skipped'),
      file('failed', 'passed', 'failed'),
      file('failed'),
      file('passed', 'todo', 'pending'),
    ],
  }
  expect(countTests(report)).toEqual({ passed: 2, failed: 2, skipped: 3 })
})

it('counts nothing where there is no report', () => {
  expect(countTests(null)).toEqual({ passed: 0, failed: 0, skipped: 0 })
})

it('names the files that took longest, the slowest first', () => {
  const report = { testResults: [file('a', '1'), file('b', '1', '2', '3'), file('c', '1', '2')] }
  expect(slowestFiles(report, 2)).toEqual([
    { name: 'b.test.ts', seconds: 1.5 },
    { name: 'c.test.ts', seconds: 1 },
  ])
  expect(slowestFiles(null, 2)).toEqual([])
})
