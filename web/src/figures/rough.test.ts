import { describe, expect, it } from 'vitest'

import {
  roughCounts,
  roughMetres,
  partOfPeople,
  roughPeople,
  roughShare,
  roughShares,
  roughWays,
  writtenRoughly,
} from './rough'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('numbers as far as they are known', () => {
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
  ])('%d people are %s', (value, text) => {
    expect(roughPeople(value, 'de')).toBe(text)
  })

  it.each([
    [0.2509, '25 %'],
    [0.0041, '0,4 %'],
    [0.9971, '99,7 %'],
    [0, '0 %'],
    [1, '100 %'],
  ])('a share of %d is %s', (value, text) => {
    expect(plain(roughShare(value, 'de'))).toBe(text)
  })

  it('are the numbers that are written, for differences between them', () => {
    const written = [0.2509, 0.0041, 0.9971, 0, 1].map(writtenRoughly)
    expect(written).toEqual([0.25, 0.004, 0.997, 0, 1])
  })

  it('are as many as there are where a part is all', () => {
    const counted = { residents: 3311, isEstimated: false }
    expect(partOfPeople({ ...counted, covered: 3311 }, 'de')).toEqual(['3.311', '3.311'])
    expect(partOfPeople({ ...counted, covered: 3309 }, 'de')).toEqual(['3.310', '3.311'])
    const estimated = { residents: 3311, isEstimated: true }
    expect(partOfPeople({ ...estimated, covered: 3311 }, 'de')).toEqual(['3.310', '3.310'])
    expect(partOfPeople({ ...estimated, covered: 1204 }, 'de')).toEqual(['1.200', '3.310'])
  })

  it('of ways are tens of metres', () => {
    expect([2_154.4, 996, 7.6].map((metres) => roughMetres(metres, 'de'))).toEqual([
      '2.150',
      '1.000',
      '8',
    ])
  })

  it('end outward, so that nothing inside a range leaves it', () => {
    expect(roughShares({ low: 0.199, high: 0.2961 }, 'de').map(plain)).toEqual(['19', '30 %'])
    expect(roughShares({ low: 0.29, high: 0.57 }, 'en').map(plain)).toEqual(['29', '57%'])
    expect(roughCounts({ low: 9_996, high: 11_010 }, 'de')).toEqual(['9.990', '11.100'])
    expect(roughWays({ low: 1_669, high: 2_711 }, 'de')).toEqual(['1.660', '2.720'])
  })
})
