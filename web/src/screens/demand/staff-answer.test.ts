import { describe, expect, it } from 'vitest'

import germanWords from '$words/de'
import englishWords from '$words/en'

import { demandRow, rowsOfDifferences } from './table/demand-rows-fixture'
import { staffAnswer } from './staff-answer'
import { cityNamed } from '$api/city-fixture'

const de = germanWords(cityNamed('Dresden'))
const en = englishWords(cityNamed('Dresden'))

const german = { t: de, language: 'de' } as const
const english = { t: en, language: 'en' } as const
const besides = null
const plain = (sentences: readonly string[]) => sentences.join(' ').replaceAll('\u00a0', ' ')

describe('whether the staff suffices', () => {
  const rows = rowsOfDifferences({ Cotta: -0.5, Plauen: 0.46, Prohlis: -1.204, Neustadt: 0.9 })
  const city = demandRow('Dresden', -0.844, { level: 'CITY' })

  it('names where at least half a post is missing, where there is more, and the city', () => {
    const { inShort, sentences } = staffAnswer({ rows, city, besides }, 'MEETING', 0.5, german)
    expect(inShort).toBe('Nicht überall.')
    expect(plain(sentences)).toBe(
      'Mindestens 0,5 VZÄ fehlen in Prohlis (1,20) und Cotta (0,50). Mindestens 0,5 VZÄ mehr als das Soll gibt es in Neustadt (0,90). In Dresden insgesamt fehlen 0,84 VZÄ.',
    )
  })

  it('says so in English, too', () => {
    const { inShort, sentences } = staffAnswer({ rows, city, besides }, 'MEETING', 0.5, english)
    expect(inShort).toBe('Not everywhere.')
    expect(plain(sentences)).toBe(
      'At least 0.5 FTE are missing in Prohlis (1.20) and Cotta (0.50). There are at least 0.5 FTE more than the target in Neustadt (0.90). All of Dresden lacks 0.84 FTE.',
    )
  })

  it('tells the city’s difference on both bases of a day in one line, each with its name', () => {
    const counted = demandRow('Dresden', -1.217, { level: 'CITY' })
    const expected = { basis: 'PROJECTION', meeting: -0.844, counselling: 2.37 } as const
    const line = (table: Parameters<typeof staffAnswer>[0], kind: 'MEETING' | 'COUNSELLING') =>
      plain(staffAnswer(table, kind, 0.5, german).sentences.slice(-1))
    expect(line({ rows, city: counted, besides: expected }, 'MEETING')).toBe(
      'In Dresden insgesamt fehlen 1,22 VZÄ (gezählt −1,22, erwartet −0,84).',
    )
    const register = { basis: 'REGISTER', meeting: -1.217, counselling: 2.37 } as const
    expect(line({ rows, city, besides: register }, 'COUNSELLING')).toBe(
      'In Dresden insgesamt fehlen 0,84 VZÄ (gezählt +2,37, erwartet −0,84).',
    )
  })

  it('says where nothing is missing, and nothing that is not known', () => {
    const enough = rowsOfDifferences({ Cotta: 0.1, Plauen: null })
    const even = demandRow('Dresden', 0.001, { level: 'CITY' })
    const answer = staffAnswer({ rows: enough, city: even, besides }, 'COUNSELLING', 0.5, german)
    expect(answer.inShort).toBe('Ja.')
    expect(plain(answer.sentences)).toBe(
      'In keinem Planungsbereich fehlen 0,5 VZÄ oder mehr. In keinem Planungsbereich sind es 0,5 VZÄ oder mehr über dem Soll. Nicht bekannt ist es in Plauen. In Dresden insgesamt entspricht das Ist dem Soll.',
    )
    const nobody = staffAnswer(
      {
        rows: rowsOfDifferences({ Cotta: null }),
        city: demandRow('Dresden', null, { level: 'CITY' }),
        besides,
      },
      'COUNSELLING',
      0.5,
      german,
    )
    expect(nobody.inShort).toBe('Das ist nicht bekannt.')
    expect(plain(nobody.sentences)).toBe('Nicht bekannt ist es in Cotta.')
  })
})
