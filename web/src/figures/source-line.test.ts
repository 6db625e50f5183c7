import { describe, expect, it } from 'vitest'

import german from '$words/de'

import { byPublisher, sourceLine } from './source-line'
import { cityNamed } from '$api/city-fixture'

const de = german(cityNamed('Dresden'))

const source = (id: string, publisher: string, title: string, licence = 'dl-de/by-2-0') => ({
  id,
  publisher,
  title,
  licence,
})
const facts = 'Tatsachenangaben'
const found = [
  { source: source('register', 'Stadt', 'Register'), days: ['2019-12-31', '2025-12-31'] },
  { source: source('cells', 'Atlas', 'Zellen'), days: ['2025-12-31'] },
  { source: source('forecast', 'Stadt', 'Prognose'), days: ['2025'] },
  { source: source('press', 'Stadt', 'Presse vom 31.03.2020', facts), days: ['2020-03-31'] },
  { source: source('ticker', 'ticker.de', 'ticker.de, Oktober 2025', facts), days: ['2025-10'] },
  { source: source('moved', 'ticker.de', 'ticker.de: nur der Name', facts), days: ['2025-10'] },
]
const sites = ['press', 'ticker', 'moved'].map((id) => ({ source: { id } }))

describe('sources in one line', () => {
  it('name each publisher once with its titles and their days, and of sites who says where they are', () => {
    expect(sourceLine(found, sites, de, 'de')).toBe(
      'Stadt, Register (dl-de/by-2-0): 31.12.2019, 31.12.2025 · Prognose (dl-de/by-2-0): 2025; ' +
        'Atlas, Zellen (dl-de/by-2-0): 31.12.2025; Standorte: Stadt; ticker.de (Tatsachenangaben)',
    )
  })

  it('say nothing of sites where none entered', () => {
    expect(sourceLine(found.slice(0, 1), sites, de, 'de')).toBe(
      'Stadt, Register (dl-de/by-2-0): 31.12.2019, 31.12.2025',
    )
  })

  it('say alike what is said of several', () => {
    const all = found.map((one) => one.source)
    expect(byPublisher(all, ({ licence }) => licence, ': ')).toEqual([
      'Stadt: dl-de/by-2-0 · Tatsachenangaben',
      'Atlas: dl-de/by-2-0',
      'ticker.de: Tatsachenangaben',
    ])
  })
})
