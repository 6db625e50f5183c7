import { processStages, stageCell } from '@atlas/geo/counselling/months/report'
import { monthFields } from '@atlas/geo/imports/headings/months'
import { usualNames } from '@atlas/geo/words/level-names'
import { describe, expect, it } from 'vitest'
import { languages } from '$words/languages'

import { readTyping, typedOtherwise } from './kept-typing'
import { cellName, partName } from './in-words'
import { monthState } from './month-state'
import { monthsTemplate } from './months-template'

describe('a month that is entered', () => {
  it('is as far as what was saved and submitted of it', () => {
    expect(monthState(undefined)).toBe('NONE')
    expect(monthState({ draft: [], submissions: [] })).toBe('DRAFT')
    expect(monthState({ draft: null, submissions: [1] })).toBe('SUBMITTED')
    expect(monthState({ draft: null, submissions: [1, 2] })).toBe('CORRECTED')
    expect(monthState({ draft: [], submissions: [1] })).toBe('CORRECTING')
  })

  it('is kept as typed, and nothing else is taken for it', () => {
    const kept = { version: 3, texts: { NEW_CASES: '12', CLEARING: 'x' } }
    expect(readTyping(JSON.stringify(kept))).toEqual(kept)
    for (const text of [null, '7', '{}', '{"version":"3","texts":{}}', 'null']) {
      expect(readTyping(text)).toBe(null)
    }
    expect(readTyping('{"version":1,"texts":{"NEW_CASES":5}}')).toEqual({ version: 1, texts: {} })
  })

  it('differs where another number stands, or none', () => {
    expect(typedOtherwise({ A: '1', B: ' 2 ', C: '' }, { B: '2', D: '4' })).toEqual(['A', 'D'])
  })
})

describe('a file of months', () => {
  const districts = [
    { code: '11', name: 'Am Markt' },
    { code: '72', name: 'Gorbitz' },
  ]
  const centres = [{ slug: 'luise', name: '=Luise', months: ['2026-02', '2026-03'] }]

  it('has the names of its columns as the pages call them, in every language', async () => {
    const { cells, fields } = monthFields(districts)
    for (const language of ['de', 'en'] as const) {
      const { default: textOf } = await languages[language].months()
      const text = textOf(usualNames)
      const notation = {
        text,
        language,
        districts: new Map([
          ['11', 'Am Markt'],
          ['72', 'Gorbitz'],
        ]),
      }
      for (const cell of cells) {
        const [measure = '', , ...rest] = cell.split('.')
        const category = rest.join('.')
        const stage = processStages.find((one) => stageCell(one) === cell)
        const called = stage
          ? `${text.file.form.stage}: ${text.stages[stage]}`
          : category === ''
            ? cellName(measure, notation)
            : `${cellName(measure, notation)}: ${partName(category, text)}`
        const heading = fields[cell]?.heading[language].replace(/ \(.*\)$/, '')
        expect(heading, cell).toBe(called)
      }
    }
  })

  it('is given to fill in with the centres and months that are missing', () => {
    const { columns, rows } = monthsTemplate(centres, districts, 'de')
    expect(columns.slice(0, 6).map(({ header }) => header)).toEqual([
      ...['Kennung', 'Beratungsstelle', 'Monat', 'Grund der Berichtigung'],
      ...['Auskünfte', 'Klärungen der Zuständigkeit'],
    ])
    expect(rows.map((row) => row.filter((cell) => cell !== null))).toEqual([
      ['luise', '=Luise', '2026-02'],
      ['luise', '=Luise', '2026-03'],
    ])
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([columns.length]))
  })
})
