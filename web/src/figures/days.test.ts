import { describe, expect, it } from 'vitest'

import { dayLabels, longDay, longSpan, partialDay, shortDay } from './days'

describe('days', () => {
  it('are written out in the reader’s language', () => {
    expect(longDay('2025-12-31', 'de')).toBe('31. Dezember 2025')
    expect(longDay('2025-12-31', 'en')).toBe('31 December 2025')
    expect(shortDay('2025-12-31', 'de')).toBe('31.12.2025')
  })

  it('of a span say once what they share', () => {
    const span = { from: '1. Januar', to: '30. September 2024' }
    expect(longSpan('2024-01-01', '2024-09-30', 'de')).toEqual(span)
    expect(longSpan('2023-11-01', '2024-09-30', 'de').from).toBe('1. November 2023')
    expect(longSpan('2024-01-01', '2024-09-30', 'en')).toEqual({
      from: '1 January',
      to: '30 September 2024',
    })
  })

  it('are no more precise than they are known', () => {
    expect(partialDay('2024', 'de')).toBe('2024')
    expect(partialDay('2024-06', 'de')).toBe('Juni 2024')
    expect(partialDay('2024-06-30', 'de')).toBe('30. Juni 2024')
  })

  it('are labelled by the year where that is enough', () => {
    expect(dayLabels(['2019-12-31', '2025-12-31'], 'de')).toEqual(['2019', '2025'])
    expect(dayLabels(['2025-06-30', '2025-12-31'], 'de')).toEqual(['30.06.2025', '31.12.2025'])
  })
})
