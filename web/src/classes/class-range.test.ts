import { describe, expect, it } from 'vitest'

import { figureFormat } from '$figures/figures'
import germanWords from '$words/de'
import englishWords from '$words/en'

import { classRange } from './class-range'
import { cityNamed } from '$api/city-fixture'

const de = germanWords(cityNamed('Dresden'))
const en = englishWords(cityNamed('Dresden'))

const { bound } = figureFormat('RESIDENTS', 'de')
const included = (at: number) => ({ at, included: true })
const excluded = (at: number) => ({ at, included: false })

describe('classRange', () => {
  it.each([
    [included(18), excluded(300), '18 bis unter 300', '18 to under 300'],
    [included(900), included(1313), '900 bis 1.313', '900 to 1.313'],
    [included(0), included(0), '0', '0'],
    [null, included(-9), '−9 und weniger', '−9 and less'],
    [excluded(-9), included(-3), 'über −9 bis −3', 'over −9 to −3'],
    [excluded(-3), excluded(3), 'über −3 bis unter 3', 'over −3 to under 3'],
    [null, excluded(0), 'unter 0', 'under 0'],
    [excluded(0), null, 'über 0', 'over 0'],
    [included(9), null, '9 und mehr', '9 and more'],
    [null, null, 'alle Werte', 'all values'],
  ])('says where a class begins and ends: %j %j', (from, to, german, english) => {
    expect(classRange({ from, to }, bound, de)).toBe(german)
    expect(classRange({ from, to }, bound, en)).toBe(english)
  })
})
