import { describe, expect, it } from 'vitest'

import de from '$words/de'
import en from '$words/en'

import { classRange } from './class-range'
import { figureFormat } from '$figures/figures'

const bound = figureFormat('RESIDENTS', 'de').bound

describe('classRange', () => {
  it('says where a class begins and ends', () => {
    expect(classRange({ from: null, below: 300 }, bound, de)).toBe('unter 300')
    expect(classRange({ from: 300, below: 900 }, bound, de)).toBe('300 bis unter 900')
    expect(classRange({ from: 3000, below: null }, bound, de)).toBe('3.000 und mehr')
    expect(classRange({ from: 300, below: 900 }, bound, en)).toBe('300 to under 900')
  })

  it('has words for a single class', () => {
    expect(classRange({ from: null, below: null }, bound, de)).toBe('alle gleich')
  })
})
