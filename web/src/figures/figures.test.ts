import { describe, expect, it } from 'vitest'

import { countFormat, figureFormat, inputText, quotation } from './figures'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('figureFormat', () => {
  it('writes numbers as German and English readers do', () => {
    expect(plain(figureFormat('RESIDENTS_PER_KM2', 'de').full(4709.6))).toBe('4.710 je km²')
    expect(plain(figureFormat('RESIDENTS_PER_KM2', 'en').full(4709.6))).toBe('4,710 per km²')
    expect(plain(figureFormat('SHARE', 'de').full(0.3477))).toBe('34,8 %')
    expect(plain(figureFormat('SHARE', 'en').full(0.3477))).toBe('34.8%')
    expect(countFormat('de')(12345)).toBe('12.345')
  })

  it('writes what a figure follows from as precisely as following it takes', () => {
    const density = { value: 3311 / 0.703, unit: 'RESIDENTS_PER_KM2' } as const
    const area = { value: 0.703, unit: 'SQUARE_KILOMETRES', status: 'OBSERVED' } as const
    expect(plain(inputText(area, density, 'de'))).toBe('0,703 km²')
    const people = { value: 3311, unit: 'RESIDENTS', status: 'ESTIMATED' } as const
    expect(inputText(people, density, 'de')).toBe('3.311')
    const target = { value: 18_774.35 / 6500, unit: 'FTE' } as const
    const expected = { value: 18_774.35, unit: 'RESIDENTS', status: 'PROJECTED' } as const
    expect(inputText(expected, target, 'en')).toBe('18,774')
  })

  it('writes an estimated input no more precisely than is known where the figure is told roughly', () => {
    const area = { value: 3.511664, unit: 'SQUARE_KILOMETRES', status: 'ESTIMATED' } as const
    const density = { value: 8032 / 3.511664, unit: 'RESIDENTS_PER_KM2' } as const
    const range = { low: 1566, high: 2902 }
    expect(plain(inputText(area, { ...density, range }, 'de'))).toBe('3,51 km²')
    expect(plain(inputText({ ...area, status: 'OBSERVED' }, { ...density, range }, 'de'))).toBe(
      '3,51166 km²',
    )
  })

  it('writes a share that is neither nobody nor everybody so, where its range is wider than a percent', () => {
    const { short, full, ends } = figureFormat('SHARE', 'de')
    const range = { low: 0, high: 0.058 }
    expect(plain(full(0.0044, range))).toBe('unter 1 %')
    expect(ends(0.0044, range).map(plain)).toEqual(['0', '6 %'])
    expect(plain(figureFormat('SHARE', 'en').short(0.996, { low: 0.9, high: 1 }))).toBe('over 99%')
    expect(plain(short(0.0044, { low: 0.004, high: 0.005 }))).toBe('0,4 %')
    expect(plain(short(0.0044))).toBe('0,4 %')
  })

  it('signs a change, with a true minus', () => {
    const { short } = figureFormat('RELATIVE_CHANGE', 'de')
    expect(plain(short(0.0536))).toBe('+5,4 %')
    expect(plain(short(-0.0536))).toBe('−5,4 %')
    expect(plain(short(0))).toBe('0,0 %')
  })

  it('writes staff with equal decimals wherever it stands, and as the plan does where that is quoted', () => {
    const { short, full } = figureFormat('FTE', 'de')
    expect([2.97, 2.9, -0.5, -0.567, 3].map((value) => short(value))).toEqual([
      '2,97',
      '2,90',
      '−0,50',
      '−0,57',
      '3,00',
    ])
    expect(plain(full(2.4))).toBe('2,40 VZÄ')
    expect(quotation(2.9, 'FTE', 'de').short).toBe('2,9')
    expect(quotation(3, 'FTE', 'en').short).toBe('3.0')
    expect(plain(quotation(0.5, 'FTE', 'en').full)).toBe('0.5 FTE')
  })

  it('writes bounds as short as they are', () => {
    expect(figureFormat('RESIDENTS', 'de').bound(3000)).toBe('3.000')
    expect(plain(figureFormat('SHARE', 'de').bound(0.3))).toBe('30 %')
    expect(plain(figureFormat('SHARE', 'de').bound(0.0825))).toBe('8,25 %')
  })
})
