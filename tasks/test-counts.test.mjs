import { expect, it } from 'vitest'

import { countTests } from './test-counts.mjs'

it('counts tests over all files, and a file that could not run as a failure', () => {
  const report = {
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'skipped' }] },
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'todo' }, { status: 'pending' }] },
    ],
  }
  expect(countTests(report)).toEqual({ passed: 2, failed: 2, skipped: 3 })
})

it('counts nothing where there is no report', () => {
  expect(countTests(null)).toEqual({ passed: 0, failed: 0, skipped: 0 })
})
