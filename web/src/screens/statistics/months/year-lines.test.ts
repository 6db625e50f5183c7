import { expect, it } from 'vitest'

import { runsOf, yearLines } from './year-lines'

it('lays the two newest years over each other, with gaps where months are not whole', () => {
  const month = (from: string, value: number | null, isWhole = true) => ({
    measure: 'NEW_CASES' as const,
    provider: null,
    from,
    to: from,
    isWhole,
    count: {
      value,
      status: value === null ? ('SUPPRESSED' as const) : ('REPORTED' as const),
      unit: 'CASES' as const,
      asOf: from,
      source: { id: 'x' },
    },
  })
  const lines = yearLines(
    [
      month('2023-05-01', 9),
      month('2024-01-01', 10),
      month('2025-01-01', 12),
      month('2025-02-01', 13),
      month('2025-03-01', null),
      month('2025-04-01', 14),
      month('2025-05-01', 15, false),
    ],
    'NEW_CASES',
  )
  expect(lines.map(({ year, values }) => [year, ...values.slice(0, 6)])).toEqual([
    ['2024', 10, null, null, null, null, null],
    ['2025', 12, 13, null, 14, null, null],
  ])
  expect(runsOf(lines[1]?.values ?? [])).toEqual([
    [
      { month: 0, value: 12 },
      { month: 1, value: 13 },
    ],
    [{ month: 3, value: 14 }],
  ])
})
