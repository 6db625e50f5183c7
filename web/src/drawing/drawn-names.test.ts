import { describe, expect, it } from 'vitest'

import { labelled, markBox, withoutOverlap } from './drawn-names'

const size = { width: 320, height: 250 }
const name = (text: string, x: number, y: number) => ({ text, x, y })

describe('names on a drawing', () => {
  it('stay whole on it, clear of one another and of what is taken', () => {
    const names = withoutOverlap(
      [
        name('Cotta', 100, 100),
        name('Cotta-Süd', 110, 104),
        name('Löbtau', 100, 130),
        name('Am Rand', 5, 60),
        name('Unter dem Zeichen', 200, 200),
      ],
      [markBox({ x: 200, y: 200 })],
      size,
    )
    expect(names.map(({ text }) => text)).toEqual(['Cotta', 'Löbtau'])
  })
})

describe('labels of marks', () => {
  const places = (marks: { label: string | null; x: number; y: number }[]) =>
    labelled(marks, size).map(({ labelAt }) => labelAt && [labelAt.anchor, ...labelAt.lines])

  it('stand on the right, or left, below or above', () => {
    const [long, other] = ['Zu lang für eine der beiden Seiten', 'Zu lang, und unten ist der Rand']
    const marks = [
      { label: 'Rathaus', x: 100, y: 100 },
      { label: 'Bürgerbüro', x: 300, y: 50 },
      { label: long, x: 160, y: 150 },
      { label: other, x: 160, y: 240 },
      { label: null, x: 20, y: 20 },
    ]
    expect(places(marks)).toEqual([
      ['start', 'Rathaus'],
      ['end', 'Bürgerbüro'],
      ['middle', long],
      ['middle', other],
      null,
    ])
    const lines = labelled(marks, size).map(({ y, labelAt }) => Math.sign((labelAt?.y ?? y) - y))
    expect(lines).toEqual([1, 1, 1, -1, 0])
  })

  it('stand in two lines where one has no room, and not at all where these have none', () => {
    const long = 'Technische Universität und ihr Hauptbahnhof (Friedrich-List-Platz)'
    const mark = { label: long, x: 30, y: 100 }
    expect(places([mark])).toEqual([
      ['start', 'Technische Universität und ihr', 'Hauptbahnhof (Friedrich-List-Platz)'],
    ])
    expect(places([{ ...mark, label: long.replaceAll(' ', '') }])).toEqual([null])
  })

  it('stay whole on the drawing, moved aside below a mark at its edge', () => {
    const label = 'Großenhainer Straße / Fritz-Reuter-Straße'
    const [one] = labelled(
      [
        { label, x: 30, y: 100 },
        { label: null, x: 200, y: 100 },
      ],
      size,
    )
    expect(one?.labelAt?.anchor).toBe('middle')
    expect(one?.labelAt?.box.left).toBe(3)
  })
})
