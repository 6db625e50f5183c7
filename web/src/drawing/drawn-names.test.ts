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
  it('stand on the right, or left, or not at all', () => {
    const marks = labelled(
      [
        { label: 'Rathaus', x: 100, y: 100 },
        { label: 'Bürgerbüro', x: 300, y: 50 },
        { label: 'Zu lang für diese kleine Karte, auf beiden Seiten', x: 160, y: 200 },
        { label: null, x: 20, y: 20 },
      ],
      size,
    )
    expect(marks.map(({ labelAt }) => labelAt?.anchor ?? null)).toEqual([
      'start',
      'end',
      null,
      null,
    ])
  })
})
