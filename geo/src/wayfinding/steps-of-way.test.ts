import { describe, expect, it } from 'vitest'

import type { Passage, Stairs, Turn } from '../terms/wayfinding.ts'
import { dictionaries } from '../words/dictionaries.ts'
import { stepsOfWay, type Stretch, wayInMessages } from './steps-of-way.ts'

const turnAt = (at: number, turn: Turn, street: string | null) => ({ at, turn, street })
const stretch = (
  at: number,
  street: string | null,
  metres: number,
  ...passages: Passage[]
): Stretch => ({ at, names: street === null ? [] : [street], metres, passages, way: at })
/** Of the way that begins at point 2. */
const stairs = new Map([[2, { metres: 20, steps: 31, handrail: true, ramp: null }]])

describe('the steps of a way', () => {
  it('are its manoeuvres, each with how far one walks then and what it leads over', () => {
    const steps = stepsOfWay(
      [turnAt(0, 'AHEAD', 'Warthaer Straße'), turnAt(3, 'RIGHT', 'Borsbergstraße')],
      [
        stretch(0, 'Warthaer Straße', 120),
        stretch(1, 'Warthaer Straße', 60, 'BRIDGE'),
        stretch(2, 'Warthaer Straße', 20, 'BRIDGE', 'STAIRS'),
        stretch(3, 'Borsbergstraße', 300),
      ],
      stairs,
    )
    expect(steps).toEqual([
      {
        turn: 'AHEAD',
        street: 'Warthaer Straße',
        metres: 200,
        over: ['BRIDGE', 'STAIRS'],
        stairs: { flights: 1, steps: 31, handrail: true, ramp: null },
      },
      { turn: 'RIGHT', street: 'Borsbergstraße', metres: 300, over: [], stairs: null },
    ])
  })

  it('tell a name that changes without a turn, but not that of a few metres', () => {
    const steps = stepsOfWay(
      [turnAt(0, 'AHEAD', 'Am Bahnhof'), turnAt(5, 'LEFT', null)],
      [
        stretch(0, 'Am Bahnhof', 300),
        stretch(1, 'Kurze Gasse', 30),
        stretch(2, null, 20),
        stretch(3, 'Feldweg', 60),
        stretch(4, 'Feldweg', 60),
        stretch(5, null, 40),
        stretch(6, 'Hofweg', 200),
      ],
      stairs,
    )
    expect(steps).toEqual([
      { turn: 'AHEAD', street: 'Am Bahnhof', metres: 350, over: [], stairs: null },
      { turn: 'AHEAD', street: 'Feldweg', metres: 120, over: [], stairs: null },
      { turn: 'LEFT', street: null, metres: 40, over: [], stairs: null },
      { turn: 'AHEAD', street: 'Hofweg', metres: 200, over: [], stairs: null },
    ])
  })

  it('are one where nothing is to be done between them', () => {
    const steps = stepsOfWay(
      [turnAt(0, 'AHEAD', null), turnAt(1, 'AHEAD', null), turnAt(2, 'LEFT', null)],
      [stretch(0, null, 12), stretch(1, null, 23, 'TUNNEL'), stretch(2, null, 30)],
      stairs,
    )
    expect(steps).toEqual([
      { turn: 'AHEAD', street: null, metres: 35, over: ['TUNNEL'], stairs: null },
      { turn: 'LEFT', street: null, metres: 30, over: [], stairs: null },
    ])
  })
})

describe('a way in words', () => {
  const told = wayInMessages(
    [
      { turn: 'AHEAD', street: 'Warthaer Straße', metres: 204, over: ['BRIDGE'], stairs: null },
      { turn: 'RIGHT', street: 'Borsbergstraße', metres: 1240, over: [], stairs: null },
      {
        turn: 'SLIGHT_LEFT',
        street: 'Am Bahnhof',
        metres: 3,
        over: ['TUNNEL', 'STAIRS'],
        stairs: { flights: 1, steps: null, handrail: null, ramp: null },
      },
      { turn: 'AHEAD', street: 'Alte Straße', metres: 150, over: [], stairs: null },
      { turn: 'AHEAD', street: 'Käthe-Kollwitz-Ufer', metres: 996, over: [], stairs: null },
      { turn: 'LEFT', street: 'Fetscherplatz', metres: 60, over: [], stairs: null },
      { turn: 'RIGHT', street: 'Alte Brücke', metres: 60, over: ['BRIDGE'], stairs: null },
      { turn: 'SHARP_RIGHT', street: null, metres: 40, over: ['LIFT'], stairs: null },
      { turn: 'BACK', street: null, metres: 20, over: [], stairs: null },
    ],
    358,
    { start: 80, place: 20 },
  )
  const inWords = (language: string) => {
    const dictionary = dictionaries.find((one) => one.language === language)
    return [...told.steps.map(({ message }) => message), told.arrival].map((message) =>
      dictionary?.say(message),
    )
  }

  it('is German, with an article where the name of a street allows one', () => {
    expect(inWords('de')).toEqual([
      'Etwa 80 m bis zur nächsten Straße. Dann nach Norden: 200 m der Warthaer Straße folgen, über die Brücke',
      'Rechts in die Borsbergstraße, 1,2 km',
      'Halb links in die Straße „Am Bahnhof“, 10 m, durch die Unterführung, über eine Treppe',
      'Weiter 150 m der Straße „Alte Straße“ folgen',
      'Weiter 1 km dem Käthe-Kollwitz-Ufer folgen',
      'Links auf den Fetscherplatz, 60 m',
      'Rechts auf die Alte Brücke, 60 m',
      'Scharf rechts abbiegen, 40 m, mit dem Aufzug',
      'Umkehren und 20 m dem Weg folgen',
      'Dort sind Sie am Ziel.',
    ])
  })

  it('is English', () => {
    expect(inWords('en')).toEqual([
      'About 80 m to the nearest street. Then head north along Warthaer Straße for 200 m, over the bridge',
      'Turn right onto Borsbergstraße, 1.2 km',
      'Bear left onto Am Bahnhof, 10 m, through the underpass, by stairs',
      'Continue along Alte Straße for 150 m',
      'Continue along Käthe-Kollwitz-Ufer for 1 km',
      'Turn left onto Fetscherplatz, 60 m',
      'Turn right onto Alte Brücke, 60 m, over the bridge',
      'Turn sharp right, 40 m, by the lift',
      'Turn back along the path for 20 m',
      'There you have arrived.',
    ])
  })

  it('is plain German, a sentence for each thing', () => {
    expect(inWords('de-simple').slice(0, 3)).toEqual([
      'Die nächste Straße ist 80 Meter weit weg. Gehen Sie los. Die Richtung ist: Norden. Die Straße heißt: Warthaer Straße. Gehen Sie 200 Meter. Sie gehen über eine Brücke.',
      'Gehen Sie nach rechts. Die Straße heißt: Borsbergstraße. Gehen Sie 1,2 Kilometer.',
      'Gehen Sie ein wenig nach links. Die Straße heißt: Am Bahnhof. Gehen Sie 10 Meter. Sie gehen unter einer Straße oder unter Gleisen durch. Achtung: Hier ist eine Treppe.',
    ])
  })

  it('says of stairs what is known of them', () => {
    const over = (stairs: Partial<Stairs>) => {
      const known = { flights: 1, steps: null, handrail: null, ramp: null, ...stairs }
      const step = {
        turn: 'LEFT',
        street: null,
        metres: 40,
        over: ['STAIRS'],
        stairs: known,
      } as const
      const { steps } = wayInMessages([step, step], 0, { start: 0, place: 0 })
      const message = steps[1]?.message ?? { key: 'wayEnds', apart: null }
      return dictionaries.map((one) => one.say(message))
    }
    expect(dictionaries.map(({ language }) => language)).toEqual(['de', 'en', 'de-simple'])
    expect(over({ steps: 12, handrail: true })).toEqual([
      'Links abbiegen, 40 m, über eine Treppe mit 12 Stufen, mit Handlauf',
      'Turn left, 40 m, by stairs with 12 steps, with a handrail',
      'Gehen Sie nach links. Gehen Sie 40 Meter. Achtung: Hier ist eine Treppe. Die Treppe hat 12 Stufen. Es gibt einen Handlauf zum Festhalten.',
    ])
    expect(over({ flights: 2, steps: 1020, handrail: false, ramp: true })).toEqual([
      'Links abbiegen, 40 m, über 2 Treppen mit zusammen 1.020 Stufen, ohne Handlauf, mit Rampe',
      'Turn left, 40 m, by 2 flights of stairs with 1,020 steps in all, without a handrail, with a ramp',
      'Gehen Sie nach links. Gehen Sie 40 Meter. Achtung: Hier sind 2 Treppen. Zusammen haben die Treppen 1.020 Stufen. Es gibt keinen Handlauf zum Festhalten. Es gibt auch eine Rampe.',
    ])
    expect(over({ steps: 1, ramp: false })[0]).toBe(
      'Links abbiegen, 40 m, über eine Treppe mit 1 Stufe',
    )
  })
})
