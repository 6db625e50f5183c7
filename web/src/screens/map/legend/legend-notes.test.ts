import { describe, expect, it } from 'vitest'

import { catalogueFixture } from '$api/catalogue-fixture'
import type { EnteredNumber, MapFigures } from '$api/map-figures'
import germanWords from '$words/de'
import englishWords from '$words/en'

import { computedWords, sourceWords } from './legend-notes'
import { cityNamed } from '$api/city-fixture'

const de = germanWords(cityNamed('Dresden'))
const en = englishWords(cityNamed('Dresden'))

const people: EnteredNumber = { status: 'OBSERVED', unit: 'RESIDENTS' }
const staff: EnteredNumber = { status: 'REPORTED', unit: 'FTE' }
const key: EnteredNumber = { status: 'REPORTED', unit: 'RESIDENTS_PER_FTE' }

describe('what a legend says of computed figures', () => {
  const said = (...computedFrom: EnteredNumber[]) =>
    computedWords([{ figures: { computedFrom } }], de, 'de')

  it('follows from what entered them: of a target nothing that was reported', () => {
    expect(said(people, key)).toBe('Berechnet aus Gezähltem und Festgelegtem.')
    expect(said(people, staff)).toBe('Berechnet aus Gezähltem und Gemeldetem.')
    expect(said(key, people, staff)).toBe('Berechnet aus Gezähltem, Gemeldetem und Festgelegtem.')
    expect(computedWords([{ figures: { computedFrom: [people, key] } }], en, 'en')).toBe(
      'Computed from what was counted and set.',
    )
    expect(said()).toBe('')
  })
})

describe('the sources below a legend', () => {
  const catalogue = catalogueFixture()
  const register = catalogue.sources.get('register')
  if (!register) throw new Error('the fixture has no register')
  const plan = { ...register, id: 'plan', title: 'Rahmenkonzept' }
  const asked = {
    indicator: 'density-60-plus',
    level: 'PLANNING_AREA',
    date: '2025-12-31',
    basis: 'REGISTER',
    since: null,
  } as const
  const figures: MapFigures = {
    asked,
    sourceDays: new Map([
      ['plan', ['2019-12-31']],
      ['register', ['2025-12-31']],
    ]),
    byArea: new Map([
      [
        'planning-area-7',
        { value: 2, status: 'COMPUTED', source: 'plan', sources: ['plan', 'register'] },
      ],
    ]),
    city: null,
  }
  const words = (of: MapFigures, language: 'de' | 'en') =>
    sourceWords(
      {
        catalogue: {
          ...catalogue,
          sites: [],
          sources: new Map([...catalogue.sources, ['plan', plan]]),
        },
        maps: [{ figures: of }],
        screen: {
          shown: { kind: 'indicator', figures: of, compared: null, differences: null, besides: [] },
        },
      },
      { de, en }[language],
      language,
    )

  it('are all that entered, not that of the least sure number alone', () => {
    expect(words(figures, 'de')).toMatch(/Rahmenkonzept .* · .*Einwohnermelderegister/)
  })

  it('have each the days of what came from it', () => {
    expect(words(figures, 'de')).toMatch(/Rahmenkonzept [^·]*: 31\.12\.2019 · .*: 31\.12\.2025\.$/)
    expect(words(figures, 'en')).toMatch(/: 31\/12\/2019 · .*: 31\/12\/2025\.$/)
  })
})
