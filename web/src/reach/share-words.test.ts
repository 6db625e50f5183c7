import { describe, expect, it } from 'vitest'

import { figureFormat } from '$figures/figures'
import german from '$words/de'
import englishWords from '$words/en'

import { shareDifference, shareRange, shareWithRange, shareWords } from './share-words'
import { cityNamed } from '$api/city-fixture'

const de = german(cityNamed('Dresden'))
const en = englishWords(cityNamed('Dresden'))

const estimated = { walking: { detourFactor: 1.3 }, language: 'de', t: de } as const
const measured = { ...estimated, walking: { detourFactor: null } }
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const range = { low: 0.199, high: 0.296 }

describe('a share that reaches a site', () => {
  it('says “at least” with the range of known sites, not before a number inside it', () => {
    expect(plain(shareWithRange({ share: 0.2509, range }, estimated))).toBe(
      'rund 25 %, mindestens; 19 bis 30 % an bekannten Standorten (Spanne mindestens so groß)',
    )
    const english = { ...estimated, language: 'en', t: en } as const
    expect(plain(shareWithRange({ share: 0.2509, range }, english))).toBe(
      'about 25%, at least; 19 to 30% at known sites (range at least so wide)',
    )
  })

  it('is under 1 % where whole percent would say nobody, and 0 % where it is nobody, with a range or without', () => {
    const words = (share: number, wide: typeof range | null) =>
      plain(shareWords({ share, range: wide }, estimated))
    expect(words(0.0044, { low: 0, high: 0.058 })).toBe('unter 1 %')
    expect(words(0.997, { low: 0.9, high: 1 })).toBe('über 99 %')
    expect(words(0, null)).toBe('rund 0 %')
    // As the comparison and every table write it.
    expect(plain(figureFormat('SHARE', 'de').short(0, null))).toBe('0 %')
    expect(plain(figureFormat('SHARE', 'de').short(0, { low: 0, high: 0.2 }))).toBe('0 %')
  })

  it('says “at least” itself where ways are measured and nothing lies below', () => {
    expect(plain(shareWithRange({ share: 0.2509, range: null }, measured))).toBe(
      'mindestens 25,1 %',
    )
  })

  it('differs from another by what is written', () => {
    const between = (share: number, other: number, spoken: typeof estimated | typeof measured) =>
      plain(shareDifference({ share }, { share: other }, spoken))
    expect(between(1, 0.2509, estimated)).toBe('+75 Prozentpunkte')
    expect(between(0.244, 0.2509, estimated)).toBe('−1 Prozentpunkt')
    expect(between(0.997, 0.2509, estimated)).toBe('+75 Prozentpunkte')
    expect(between(0.249, 0.2509, estimated)).toBe('')
    expect(between(0.249, 0.2509, measured)).toBe('−0,2 Prozentpunkte')
    expect(between(0.2509, 0.2511, measured)).toBe('')
  })

  it('has no range while a limit moves', () => {
    expect(plain(shareWords({ share: 0.2509 }, estimated))).toBe('rund 25 %')
    expect(shareRange({ share: 0.2509 }, estimated)).toBe('')
  })
})
