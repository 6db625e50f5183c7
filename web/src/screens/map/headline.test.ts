import { describe, expect, it } from 'vitest'

import german from '$words/de'
import english from '$words/en'

import { headline } from './headline'
import { cityNamed } from '$api/city-fixture'

const de = german(cityNamed('Dresden'))
const en = english(cityNamed('Dresden'))

type Years = Partial<Parameters<typeof headline>[0]['years']>

const ask = (t: Pick<typeof de, 'headline'>, indicator: string, years: Years) => {
  const { before, accent, after } = headline(
    {
      indicator: { id: indicator, name: 'Hunde' },
      level: 'DISTRICT',
      years: { since: '', countedIn: '', expectedIn: '', ...years },
    },
    t,
  )
  return (before + accent + after).replaceAll('\u00a0', ' ')
}
const asked = (t: Pick<typeof de, 'headline'>, since: string, expectedIn: string) =>
  ask(t, 'change-60-plus', { since, expectedIn })

describe('the headline', () => {
  it.each([
    ['residents-60-plus', 'wohnen die meisten Menschen ab 60?'],
    ['share-80-plus', 'ist der Anteil der Menschen ab 80 am größten?'],
    ['staff-difference-meeting', 'fehlt Personal für Begegnung gegenüber dem Soll?'],
    ['coverage-meeting-60-plus', 'haben es Menschen ab 60 am seltensten nah zur Begegnung?'],
    ['stop-300m-80-plus', 'haben es Menschen ab 80 am seltensten nah zur Haltestelle?'],
  ])('asks in the present of the newest day: %s', (indicator, question) => {
    expect(ask(de, indicator, {})).toBe(`In welchen Stadtteilen ${question}`)
  })

  it.each([
    ['residents-60-plus', 'wohnten 2014 die meisten Menschen ab 60?'],
    ['share-80-plus', 'war 2014 der Anteil der Menschen ab 80 am größten?'],
    ['change-60-plus', 'lebten 2014 mehr Menschen ab 60 als früher?'],
    ['target-fte-meeting', 'verlangte der Schlüssel 2014 das meiste Personal für Begegnung?'],
    ['unmet-residents-meeting', 'reichte 2014 das Personal für Begegnung am wenigsten aus?'],
  ])('asks in the past of a day gone by: %s', (indicator, question) => {
    expect(ask(de, indicator, { countedIn: '2014' })).toBe(`In welchen Stadtteilen ${question}`)
  })

  it.each([
    ['residents', 'werden 2040 die meisten Menschen wohnen?'],
    [
      'residents-per-fte-meeting',
      'werden 2040 die meisten Menschen auf das Personal für Begegnung kommen?',
    ],
    ['unmet-residents-meeting', 'wird 2040 das Personal für Begegnung am wenigsten ausreichen?'],
  ])('asks in the future of a day to come: %s', (indicator, question) => {
    expect(ask(de, indicator, { expectedIn: '2040' })).toBe(`In welchen Stadtteilen ${question}`)
  })

  it('does so in English, too', () => {
    expect(ask(en, 'residents', { countedIn: '2014' })).toBe(
      'Which districts were home to the most people in 2014?',
    )
    expect(ask(en, 'share-80-plus', { expectedIn: '2040' })).toBe(
      'Which districts will have the largest share of people aged 80+ in 2040?',
    )
  })

  it('asks by name about what a newer server has', () => {
    expect(ask(de, 'dogs', {})).toBe('Hunde: Wie unterscheidet sich die Stadt?')
  })

  it('of two days asks what differs, or what was expected', () => {
    const say = ({ before, accent, after }: ReturnType<typeof de.time.question>) =>
      before + accent + after
    expect(say(de.time.question('Menschen ab 60', '2019', '2025'))).toBe(
      'Menschen ab 60: Was ist 2025 anders als 2019?',
    )
    expect(say(de.time.question('Menschen ab 60', '2025', '2025'))).toBe(
      'Menschen ab 60: Was wurde für 2025 erwartet, was gezählt?',
    )
  })
})

describe('the headline of a change', () => {
  it('is in the present where people were counted', () => {
    expect(asked(de, '2019', '')).toBe('In welchen Stadtteilen leben mehr Menschen ab 60 als 2019?')
    expect(asked(en, '', '')).toBe('Which districts have more people aged 60+ than before?')
  })

  it('is in the future where they are forecast', () => {
    expect(asked(de, '2025', '2040')).toBe(
      'In welchen Stadtteilen werden 2040 mehr Menschen ab 60 leben als 2025?',
    )
    expect(asked(en, '2025', '2040')).toBe(
      'Which districts will have more people aged 60+ in 2040 than in 2025?',
    )
  })
})
