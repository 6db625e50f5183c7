import { describe, expect, it } from 'vitest'

import german from '$words/de'

import { inputStatusWords, statusWords } from './status-words'
import { cityNamed } from '$api/city-fixture'

const de = german(cityNamed('Dresden'))

describe('why there is no figure', () => {
  it.each([
    ['the reason, where one is given', 'MISSING', 'SITES_UNKNOWN', 'Standorte nicht bekannt'],
    ['no reason that nobody gives', 'MISSING', null, 'keine eigene Angabe'],
    ['that it is suppressed', 'SUPPRESSED', null, 'zum Schutz nicht veröffentlicht'],
  ] as const)('says %s', (_, status, missingReason, words) => {
    expect(statusWords({ status, missingReason }, de)).toBe(words)
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
