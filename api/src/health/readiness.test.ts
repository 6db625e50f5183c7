import { expect, it } from 'vitest'
import { readinessOf } from './readiness.ts'

const well = { questions: null, newData: null }

it('is ready while the database answers everything', () => {
  expect(readinessOf(well, false)).toEqual({ status: 'ready' })
})

it.each(['GONE', 'SILENT', 'BUSY', 'DAMAGED'] as const)(
  'answers from memory where the database is %s, and says so',
  (newData) => {
    expect(readinessOf({ questions: null, newData }, false)).toMatchObject({
      status: 'degraded',
      reasons: [{ code: `DATABASE_${newData}` }],
    })
  },
)

it('says that data was loaded which cannot be answered from', () => {
  expect(readinessOf({ questions: null, newData: 'UNUSABLE' }, false)).toMatchObject({
    status: 'degraded',
    reasons: [{ code: 'DATA_UNUSABLE' }],
  })
})

it('is not ready once it is ending, however the database is', () => {
  for (const following of [well, { questions: 'GONE', newData: 'GONE' } as const])
    expect(readinessOf(following, true)).toMatchObject({
      status: 'not ready',
      reasons: [{ code: 'STOPPING' }],
    })
})
