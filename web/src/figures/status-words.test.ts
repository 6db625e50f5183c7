import { describe, expect, it } from 'vitest'

import german from '$words/de'

import { inputStatusWords, statusWords } from './status-words'

const de = german('Dresden')

const area = { reportedWith: null }

describe('why there is no figure', () => {
  it('is said of reach where no site is known', () => {
    expect(statusWords({ status: 'MISSING', group: 'REACH', area }, de)).toBe(
      'Standorte nicht bekannt',
    )
  })

  it.each([
    ['of a district whose residents are reported with another', 'REACH', { reportedWith: '31' }],
    ['of the city', 'REACH', null],
    ['of residents', 'AGE', area],
    ['of an index', null, area],
  ] as const)('is said as ever %s', (_, group, where) => {
    expect(statusWords({ status: 'MISSING', group, area: where }, de)).toBe('keine eigene Angabe')
  })

  it('is never said to be unknown sites where a number is withheld', () => {
    expect(statusWords({ status: 'SUPPRESSED', group: 'REACH', area }, de)).toBe(
      'zum Schutz nicht veröffentlicht',
    )
  })
})

describe('how an input was found', () => {
  it.each([
    ['RESIDENTS_PER_FTE', 'REPORTED', 'festgelegt'],
    ['SQUARE_KILOMETRES', 'OBSERVED', 'amtlich'],
    ['RESIDENTS', 'OBSERVED', 'gezählt'],
    ['RESIDENTS_PER_FTE', 'COMPUTED', 'berechnet'],
  ] as const)('%s, %s: %s', (unit, status, words) => {
    expect(inputStatusWords({ unit, status }, de)).toBe(words)
  })
})
