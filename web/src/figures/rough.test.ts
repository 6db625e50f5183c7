import { describe, expect, it } from 'vitest'

import { estimateText, partOfPeople, roughPeople } from './rough'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('an estimate without a range at hand', () => {
  it.each([
    [39_287, '39.300'],
    [10_049, '10.000'],
    [9_996, '10.000'],
    [1_234.6, '1.230'],
    [87, '90'],
    [12, '10'],
    [7.4, '7'],
    [3, '3'],
    [0, '0'],
  ])('of %d people is %s', (value, text) => {
    expect(roughPeople(value, 'de')).toBe(text)
  })

  it.each([
    [0.2509, '25 %'],
    [0.0041, 'unter 1 %'],
    [0.9971, 'über 99 %'],
    [0, '0 %'],
    [1, '100 %'],
  ])('of a share of %d is %s', (value, text) => {
    expect(plain(estimateText({ value }, 'SHARE', 'de'))).toBe(text)
  })

  it('of a way is tens of metres', () => {
    const written = [2_154.4, 996, 7.6].map((value) => estimateText({ value }, 'METRES', 'de'))
    expect(written).toEqual(['2.150', '1.000', '8'])
  })
})

describe('a part of people', () => {
  const counted = { value: 3311, status: 'OBSERVED' } as const
  const estimated = { value: 3311, status: 'ESTIMATED', range: { low: 2873, high: 3909 } } as const
  const reached = (value: number) => ({ value, status: 'ESTIMATED' }) as const

  it('stands beside those who were counted as they were, and beside estimated ones as roughly as they are', () => {
    expect(partOfPeople({ residents: counted, covered: reached(3309) }, 'de')).toEqual([
      '3.310',
      '3.311',
    ])
    expect(partOfPeople({ residents: estimated, covered: reached(1204) }, 'de')).toEqual([
      '1.200',
      '3.310',
    ])
  })

  it('is as many as there are where it is all of them', () => {
    const covered = reached(3311)
    expect(partOfPeople({ residents: counted, covered }, 'de')).toEqual(['3.311', '3.311'])
    expect(partOfPeople({ residents: estimated, covered }, 'de')).toEqual(['3.310', '3.310'])
  })
})
