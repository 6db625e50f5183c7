import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { german } from './de.ts'
import { figures as germanFigures } from './de/figures.ts'
import { indicatorWords } from './de/indicators.ts'
import { needIndex as germanNeedIndex } from './de/need-index.ts'
import { requestFaults as germanFaults } from './de/request-faults.ts'
import { sites as germanSites } from './de/sites.ts'
import { staffing as germanStaffing } from './de/staffing.ts'
import { wayfinding as germanWayfinding } from './de/wayfinding.ts'
import { dictionaries } from './dictionaries.ts'
import { say } from './dictionary.ts'
import { english } from './en.ts'
import { plainGerman } from './leicht.ts'
import type { Message } from './vocabulary.ts'

const share: Message = {
  key: 'quotient',
  part: { key: 'residents', ages: 'AGE_60_PLUS', trait: 'LIVING_ALONE' },
  whole: { key: 'residents', ages: 'AGE_60_PLUS', trait: 'ALL' },
}

describe('a message', () => {
  it('is said in the language of whoever reads it', () => {
    expect(say(share, german)).toBe('Einwohner ab 60, allein lebend ÷ Einwohner ab 60')
    expect(say(share, english)).toBe('residents 60+ living alone ÷ residents 60+')
  })

  it('is the same after it went through JSON', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...dictionaries), (name, dictionary) => {
        const message: Message = {
          key: 'sentences',
          sentences: [
            { key: 'name', name },
            share,
            { key: 'standardisedPart', of: share, reversed: true },
          ],
        }
        expect(JSON.parse(JSON.stringify(message))).toEqual(message)
        expect(say(message, dictionary)).toContain(name)
      }),
    )
  })

  it('writes numbers, days and lists as its language does', () => {
    expect([german, english].map(({ number }) => number(-6500.5))).toEqual(['−6.500,5', '−6,500.5'])
    expect(['2024', '2024-06', '2024-06-30'].map((day) => german.day(day))).toEqual([
      '2024',
      'Juni 2024',
      '30. Juni 2024',
    ])
    expect(english.day('2024-06-30')).toBe('30 June 2024')
    expect([german, english].map(({ list }) => list(['1', '2', '3']))).toEqual([
      '1, 2 und 3',
      '1, 2 and 3',
    ])
  })

  it('is said in German where Leichte Sprache has no wording of its own', () => {
    expect(say(share, plainGerman)).toBe(say(share, german))
    const gone: Message = { key: 'DATABASE_UNAVAILABLE' }
    expect(say(gone, plainGerman)).not.toBe(say(gone, german))
  })
})

describe('the dictionaries', () => {
  it('say nothing twice: no file of sentences takes a word that another one has', () => {
    const keys = [
      germanFigures,
      germanStaffing,
      germanWayfinding,
      germanNeedIndex,
      germanSites,
      germanFaults,
    ].flatMap(Object.keys)
    expect(keys).toHaveLength(new Set(keys).size)
  })

  it.each(dictionaries.map((dictionary) => [dictionary.language, dictionary] as const))(
    '%s names and describes every indicator, each in words of its own',
    (_, { say }) => {
      const texts = Object.keys(indicatorWords).flatMap((id) => {
        const indicator = isIndicator(id) ? id : 'residents'
        return [
          say({ key: 'indicatorName', indicator }),
          say({ key: 'indicatorDescription', indicator }),
        ]
      })
      expect(new Set(texts).size).toBe(2 * Object.keys(indicatorWords).length)
      expect(texts).not.toContain('')
    },
  )
})

const isIndicator = (id: string): id is keyof typeof indicatorWords => id in indicatorWords
