import { expect, it } from 'vitest'

import { cityNamed } from '$api/city-fixture'
import german from '$words/de'
import germanDrafts from '$words/de/drafts'

import { comparedFigures, figureDifference, figureValue, writtenFigure } from './said'

const city = cityNamed('Dresden')
const de = { text: germanDrafts(city.levelNames), t: german(city), language: 'de' } as const

it('writes figures as they were set, with all their decimals', () => {
  expect(figureValue('key/MEETING', 6000.5, de)).toBe('6.000,5')
  expect(figureValue('target/MEETING/1', 2.9, de)).toBe('2,9')
  expect(figureValue('target/MEETING/1', 2.85, de)).toBe('2,85')
  expect(figureValue('change60Plus/1', -3.25, de)).toBe('−3,25\u{a0}%')
  expect(figureValue('change60Plus/1', 7, de)).toBe('+7\u{a0}%')
  expect(figureValue('minimum/COUNSELLING', null, de)).toBe('nicht gesetzt')
})

it('writes differences of figures as exactly, and of percents in points', () => {
  expect(figureDifference('key/MEETING', [6500, 6000.5], de)).toBe('−499,5')
  expect(figureDifference('target/MEETING/1', [1.2, 3.1], de)).toBe('+1,9')
  expect(figureDifference('change60Plus/1', [24, 25.5], de)).toBe('+1,5 Prozentpunkte')
  expect(figureDifference('change60Plus/1', [25, 24], de)).toBe('−1 Prozentpunkt')
  expect(figureDifference('threshold', [0.5, 0.5], de)).toBe('')
  expect(figureDifference('minimum/MEETING', [null, 1], de)).toBe('')
})

it('fills fields with numbers as they are written in the language, and as the server takes them', () => {
  expect(writtenFigure(6000.5, 'de')).toBe('6000,5')
  expect(writtenFigure(6000.5, 'en')).toBe('6000.5')
  expect(writtenFigure(-3, 'de')).toBe('-3')
  expect(writtenFigure(undefined, 'de')).toBe('')
})

it('compares each figure once, as they are read, whichever of two sets it', () => {
  const before = { figures: [{ name: 'target/MEETING/1', value: 1 }] }
  const after = {
    figures: [
      { name: 'key/MEETING', value: 6500 },
      { name: 'threshold', value: 0.5 },
    ],
  }
  expect(comparedFigures(before, after)).toEqual([
    { name: 'threshold', before: null, after: 0.5, isChanged: true },
    { name: 'key/MEETING', before: null, after: 6500, isChanged: true },
    { name: 'target/MEETING/1', before: 1, after: null, isChanged: true },
  ])
})
