import { expect, it } from 'vitest'

import { daysBefore } from './load-editor'

it.each([
  ['2026-11-28', '2026-01-01', '2026-10-31'],
  ['2026-03-01', '2026-01-01', '2026-02-28'],
  ['2026-02-01', '2026-01-01', '2026-01-31'],
  ['2027-01-15', '2026-01-01', '2026-12-31'],
])('proposes on %s the months from %s to %s', (today, from, to) => {
  expect(daysBefore(today)).toEqual({ from, to })
})
