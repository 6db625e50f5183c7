import { describe, expect, it } from 'vitest'
import { inAYear, isFollowed, termState } from './funding-term.ts'

const today = '2026-11-28'

describe('the term of a funding', () => {
  it.each([
    ['ended yesterday', '2026-01-01', '2026-11-27', 'ENDED'],
    ['ends today', '2026-01-01', today, 'ENDING'],
    ['ends on the same day of the next year', '2026-01-01', '2027-11-28', 'ENDING'],
    ['ends a day after that', '2026-01-01', '2027-11-29', 'RUNNING'],
    ['begins and ends within the year', '2027-01-01', '2027-06-30', 'ENDING'],
    ['begins tomorrow', '2026-11-29', '2030-12-31', 'AHEAD'],
    ['begins today', today, '2030-12-31', 'RUNNING'],
    ['has no end', '2020-01-01', null, 'RUNNING'],
    ['has no end and has not begun', '2026-12-01', null, 'AHEAD'],
  ])('that %s', (_, from, to, state) => {
    expect(termState({ from, to }, today)).toBe(state)
  })

  it('counts a year from 29 February to the 28th', () => {
    expect(inAYear('2028-02-29')).toBe('2029-02-28')
  })

  it('is followed by one that begins at the latest on the day after and lasts longer', () => {
    const term = { from: '2026-01-01', to: '2026-12-31' }
    expect(isFollowed(term, [{ from: '2027-01-01', to: null }])).toBe(true)
    expect(isFollowed(term, [{ from: '2026-06-01', to: '2027-12-31' }])).toBe(true)
    expect(isFollowed(term, [{ from: '2027-01-02', to: null }])).toBe(false)
    expect(isFollowed(term, [{ from: '2026-06-01', to: '2026-12-31' }])).toBe(false)
    expect(isFollowed({ from: '2026-01-01', to: null }, [term])).toBe(false)
  })
})
