import { expect, it } from 'vitest'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import type { Figure } from '../support/figure.ts'
import { valuesOf } from '../support/indicators.ts'

describeOnBothDatabases('the catalogue', (api) => {
  it('speaks both languages: everything but the names of things differs', async () => {
    for (const asked of [
      { indicator: 'density-60-plus', level: 'DISTRICT', date: '2025-12-31', since: null },
      { indicator: 'share-foreign', level: 'CITY', date: '2025-12-31', since: null },
      { indicator: 'residents-60-plus', level: 'DISTRICT', date: '2025-12-31', since: null },
      { indicator: 'change-80-plus', level: 'CITY', date: '2025-12-31', since: '2014-12-31' },
      { indicator: 'staff-difference-meeting', level: 'CITY', date: '2025-12-31', since: null },
      { indicator: 'target-fte-meeting', level: 'DISTRICT', date: '2025-12-31', since: null },
      {
        indicator: 'unmet-residents-meeting',
        level: 'PLANNING_AREA',
        date: '2025-12-31',
        since: null,
      },
      { indicator: 'coverage-meeting-60-plus', level: 'CITY', date: '2025-12-31', since: null },
      { indicator: 'unmet-residents-meeting', level: 'DISTRICT', date: '2025-12-31', since: null },
    ] as const) {
      const german = await valuesOf(api, asked, 'de')
      const english = await valuesOf(api, asked, 'en')
      for (const [index, { figure }] of german.entries()) {
        const other = english[index]?.figure
        expect(withoutWords(figure)).toEqual(other && withoutWords(other))
        for (const [one, two] of pairs(wordsOf(figure), other ? wordsOf(other) : [])) {
          expect(one).not.toBe(two)
        }
      }
    }
  })
})

const wordsOf = ({ source, explanation }: Figure): string[] => [
  source.title,
  explanation.formula,
  ...(explanation.note === null ? [] : [explanation.note]),
  ...explanation.inputs.flatMap((input) => [input.name, input.source.title]),
]

const withoutWords = ({ source, explanation, ...figure }: Figure) => ({
  ...figure,
  source: source.id,
  inputs: explanation.inputs.map((input) => ({ ...input, name: '', source: input.source.id })),
})

function pairs(ones: readonly string[], others: readonly string[]): [string, string | undefined][] {
  expect(ones).toHaveLength(others.length)
  return ones.map((one, index) => [one, others[index]])
}
