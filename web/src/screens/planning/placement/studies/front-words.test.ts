import { describe, expect, it } from 'vitest'

import de from '$words/de'
import planning from '$words/de/planning'

import type { FrontPoint } from './follow-front'
import { frontLines, frontProof, frontRows, frontSentence } from './front-words'
import { cityNamed } from '$api/city-fixture'

const spoken = {
  say: planning(cityNamed('Dresden')),
  t: de(cityNamed('Dresden')),
  language: 'de',
} as const
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

const site = { number: 4, lon: 13.7, lat: 51, district: null }
const point = (
  sites: number,
  residents: number,
  farthestMetres: number | null,
  more: Partial<FrontPoint> = {},
): FrontPoint => ({
  sites: Array.from({ length: sites }, () => site),
  residents,
  residentsAtMost: residents,
  farthestMetres,
  worstServedTenthMetres: farthestMetres === null ? null : farthestMetres - 500,
  isProven: true,
  mostProvenBy: 0,
  shortestProvenBy: null,
  ...more,
})

describe('a front', () => {
  const points = [point(0, 37_000, 11_000), point(1, 46_500, 11_000), point(1, 39_340, 9_500)]

  it('has a row for each point: who comes within reach, and how far it stays', () => {
    const rows = frontRows(points, spoken).map(({ key, name, nameAlone, cells, note }) => ({
      key,
      name,
      nameAlone: plain(nameAlone),
      cells: cells.map(plain),
      note,
    }))
    expect(rows).toEqual([
      {
        ...{ key: '0-11000', name: '0', nameAlone: '0 neue Orte, weitester Fußweg 11.000 m' },
        ...{ cells: ['0', '11.000 m', '10.500 m'], note: '' },
      },
      {
        ...{ key: '1-11000', name: '1', nameAlone: '1 neuer Ort, weitester Fußweg 11.000 m' },
        ...{ cells: ['+9.500', '11.000 m', '10.500 m'], note: '' },
      },
      {
        ...{ key: '1-9500', name: '1', nameAlone: '1 neuer Ort, weitester Fußweg 9.500 m' },
        ...{ cells: ['+2.340', '9.500 m', '9.000 m'], note: '' },
      },
    ])
  })

  it('says what its ends are, and draws a line for each number of sites', () => {
    expect(plain(frontSentence(points, 'AGE_60_PLUS', spoken))).toBe(
      '3 Möglichkeiten, von denen keine andere in allem besser ist: von +9.500 Menschen ab 60 in Reichweite bis zu höchstens 9.500 m Fußweg für alle, dann mit +2.340.',
    )
    expect(frontLines(points, spoken)).toMatchObject([
      { name: '', points: [{ x: 11_000, y: 0, bound: 0 }] },
      { name: '1 neuer Ort', points: [{ x: 9_500 }, { x: 11_000, y: 9_500 }] },
    ])
    expect(frontSentence(points.slice(0, 1), 'AGE_60_PLUS', spoken)).toBe('')
  })

  it('says where better may be possible, and where somebody has no way', () => {
    const some = [
      point(0, 0, null),
      point(1, 100, 900, { residentsAtMost: 120, isProven: false }),
      point(1, 90, 800, { isProven: false }),
    ]
    expect(frontRows(some, spoken).map(({ cells, note }) => [cells[1], note])).toMatchObject([
      ['kein Weg', ''],
      [expect.anything(), 'bis +120 möglich'],
      [expect.anything(), 'vielleicht auch mit kürzerem weitesten Weg'],
    ])
    expect(frontLines(some, spoken)).toHaveLength(1)
    expect(frontProof('SEARCHING', spoken)).toBe('')
    expect(frontProof('WITHIN_GAP', spoken)).toContain('Die Zeit hat nicht für alle gereicht')
  })
})
