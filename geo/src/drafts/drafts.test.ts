import { describe, expect, it } from 'vitest'
import { type DraftSaid, printFigureName, readFigureName, stateOfRound } from './draft.ts'
import { inReadingOrder } from './figure-order.ts'
import { mergeDrafts } from './merge.ts'

const words = {
  ...{ name: 'Plan', nameEn: '', validFrom: '2027-01-01', referenceDay: '2025-12-31' },
  ...{ horizon: '2031-12-31', occasion: 'Anlass', aims: 'Ziele', measures: '', review: '' },
}
const draft = (rest: Partial<DraftSaid> = {}): DraftSaid => ({
  ...{ basedOn: 'one', scenario: null, words, figures: { threshold: 0.5, 'key/MEETING': 6500 } },
  ...rest,
})

describe('two people who change one draft', () => {
  it('find what each changed in it, where it is not the same', () => {
    const saved = draft({ words: { ...words, aims: 'Andere Ziele' } })
    const own = draft({ scenario: 3, figures: { threshold: 0.5, 'key/MEETING': 6000 } })
    expect(mergeDrafts(draft(), saved, own)).toEqual({
      said: {
        ...draft({ scenario: 3, figures: { threshold: 0.5, 'key/MEETING': 6000 } }),
        words: { ...words, aims: 'Andere Ziele' },
      },
      apart: [],
    })
  })

  it('find both texts where both changed it, and are told of figures that both changed', () => {
    const saved = draft({ words: { ...words, aims: 'A' }, figures: { threshold: 1 } })
    const own = draft({
      words: { ...words, aims: 'B' },
      figures: { threshold: 0.7, 'key/MEETING': 6500, 'target/MEETING/1': 0 },
    })
    const { said, apart } = mergeDrafts(draft(), saved, own)
    expect(said.words.aims).toBe('A\n\nB')
    // What one of them took out stays out, and a target of none is no target left out.
    expect(said.figures).toEqual({ threshold: 0.7, 'target/MEETING/1': 0 })
    expect(apart).toEqual(['aims', 'threshold'])
  })

  it('are told of figures in the order in which these are read, however they are kept', () => {
    const figures = (value: number) => ({
      'key/MEETING': value,
      'minimum/MEETING': 1,
      threshold: value,
    })
    const [base, saved, own] = [1, 2, 3].map((value) => draft({ figures: figures(value) }))
    expect(base && saved && own && mergeDrafts(base, saved, own).apart).toEqual([
      'threshold',
      'key/MEETING',
    ])
  })
})

it.each([
  { of: 'threshold' },
  { of: 'key', kind: 'MEETING' },
  { of: 'target', kind: 'COUNSELLING', area: '3' },
  { of: 'change80Plus', area: '0' },
] as const)('names the figure $of so that it is found again', (name) => {
  expect(readFigureName(printFigureName(name))).toEqual(name)
})

it('lists figures of the whole city first, then kind by kind and area by area', () => {
  const names = [
    ...['threshold', 'key/MEETING', 'key/COUNSELLING', 'minimum/MEETING', 'minimum/COUNSELLING'],
    ...['change60Plus/2', 'change60Plus/10', 'change60To79/2', 'change80Plus/2'],
    ...['target/MEETING/2', 'target/MEETING/10', 'target/COUNSELLING/2', 'none'],
  ]
  // As jsonb keeps them: the shorter name first.
  const kept = names.toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1))
  expect(kept).not.toEqual(names)
  expect(inReadingOrder(kept)).toEqual(names)
})

it.each(['', 'key', 'key/ALL', 'target/MEETING', 'change60Plus', '__proto__/1'])(
  'knows no figure %j',
  (text) => {
    expect(readFigureName(text)).toBeNull()
  },
)

it.each([
  ['PLANNED', { from: '2027-02-01', to: null, result: '' }],
  ['OPEN', { from: '2027-01-01', to: null, result: '' }],
  ['OPEN', { from: '2027-01-01', to: '2027-01-15', result: '' }],
  ['OVER', { from: '2026-12-01', to: '2027-01-14', result: '' }],
  ['HEARD', { from: '2027-02-01', to: null, result: 'Zustimmung' }],
] as const)('says of a round that it is %s', (state, round) => {
  expect(stateOfRound(round, '2027-01-15')).toBe(state)
})
