import { describe, expect, it } from 'vitest'

import { yearsWithRoom } from './years-with-room'

const years = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => String(from + index))

describe('yearsWithRoom', () => {
  it('writes every year where there is room', () => {
    expect(yearsWithRoom(['2014', '2019', '2025'])).toEqual(['2014', '2019', '2025'])
  })

  it('writes a year once that was counted and expected', () => {
    expect(yearsWithRoom(['2024', '2025', '2025', '2026'])).toEqual(['2024', '2025', null, '2026'])
  })

  it('writes first and last and leaves room between', () => {
    const written = yearsWithRoom(years(2020, 21))
    expect(written[0]).toBe('2020')
    expect(written.at(-1)).toBe('2040')
    const places = written.flatMap((year, index) => (year === null ? [] : [index]))
    expect(
      places.every((place, index) => index === 0 || place - (places[index - 1] ?? 0) >= 3),
    ).toBe(true)
  })
})
