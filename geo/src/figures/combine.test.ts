import { describe, expect, it } from 'vitest'
import { combine } from './combine.ts'
import type { Sourced } from '../terms/certainty.ts'

const counted: Sourced = { value: 6, status: 'OBSERVED', sourceId: 'register' }
const estimated: Sourced = { value: 3, status: 'ESTIMATED', sourceId: 'estimate' }
const expected: Sourced = { value: 2, status: 'PROJECTED', sourceId: 'framework' }
const suppressed: Sourced = { value: null, status: 'SUPPRESSED', sourceId: 'register' }
const missing: Sourced = { value: null, status: 'MISSING', sourceId: 'survey' }
const unreached: Sourced = {
  ...missing,
  status: 'MISSING',
  value: null,
  missingReason: 'SITES_UNKNOWN',
}
const quotient = (part: number, whole: number) => (whole === 0 ? null : part / whole)

describe('what follows from several numbers', () => {
  it.each([
    [[counted, counted], { value: 1, status: 'OBSERVED', sourceId: 'register' }],
    [[counted, expected], { value: 3, status: 'PROJECTED', sourceId: 'framework' }],
    [[expected, estimated], { value: 2 / 3, status: 'PROJECTED', sourceId: 'framework' }],
  ] as const)(
    'is as unsure as the least sure of them, and names its source (%#)',
    (inputs, combined) => {
      expect(combine(inputs, quotient)).toEqual(combined)
    },
  )

  it.each([
    [[counted, missing], missing],
    [[suppressed, estimated], suppressed],
    [[suppressed, missing], missing],
    [[unreached, counted], unreached],
  ] as const)(
    'is missing where one is, for its reason, and suppressed where one is (%#)',
    (inputs, combined) => {
      expect(combine(inputs, quotient)).toEqual(combined)
    },
  )

  it('is missing where the rule has no answer, never zero', () => {
    const nobody: Sourced = { ...counted, value: 0 }
    expect(combine([counted, nobody], quotient)).toEqual({
      value: null,
      status: 'MISSING',
      sourceId: 'register',
    })
    expect(combine([nobody, counted], quotient)).toMatchObject({ value: 0, status: 'OBSERVED' })
  })

  it('is refused where the rule gives no number: it would be sent as if it were missing', () => {
    expect(() => combine([counted, { ...counted, value: 0 }], (some, none) => some / none)).toThrow(
      RangeError,
    )
  })
})
