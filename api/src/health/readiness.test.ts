import { expect, it } from 'vitest'
import { readinessOf } from './readiness.ts'

const well = { questions: null, newData: null }

it('is ready while the database answers everything', () => {
  expect(readinessOf(well, null)).toEqual({ status: 'ready' })
})

it.each(['GONE', 'SILENT', 'BUSY', 'DAMAGED'] as const)(
  'answers from memory where the database is %s, and says so',
  (newData) => {
    expect(readinessOf({ questions: null, newData }, null)).toMatchObject({
      status: 'degraded',
      reasons: [{ code: `DATABASE_${newData}` }],
    })
  },
)

it('says that data was loaded which cannot be answered from', () => {
  expect(readinessOf({ questions: null, newData: 'UNUSABLE' }, null)).toMatchObject({
    status: 'degraded',
    reasons: [{ code: 'DATA_UNUSABLE' }],
  })
})

it.each([
  ['before it can answer what takes long', 'STARTING'],
  ['once it is ending', 'STOPPING'],
] as const)('is not ready %s, however the database is', (_, code) => {
  for (const following of [well, { questions: 'GONE', newData: 'GONE' } as const])
    expect(readinessOf(following, code)).toMatchObject({ status: 'not ready', reasons: [{ code }] })
})
